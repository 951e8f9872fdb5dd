// # Spark queries that are refused, or grow for ever, without a watermark

import { col, expr, SparkSession, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("totals").getOrCreate()
const views = spark.readStream
  .format("kafka")
  .option("kafka.bootstrap.servers", "kafka:9092")
  .option("subscribe", "views")
  .load()

// ## Append mode is refused

views
  .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: Spark refuses this event-time tumbling window of 5 min: `timestamp` carries no watermark.
//  help: Say before it, with `withWatermark`, which column is the event time and how late rows may come.
//  because "window(col("timestamp"), "5 minutes")": the tumbling window of 5 min here waits for the same watermark
//  because "dropDuplicatesWithinWatermark": the deduplication here waits for the same watermark
//  fix "Add a watermark on `timestamp`" (changes-results)
//  + .withWatermark("timestamp", "10 minutes")
//  + .withWatermark("timestamp", "10 minutes")
//  + .withWatermark("timestamp", "10 minutes")
  .count()
  .writeStream.outputMode("append")
  .format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/views")
  .start("s3://lake/views")

// ## Update mode keeps the state of every window

views
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.outputMode("update")
  .format("console")
  .start()

// ## Deduplication within a watermark that is not there

views
  .dropDuplicatesWithinWatermark("key")
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/unique")
  .start("s3://lake/unique")

// ## Deduplication over all time

views
  .dropDuplicates("key")
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/first")
  .start("s3://lake/first")

// ## An outer join of two streams

const clicks = spark.readStream.format("kafka").option("subscribe", "clicks").load().withColumnRenamed("key", "clickKey")
views
  .join(clicks, expr("key = clickKey"), "left_outer")
// ^^^^ error missing-watermark: Spark refuses this join: not both of its sides have a column that carries a watermark.
//  help: Say before it, with `withWatermark`, which column is the event time and how late rows may come.
//  because "join": the join here waits for the same watermark
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/clicked")
  .start("s3://lake/clicked")

// ## An inner join of two streams keeps both for ever

views
  .join(clicks, expr("key = clickKey"))
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/pairs")
  .start("s3://lake/pairs")
