// # What real-time mode has depends on Spark's version

import { defineJob } from "streamwright"
import { SparkSession, Trigger, col, window } from "streamwright/spark"

function orders() {
  const spark = SparkSession.builder().getOrCreate()
  return spark.readStream
    .format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "orders")
    .option("minPartitions", 64)
//                           ^^ error refused-in-real-time-mode: Real-time mode reads each partition of Kafka in one task and does not divide them, as `minPartitions` asks.
//  help: Take the option away.
//  fix "Take `minPartitions` away" (safe)
//  - .option("minPartitions", 64)
    .load()
}

defineJob({ name: "on 4.0", engineVersion: "4.0" }, () => {
  orders().writeStream.format("console").outputMode("update").trigger(Trigger.RealTime()).start()
//                                                                    ^^^^^^^^^^^^^^^^^^ error refused-in-real-time-mode: Spark 4.0 has no real-time mode; it came with 4.1.
//  help: Run the query in micro-batches, or on a newer Spark.
})

defineJob({ name: "on 4.1", engineVersion: "4.1" }, () => {
  orders()
    .withWatermark("timestamp", "1 minute")
    .groupBy(window(col("timestamp"), "1 minute"))
    .count()
//   ^^^^^ error refused-in-real-time-mode: Real-time mode of Spark 4.1 has no tumbling window of 1 min, so the query fails in its first batch.
//  help: Run the query in micro-batches, or leave this to another query.
    .writeStream.format("console")
    .outputMode("update")
    .option("asyncProgressTrackingEnabled", "true")
//                                          ^^^^^^ error refused-in-real-time-mode: Real-time mode and asynchronous progress exclude each other before Spark 4.3.
//  help: Take the option away.
//  fix "Take `asyncProgressTrackingEnabled` away" (safe)
//  - .option("asyncProgressTrackingEnabled", "true")
    .trigger(Trigger.RealTime("1 minute"))
    .start()
})

defineJob({ name: "on 4.3", engineVersion: "4.3" }, () => {
  const spark = SparkSession.builder().config("spark.sql.execution.sortBeforeRepartition", true).getOrCreate()
//                                                                                         ^^^^ error refused-in-real-time-mode: State in real-time mode does not go with `spark.sql.execution.sortBeforeRepartition` set to true.
//  help: Leave the setting to Spark, which chooses what the mode needs.
  const all = orders().withWatermark("timestamp", "1 minute")
  all
    .groupBy(window(col("timestamp"), "1 minute"))
    .count()
    .writeStream.format("console")
    .outputMode("update")
    .option("asyncProgressTrackingEnabled", "true")
    .trigger(Trigger.RealTime("1 minute"))
    .start()
  all
    .dropDuplicatesWithinWatermark("key")
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error refused-in-real-time-mode: Real-time mode of Spark 4.3 has no deduplication within the watermark, so the query fails in its first batch.
//  help: Run the query in micro-batches, or leave this to another query.
    .limit(10)
//   ^^^^^ error refused-in-real-time-mode: Real-time mode of Spark 4.3 has no limit, so the query fails in its first batch.
//  help: Run the query in micro-batches, or leave this to another query.
    .writeStream.format("parquet")
//                      ^^^^^^^^^ error refused-in-real-time-mode: Real-time mode cannot write to parquet: its sinks are Kafka, `foreach`, the console and memory.
//  help: Write to one of them, or run the query in micro-batches.
    .option("checkpointLocation", "s3://lake/_checkpoints/orders")
    .outputMode("update")
    .trigger(Trigger.RealTime("1 minute"))
    .start("s3://lake/orders")
  const shops = spark.readStream.format("rate").load()
//                                      ^^^^^^ error refused-in-real-time-mode: Real-time mode reads only Kafka, so the query fails in its first batch because of this rate source.
//  help: Read from Kafka, or run the query in micro-batches.
  all
    .union(all.filter("key IS NULL"))
//   ^^^^^ error refused-in-real-time-mode: Both sides of this union come from this kafka source; real-time mode refuses one source on two ways.
//  help: Read the topic once for each side.
    .join(spark.read.parquet("s3://lake/shops"), ["key"])
    .join(shops, ["key"])
//   ^^^^ error refused-in-real-time-mode: Real-time mode of Spark 4.3 has no join of two streams, so the query fails in its first batch.
//  help: Run the query in micro-batches, or leave this to another query.
    .writeStream.format("console")
    .outputMode("update")
    .trigger(Trigger.RealTime("1 minute"))
    .start()
})
