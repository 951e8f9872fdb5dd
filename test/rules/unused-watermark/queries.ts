// # Watermarks that are used, and that are not

import { col, expr, SparkSession, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("used").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()

// ## On a table, and before a join with one

const topics = spark.read.parquet("s3://lake/topics").withWatermark("since", "1 day")
//                                                    ^^^^^^^^^^^^^ info unused-watermark: Nothing goes by this watermark: it is on data that is not a stream.
//  help: Take it away, or use it in an operator that keeps state.
//  fix "Take the watermark away" (safe)
//  - const topics = spark.read.parquet("s3://lake/topics").withWatermark("since", "1 day")
//  + const topics = spark.read.parquet("s3://lake/topics")
views("a").withWatermark("timestamp", "1 minute").join(topics, "topic").writeStream.format("noop").start()
//         ^^^^^^^^^^^^^ info unused-watermark: Nothing goes by this watermark: no operator behind it keeps state.
//  help: Take it away, or use it in an operator that keeps state.
//  fix "Take the watermark away" (safe)
//  - views("a").withWatermark("timestamp", "1 minute").join(topics, "topic").writeStream.format("noop").start()
//  + views("a").join(topics, "topic").writeStream.format("noop").start()

// ## Used in one of two queries, or only for a join

const timed = views("b").withWatermark("timestamp", "1 minute")
timed.writeStream.format("noop").start()
timed.groupBy(window(col("timestamp"), "1 minute")).count().writeStream.format("noop").start()

views("c")
  .selectExpr("key AS shown", "timestamp AS shownAt")
  .withWatermark("shownAt", "1 minute")
  .join(
    views("d").selectExpr("key AS clicked", "timestamp AS clickedAt").withWatermark("clickedAt", "1 minute"),
    expr("shown = clicked AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR"),
  )
  .writeStream.format("noop")
  .start()

// ## In complete mode, unless there is something else that forgets

views("e")
  .withWatermark("timestamp", "1 minute")
  .dropDuplicates("key", "timestamp")
  .groupBy("key")
  .count()
  .writeStream.outputMode("complete")
  .format("console")
  .start()
views("f").withWatermark("timestamp", "1 minute").groupBy("key").count().writeStream.outputMode("complete").format("console").start()
//         ^^^^^^^^^^^^^ info unused-watermark: Nothing goes by this watermark: in complete mode an aggregation forgets nothing.
//  help: Take it away, or use it in an operator that keeps state.
//  fix "Take the watermark away" (safe)
//  - views("f").withWatermark("timestamp", "1 minute").groupBy("key").count().writeStream.outputMode("complete").format("console").start()
//  + views("f").groupBy("key").count().writeStream.outputMode("complete").format("console").start()

// ## It comes too late, of which another rule speaks

views("h").groupBy(window(col("timestamp"), "1 minute")).count().withWatermark("window", "1 minute").writeStream.format("noop").start()

// ## Nothing is started

views("g").withWatermark("timestamp", "1 minute").select("key")
