import { source } from "../flow.js"
import { recorded } from "../record.js"
import { DStream, type RDD } from "./dstream.js"
import type { StreamingContext } from "./streaming-context.js"

/** A record as Kafka gives it. Mirrors `org.apache.kafka.clients.consumer.ConsumerRecord`. */
export interface ConsumerRecord<K, V> {
  /** The record's key. */
  key(): K
  /** The record's value. */
  value(): V
  /** The topic it stands in. */
  topic(): string
  /** The partition it stands in. */
  partition(): number
  /** Its place in the partition. */
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
  readonly options: Readonly<Record<string, string>>
  /** Carries the types for the type checker only; it never has a value. */
  readonly record?: readonly [K, V]
}

/** Settings of Kafka's consumer, such as `bootstrap.servers`, `group.id` and `key.deserializer`. */
type KafkaParams = Readonly<Record<string, string | number | boolean>>

/** A partition of a topic. Mirrors `org.apache.kafka.common.TopicPartition`. */
export class TopicPartition {
  constructor(
    readonly topic: string,
    readonly partition: number,
  ) {}
}

/** Mirrors `org.apache.spark.streaming.kafka010.ConsumerStrategies`. */
export const ConsumerStrategies = {
  /** Topics by their names. */
  Subscribe: <K, V>(topics: readonly string[], kafkaParams: KafkaParams): ConsumerStrategy<K, V> => ({
    options: { subscribe: topics.join(",") },
  }),
  /** Topics whose names match a regular expression. */
  SubscribePattern: <K, V>(pattern: string, kafkaParams: KafkaParams): ConsumerStrategy<K, V> => ({
    options: { subscribePattern: pattern },
  }),
  /** Certain partitions. */
  Assign: <K, V>(
    partitions: readonly TopicPartition[],
    kafkaParams: KafkaParams,
  ): ConsumerStrategy<K, V> => ({
    options: { assign: partitions.map(({ topic, partition }) => `${topic}-${partition}`).join(",") },
  }),
} as const

/** The records of one partition that a batch holds. Mirrors `org.apache.spark.streaming.kafka010.OffsetRange`. */
export interface OffsetRange {
  readonly topic: string
  readonly partition: number
  /** The first record. */
  readonly fromOffset: number
  /** The one behind the last record. */
  readonly untilOffset: number
}

/** The stream of `createDirectStream`. Mirrors its `CanCommitOffsets` and `HasOffsetRanges`. */
export class KafkaDStream<K, V> extends DStream<ConsumerRecord<K, V>> {
  /** The offsets of a batch: only of one that comes from this stream unchanged. */
  offsetRanges(rdd: RDD<ConsumerRecord<K, V>>): readonly OffsetRange[] {
    return []
  }

  /** Commits offsets to Kafka later on; not together with the output. */
  commitAsync(offsetRanges: readonly OffsetRange[]): void {}
}

/** Mirrors `org.apache.spark.streaming.kafka010.KafkaUtils`. */
export const KafkaUtils = {
  /** Reads topics, each partition of a batch in one task. */
  createDirectStream: <K, V>(
    context: StreamingContext,
    locationStrategy: LocationStrategy,
    consumerStrategy: ConsumerStrategy<K, V>,
  ): KafkaDStream<K, V> =>
    new KafkaDStream(source(context[recorded], { connector: "kafka", options: consumerStrategy.options })),
} as const
