import { ConnectorBuilder, Source } from "./connector.js"
import type { DeserializationSchema } from "./formats.js"

/**
 * Reads Kafka topics. Records carry Kafka's timestamps as their event time.
 * Mirrors `org.apache.flink.connector.kafka.source.KafkaSource`.
 */
export class KafkaSource<T> extends Source<T> {
  static builder<T>(): KafkaSourceBuilder<T> {
    return new KafkaSourceBuilder()
  }
}

/** Mirrors `org.apache.flink.connector.kafka.source.KafkaSourceBuilder`. */
export class KafkaSourceBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("kafka")
  }

  setBootstrapServers(bootstrapServers: string): this {
    return this.option("bootstrapServers", bootstrapServers)
  }

  setTopics(...topics: readonly string[] | readonly [readonly string[]]): this {
    return this.option("topics", topics.flat())
  }

  /** Every topic whose whole name matches, those that come later too. */
  setTopicPattern(topicPattern: RegExp): this {
    return this.option("topicPattern", topicPattern.source)
  }

  /** Only these partitions. */
  setPartitions(partitions: Iterable<TopicPartition>): this {
    return this.option("partitions", "given")
  }

  /** Chooses partitions in a way of your own. */
  setKafkaSubscriber(kafkaSubscriber: object): this {
    return this.option("subscriber", "given")
  }

  /** Tells Kafka in which rack a task is, to read from a replica nearby. */
  setRackIdSupplier(rackIdSupplier: () => string): this {
    return this
  }

  setGroupId(groupId: string): this {
    return this.option("groupId", groupId)
  }

  setClientIdPrefix(prefix: string): this {
    return this.option("clientIdPrefix", prefix)
  }

  /** Where to start without a checkpoint. Default: the earliest offsets. */
  setStartingOffsets(startingOffsetsInitializer: OffsetsInitializer): this {
    const { offsets } = startingOffsetsInitializer
    return this.option("startingOffsets", typeof offsets === "object" ? "timestamp" : offsets)
  }

  /** Ends the source at these offsets. */
  setBounded(stoppingOffsetsInitializer: OffsetsInitializer): this {
    return this.bounded()
  }

  /** Stops at these offsets, but runs as an endless job. */
  setUnbounded(stoppingOffsetsInitializer: OffsetsInitializer): this {
    return this
  }

  /** Reads a record's value only, not its key or headers. */
  setValueOnlyDeserializer(deserializationSchema: DeserializationSchema<T>): this {
    return this.option("deserializer", "given")
  }

  /** Reads a record's key, value and headers. */
  setDeserializer(recordDeserializer: KafkaRecordDeserializationSchema<T>): this {
    return this.option("deserializer", "given")
  }

  /** A property of the Kafka consumer. */
  setProperty(key: string, value: string): this {
    return this.option(key, value)
  }

  /** Properties of the Kafka consumer. */
  setProperties(properties: Readonly<Record<string, string>>): this {
    return this.allOptions(properties)
  }

  build(): KafkaSource<T> {
    return new KafkaSource(this.recorded())
  }
}

/** A partition of a topic. Mirrors `org.apache.kafka.common.TopicPartition`. */
export class TopicPartition {
  constructor(
    readonly topic: string,
    /** From 0. */
    readonly partition: number,
  ) {}
}

/** A record as Kafka has it. Mirrors `org.apache.kafka.clients.consumer.ConsumerRecord`. */
export interface ConsumerRecord {
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly topic: string
  readonly partition: number
  readonly offset: number
  /** Milliseconds since 1970 UTC. */
  readonly timestamp: number
}

/** Makes records of Kafka's keys, values and headers. Mirrors `KafkaRecordDeserializationSchema`. */
export interface KafkaRecordDeserializationSchema<T> {
  deserialize?(record: ConsumerRecord): T
}

export const KafkaRecordDeserializationSchema = {
  /** Reads a record's value only. */
  valueOnly: <T>(
    valueDeserializationSchema: DeserializationSchema<T>,
  ): KafkaRecordDeserializationSchema<T> => ({}),
}

/** Where reading starts or stops. Mirrors `org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer`. */
export interface OffsetsInitializer {
  readonly offsets: "earliest" | "latest" | "committed" | "specific" | { readonly timestamp: number }
}

/** What to do where no offset is known. Mirrors `org.apache.kafka.clients.consumer.OffsetResetStrategy`. */
export const OffsetResetStrategy = { EARLIEST: "EARLIEST", LATEST: "LATEST", NONE: "NONE" } as const
export type OffsetResetStrategy = (typeof OffsetResetStrategy)[keyof typeof OffsetResetStrategy]

export const OffsetsInitializer = {
  /** An offset for each partition, and what to do for the others. */
  offsets: (
    offsets: ReadonlyMap<TopicPartition, number>,
    offsetResetStrategy?: OffsetResetStrategy,
  ): OffsetsInitializer => ({ offsets: "specific" }),
  earliest: (): OffsetsInitializer => ({ offsets: "earliest" }),
  latest: (): OffsetsInitializer => ({ offsets: "latest" }),
  /** Where the consumer group stopped; where it never was, as the strategy says: `NONE`, the default, fails. */
  committedOffsets: (offsetResetStrategy?: OffsetResetStrategy): OffsetsInitializer => ({
    offsets: "committed",
  }),
  /** Milliseconds since 1970 UTC. */
  timestamp: (timestamp: number): OffsetsInitializer => ({ offsets: { timestamp } }),
}
