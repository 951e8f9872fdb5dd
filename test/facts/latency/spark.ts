// # Every wait of Spark: batches, windows over windows, the watermark, and records that are waited for

import { defineJob } from "streamwright"
import { col, expr, SparkSession, Trigger, window, window_time } from "streamwright/spark"

const views = () =>
  SparkSession.builder()
    .getOrCreate()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "views")
    .option("minOffsetsPerTrigger", 1_000)
    .option("maxTriggerDelay", "2m")
    .load()

export const appended = defineJob({ name: "windows over windows" }, () => {
  views()
    .withWatermark("timestamp", "10 minutes")
    .groupBy(window(col("timestamp"), "5 minutes"), col("key"))
    .count()
    .groupBy(window(window_time(col("window")), "1 hour"))
    .count()
    .writeStream.format("console")
    .trigger(Trigger.ProcessingTime("30 seconds"))
    .start()
})

export const updated = defineJob({ name: "updates" }, () => {
  views()
    .withWatermark("timestamp", "10 minutes")
    .groupBy(window(col("timestamp"), "5 minutes"), col("key"))
    .count()
    .writeStream.format("console")
    .outputMode("update")
    .start()
})

export const outer = defineJob({ name: "rows without a match" }, () => {
  const clicks = views()
    .selectExpr("key AS clickKey", "timestamp AS clickedAt")
    .withWatermark("clickedAt", "20 minutes")
  views()
    .withWatermark("timestamp", "10 minutes")
    .join(
      clicks,
      expr("key = clickKey AND clickedAt >= timestamp AND clickedAt <= timestamp + INTERVAL 1 HOUR"),
      "left_outer",
    )
    .writeStream.format("console")
    .trigger(Trigger.ProcessingTime("30 seconds"))
    .start()
  const names = SparkSession.builder().getOrCreate().read.table("names")
  views().join(names, "key", "left_outer").writeStream.format("console").start()
})

/* facts
windows over windows
  source: 0 ms to 2 min
    + up to 2 min for enough records to start a batch: 2 min
  watermark: 0 ms to 2 min
  aggregate: 0 ms to 2 min
  aggregate#2: 0 ms to 2 min
  sink: 10 min to 1 h 18 min
    + window of 5 min: 5 min
    + window of 1 h: 1 h
    + watermark 10 min behind: 10 min
    + one more micro-batch after the watermark moved: 30 s
    + micro-batch every 30 s: 30 s
    + the batch itself, at best: 100 ms (default)
    + result that waits for the watermark: unbounded (when no newer records come, default)
updates
  source: 0 ms to 2 min
    + up to 2 min for enough records to start a batch: 2 min
  watermark: 0 ms to 2 min
  aggregate: 0 ms to 2 min
  sink: 100 ms to 2 min
    + the batch before: 100 ms (default)
    + the batch itself, at best: 100 ms (default)
rows without a match
  source: 0 ms to 2 min
    + up to 2 min for enough records to start a batch: 2 min
  select: 0 ms to 2 min
  watermark: 0 ms to 2 min
  source#2: 0 ms to 2 min
    + up to 2 min for enough records to start a batch: 2 min
  watermark#2: 0 ms to 2 min
  join: 20 min to 1 h 22 min
    + join that waits 1 h for a match: 1 h
    + watermark 20 min behind: 20 min
  sink: 20 min to 1 h 23 min
    + one more micro-batch after the watermark moved: 30 s
    + micro-batch every 30 s: 30 s
    + the batch itself, at best: 100 ms (default)
    + result that waits for the watermark: unbounded (when no newer records come, default)
  source#4: 0 ms to 2 min
    + up to 2 min for enough records to start a batch: 2 min
  join#2: 0 ms to 2 min
  sink#2: 100 ms to 2 min
    + the batch before: 100 ms (default)
    + the batch itself, at best: 100 ms (default)
*/
