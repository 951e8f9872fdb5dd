import { recorded } from "../../record.js"
import type { DeliveryGuarantee } from "../constants.js"
import { ConnectorBuilder, Sink } from "./connector.js"
import type { SerializationSchema } from "./formats.js"

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
    const topic = recordSerializer[recorded]
    if (typeof topic === "string") this.option("topic", topic)
    else if (topic) this.unknownOption("topic")
    return this.option("serializer", "given")
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
    return this.allOptions(kafkaProducerConfig)
  }

  /** How transactional ids are made. Default `INCREMENTING`. */
  setTransactionNamingStrategy(transactionNamingStrategy: TransactionNamingStrategy): this {
    return this.option("transactionNamingStrategy", transactionNamingStrategy)
  }

  build(): KafkaSink<T> {
    return new KafkaSink(this.recorded())
  }
}

/** Mirrors `org.apache.flink.connector.kafka.sink.TransactionNamingStrategy`. */
export const TransactionNamingStrategy = {
  /** A new id for each transaction. */
  INCREMENTING: "incrementing",
  /** Ids are used again once their transactions are over, which spares the brokers' memory. */
  POOLING: "pooling",
} as const
export type TransactionNamingStrategy =
  (typeof TransactionNamingStrategy)[keyof typeof TransactionNamingStrategy]

/** Makes Kafka records of records. Mirrors `org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema`. */
export interface KafkaRecordSerializationSchema<T> {
  /** The topic of every record, or that it is chosen for each. */
  readonly [recorded]?: string | { readonly isChosen: true }
  serialize?(element: T): { readonly topic: string; readonly key?: Uint8Array; readonly value: Uint8Array }
}

export const KafkaRecordSerializationSchema = {
  builder: <T>(): KafkaRecordSerializationSchemaBuilder<T> => new KafkaRecordSerializationSchemaBuilder<T>(),
}

/** Mirrors `KafkaRecordSerializationSchemaBuilder`. */
export class KafkaRecordSerializationSchemaBuilder<T> {
  private hasValue = false
  private topic?: string | { readonly isChosen: true }

  setTopic(topic: string): this {
    this.topic = topic
    return this
  }

  /** Chooses the topic for each record. */
  setTopicSelector(topicSelector: (element: T) => string): this {
    this.topic = { isChosen: true }
    return this
  }

  /** Chooses the partition for each record. Default: Kafka's own, by the key. */
  setPartitioner(
    partitioner: (element: T, key: Uint8Array | null, value: Uint8Array, topic: string) => number,
  ): this {
    return this
  }

  /** Headers of each record, by name. */
  setHeaderProvider(headerProvider: (element: T) => ReadonlyMap<string, Uint8Array>): this {
    return this
  }

  /** A serializer of Kafka's for the key, by its class name. */
  setKafkaKeySerializer(keySerializer: string): this {
    return this
  }

  /** A serializer of Kafka's for the value, by its class name. */
  setKafkaValueSerializer(valueSerializer: string): this {
    this.hasValue = true
    return this
  }

  setKeySerializationSchema(keySerializationSchema: SerializationSchema<T>): this {
    return this
  }

  setValueSerializationSchema(valueSerializationSchema: SerializationSchema<T>): this {
    this.hasValue = true
    return this
  }

  /** @throws Error without a value serializer or a topic. */
  build(): KafkaRecordSerializationSchema<T> {
    if (!this.hasValue) throw new Error("No value serializer is configured.")
    if (this.topic === undefined) throw new Error("No topic selector is configured.")
    return { [recorded]: this.topic }
  }
}
