// # State of Spark: aggregations by mode, duplicates and joins, with and without the watermark that ends it

import { defineJob } from "streamwright"
import { col, expr, SparkSession, window } from "streamwright/spark"

export default defineJob({ name: "state" }, () => {
  const spark = SparkSession.builder().getOrCreate()
  const read = (topic: string) =>
    spark.readStream
      .format("kafka")
      .option("kafka.bootstrap.servers", "kafka:9092")
      .option("subscribe", topic)
      .load()
  const views = read("views").withWatermark("timestamp", "10 minutes")
  views
    .groupBy(window(col("timestamp"), "5 minutes"))
    .count()
    .writeStream.format("console")
    .start()
  views.groupBy("key").count().writeStream.outputMode("update").format("console").start()
  views.groupBy("topic").count().writeStream.outputMode("complete").format("console").start()
  views.dropDuplicates("key").writeStream.format("console").start()
  views.dropDuplicates("key", "timestamp").writeStream.format("console").start()
  views.dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
  const clicks = read("clicks")
    .selectExpr("key AS clickKey", "timestamp AS clickedAt")
    .withWatermark("clickedAt", "10 minutes")
  views
    .join(clicks, expr("key = clickKey AND clickedAt BETWEEN timestamp AND timestamp + INTERVAL 1 HOUR"))
    .writeStream.format("console")
    .start()
  views
    .join(read("names").withColumnRenamed("key", "nameKey"), expr("key = nameKey"))
    .writeStream.format("console")
    .start()
})

/* facts
state
  aggregate: aggregation per key and window, until the window ends
  aggregate#2: aggregation per key, for ever
  aggregate#3: aggregation per key, for ever
  deduplicate: deduplication per key, for ever
  deduplicate#2: deduplication per key, until the watermark passes
  deduplicate#3: deduplication per key, until the watermark passes
  join: left rows per key, until the watermark passes; right rows per key, until the watermark passes
  join#2: left rows per key, for ever; right rows per key, for ever
*/
