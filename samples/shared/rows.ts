import { col, type DataFrame, from_json, type SparkSession } from "streamwright/spark"
import { brokers } from "./kafka.js"

/**
 * Reads a topic of JSON records as rows with the columns of `schema`. A query
 * that starts anew or was down for long takes the backlog in pieces.
 */
export function fromTopic(spark: SparkSession, topic: string, schema: string): DataFrame {
  const messages = spark.readStream
    .format("kafka")
    .option("kafka.bootstrap.servers", brokers)
    .option("subscribe", topic)
    .option("startingOffsets", "earliest")
    .option("maxOffsetsPerTrigger", 500_000)
    .load()
  return parsed(messages, schema)
}

/** The columns of `schema` out of Kafka messages that carry JSON. */
export function parsed(messages: DataFrame, schema: string): DataFrame {
  return messages.select(from_json(col("value").cast("string"), schema).alias("record")).select("record.*")
}
