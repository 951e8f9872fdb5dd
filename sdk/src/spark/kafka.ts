import { source } from "../flow.js"
import { recorded } from "../record.js"
import { DStream } from "./dstream.js"
import type { StreamingContext } from "./streaming-context.js"

/** A record as Kafka gives it. Mirrors `org.apache.kafka.clients.consumer.ConsumerRecord`. */
export interface ConsumerRecord<K, V> {
  key(): K
  value(): V
  topic(): string
  partition(): number
  offset(): number
  /** Milliseconds since 1970 UTC. */
  timestamp(): number
}

/** On which machines partitions are read. Mirrors `org.apache.spark.streaming.kafka010.LocationStrategy`. */
export type LocationStrategy = "consistent" | "brokers"

/** Mirrors `org.apache.spark.streaming.kafka010.LocationStrategies`. */
export const LocationStrategies = {
  /** Spread over all machines. */
  PreferConsistent: (): LocationStrategy => "consistent",
  /** On the machines that the brokers run on. */
  PreferBrokers: (): LocationStrategy => "brokers",
} as const

/** What is read. Mirrors `org.apache.spark.streaming.kafka010.ConsumerStrategy`. */
export interface ConsumerStrategy<K, V> {
  readonly topics: readonly string[]
  /** Carries the types for the type checker only; it never has a value. */
  readonly record?: readonly [K, V]
}

/** Mirrors `org.apache.spark.streaming.kafka010.ConsumerStrategies`. */
export const ConsumerStrategies = {
  Subscribe: <K, V>(
    topics: readonly string[],
    kafkaParams: Readonly<Record<string, string | number | boolean>>,
  ): ConsumerStrategy<K, V> => ({ topics }),
} as const

/** Mirrors `org.apache.spark.streaming.kafka010.KafkaUtils`. */
export const KafkaUtils = {
  /** Reads topics, each partition of a batch in one task. */
  createDirectStream: <K, V>(
    context: StreamingContext,
    locationStrategy: LocationStrategy,
    consumerStrategy: ConsumerStrategy<K, V>,
  ): DStream<ConsumerRecord<K, V>> =>
    new DStream(
      source(context[recorded], {
        connector: "kafka",
        options: { subscribe: consumerStrategy.topics.join(",") },
      }),
    ),
} as const
