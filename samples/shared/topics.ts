import {
  DeliveryGuarantee,
  JsonDeserializationSchema,
  JsonSerializationSchema,
  KafkaRecordSerializationSchema,
  KafkaSink,
  KafkaSource,
  OffsetResetStrategy,
  OffsetsInitializer,
} from "streamwright/flink"
import { brokers } from "./kafka.js"

/** Reads a topic of JSON records, from where the consumer group stopped, or else from the beginning. */
export function fromTopic<T>(topic: string, groupId: string): KafkaSource<T> {
  return KafkaSource.builder<T>()
    .setBootstrapServers(brokers)
    .setTopics(topic)
    .setGroupId(groupId)
    .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
    .setValueOnlyDeserializer(new JsonDeserializationSchema<T>())
    .build()
}

/** Writes records to a topic, without waiting for a checkpoint: after a failure some come twice. */
export function toTopic<T>(topic: string, keyOf: (record: T) => string): KafkaSink<T> {
  return KafkaSink.builder<T>()
    .setBootstrapServers(brokers)
    .setRecordSerializer(asJson(topic, keyOf))
    .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
    .build()
}

/** Records as JSON. Those with equal keys stay in order. */
export function asJson<T>(topic: string, keyOf: (record: T) => string): KafkaRecordSerializationSchema<T> {
  return KafkaRecordSerializationSchema.builder<T>()
    .setTopic(topic)
    .setKeySerializationSchema({ serialize: record => new TextEncoder().encode(keyOf(record)) })
    .setValueSerializationSchema(new JsonSerializationSchema<T>())
    .build()
}
