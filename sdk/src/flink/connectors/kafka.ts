import type { DeliveryGuarantee } from "../constants.js"
import { ConnectorBuilder, Sink, Source } from "./connector.js"
import type { DeserializationSchema, SerializationSchema } from "./formats.js"

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

  setTopicPattern(topicPattern: RegExp): this {
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
    return this
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
    return this
  }

  setDeserializer(recordDeserializer: KafkaRecordDeserializationSchema<T>): this {
    return this
  }

  /** A property of the Kafka consumer. */
  setProperty(key: string, value: string): this {
    return this.option(key, value)
  }

  /** Properties of the Kafka consumer. */
  setProperties(properties: Readonly<Record<string, string>>): this {
    return this
  }

  build(): KafkaSource<T> {
    return new KafkaSource(this.recorded())
  }
}

/** Makes records of Kafka's keys, values and headers. Mirrors `KafkaRecordDeserializationSchema`. */
export interface KafkaRecordDeserializationSchema<T> {
  deserialize(record: {
    readonly key: Uint8Array | null
    readonly value: Uint8Array | null
    readonly topic: string
    readonly partition: number
    readonly offset: number
    /** Milliseconds since 1970 UTC. */
    readonly timestamp: number
  }): T
}

/** Where reading starts or stops. Mirrors `org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer`. */
export interface OffsetsInitializer {
  readonly offsets: "earliest" | "latest" | "committed" | { readonly timestamp: number }
}

/** What to do where no offset is known. Mirrors `org.apache.kafka.clients.consumer.OffsetResetStrategy`. */
export const OffsetResetStrategy = { EARLIEST: "EARLIEST", LATEST: "LATEST", NONE: "NONE" } as const
export type OffsetResetStrategy = (typeof OffsetResetStrategy)[keyof typeof OffsetResetStrategy]

export const OffsetsInitializer = {
  earliest: (): OffsetsInitializer => ({ offsets: "earliest" }),
  latest: (): OffsetsInitializer => ({ offsets: "latest" }),
  /** Where the consumer group stopped; where it never was, as the strategy says: `NONE`, the default, fails. */
  committedOffsets: (offsetResetStrategy?: OffsetResetStrategy): OffsetsInitializer => ({
    offsets: "committed",
  }),
  /** Milliseconds since 1970 UTC. */
  timestamp: (timestamp: number): OffsetsInitializer => ({ offsets: { timestamp } }),
}

/** Writes to Kafka. Mirrors `org.apache.flink.connector.kafka.sink.KafkaSink`. */
export class KafkaSink<T> extends Sink<T> {
  static builder<T>(): KafkaSinkBuilder<T> {
    return new KafkaSinkBuilder()
  }
}

/** Mirrors `org.apache.flink.connector.kafka.sink.KafkaSinkBuilder`. */
export class KafkaSinkBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("kafka")
  }

  setBootstrapServers(bootstrapServers: string): this {
    return this.option("bootstrapServers", bootstrapServers)
  }

  setRecordSerializer(recordSerializer: KafkaRecordSerializationSchema<T>): this {
    return this
  }

  /**
   * Default `NONE`. With `EXACTLY_ONCE`, records become visible to readers of committed records at the next
   * checkpoint, and a transactional id prefix is needed.
   */
  setDeliveryGuarantee(deliveryGuarantee: DeliveryGuarantee): this {
    return this.delivery(deliveryGuarantee)
  }

  /** Unique among all jobs that write to the cluster. */
  setTransactionalIdPrefix(transactionalIdPrefix: string): this {
    return this.option("transactionalIdPrefix", transactionalIdPrefix)
  }

  /** A property of the Kafka producer. */
  setProperty(key: string, value: string): this {
    return this.option(key, value)
  }

  /** Properties of the Kafka producer. */
  setKafkaProducerConfig(kafkaProducerConfig: Readonly<Record<string, string>>): this {
    return this
  }

  build(): KafkaSink<T> {
    return new KafkaSink(this.recorded())
  }
}

/** Makes Kafka records of records. Mirrors `org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema`. */
export interface KafkaRecordSerializationSchema<T> {
  serialize?(element: T): { readonly topic: string; readonly key?: Uint8Array; readonly value: Uint8Array }
}

export const KafkaRecordSerializationSchema = {
  builder: <T>(): KafkaRecordSerializationSchemaBuilder<T> => new KafkaRecordSerializationSchemaBuilder<T>(),
}

/** Mirrors `KafkaRecordSerializationSchemaBuilder`. */
export class KafkaRecordSerializationSchemaBuilder<T> {
  private hasValue = false

  setTopic(topic: string): this {
    return this
  }

  setTopicSelector(topicSelector: (element: T) => string): this {
    return this
  }

  setKeySerializationSchema(keySerializationSchema: SerializationSchema<T>): this {
    return this
  }

  setValueSerializationSchema(valueSerializationSchema: SerializationSchema<T>): this {
    this.hasValue = true
    return this
  }

  /** @throws Error without a value serializer. */
  build(): KafkaRecordSerializationSchema<T> {
    if (!this.hasValue) throw new Error("No value serializer set.")
    return {}
  }
}
