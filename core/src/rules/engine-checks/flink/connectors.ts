import type { Condition } from "../condition.js"

/** Sources and sinks. */
export const connectors = {
  X1: { shows: "building", what: "an exactly-once Kafka sink without a prefix for its transactions" },
  X2: { shows: "building", what: "the prefix of a Kafka sink's transactions is too long" },
  X3: {
    shows: "building",
    since: "2.0",
    what: "pooled transaction names with a serializer that does not tell its topics",
    leftOut:
      "Whether a serializer tells its topics is said by an interface that only serializers in Java implement.",
  },
  X4: {
    shows: "building",
    what: "a Kafka serializer without a topic or value serializer, or with two of one",
  },
  X5: { shows: "building", what: "a Kafka source subscribes in two ways" },
  X6: {
    shows: "building",
    what: "a Kafka source lacks servers, topics, a deserializer, or the group that commits offsets",
  },
  X7: {
    shows: "submitting",
    what: "an exactly-once Kafka table without a prefix for its transactions",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X8: {
    shows: "submitting",
    what: "a Kafka table with both a topic and a pattern of topics, or with neither",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X9: {
    shows: "submitting",
    what: "a Kafka table starts or ends in a mode of which the option is missing",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X10: {
    shows: "submitting",
    what: "a primary key on a Kafka table of a format without changes",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X11: {
    shows: "submitting",
    what: "an upsert Kafka table without a primary key",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X12: {
    shows: "submitting",
    what: "an upsert Kafka table has only one of the two settings of its buffer",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X13: {
    shows: "submitting",
    what: "the key of a Kafka table has fields and no format, or a format and no fields",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X14: { shows: "opening", what: "an exactly-once JDBC sink that retries" },
  X15: {
    shows: "building",
    what: "an exactly-once Elasticsearch sink",
    unwritable: "new Elasticsearch7SinkBuilder<Order>().setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)",
  },
  X16: {
    shows: "submitting",
    what: "an Elasticsearch table takes updates and has no primary key",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
  X17: {
    shows: "opening",
    what: "an asynchronous sink buffers no more than one batch, or a record is larger than it takes",
  },
  X18: {
    shows: "building",
    what: "an unbounded source of a hybrid source is not the last",
    leftOut: "Hybrid sources are not part of the SDK.",
  },
  X19: { shows: "never", what: "a file sink without checkpoints never finishes a file" },
  X20: {
    shows: "compiling",
    what: "a bulk format with a rolling policy of time or size",
    unwritable: `FileSink.forBulkFormat("s3://out", AvroParquetWriters.forReflectRecord<Order>()).withRollingPolicy(DefaultRollingPolicy.builder().build())`,
  },
  X21: {
    shows: "never",
    what: "an exactly-once Kafka sink without checkpoints, with a short timeout, or with a prefix that another job has",
  },
  X22: {
    shows: "submitting",
    what: "a connector has an option that it does not know, or lacks one",
    leftOut: "The options of tables stand in SQL, which is not read yet.",
  },
} as const satisfies Record<string, Condition>
