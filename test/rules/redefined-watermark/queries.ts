// # Second watermarks

import { col, expr, GroupStateTimeout, OutputMode, SparkSession, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("again").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()

interface View {
  readonly key: string
  readonly timestamp: Date
}

// ## On the same column, and on a union of what has one

views("same")
  .withWatermark("timestamp", "10 minutes")
  .withWatermark("timestamp", "1 hour")
// ^^^^^^^^^^^^^ error redefined-watermark: These rows have a watermark already, and Spark takes one: the query fails as soon as the first has moved.
//  help: Call `withWatermark` once, before the first operator that needs it; it goes on from there by itself.
//  because "withWatermark": the first watermark is defined here
//  fix "Take the second watermark away" (changes-results)
//  - .withWatermark("timestamp", "1 hour")
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

views("old")
  .union(views("new").withWatermark("timestamp", "10 minutes"))
  .withWatermark("timestamp", "1 hour")
// ^^^^^^^^^^^^^ error redefined-watermark: These rows have a watermark already, and Spark takes one: the query fails as soon as the first has moved.
//  help: Call `withWatermark` once, before the first operator that needs it; it goes on from there by itself.
//  because "withWatermark": the first watermark is defined here
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

// ## A function that builds the rows does not end the first

views("typed")
  .withWatermark("timestamp", "10 minutes")
  .as<View>()
  .map((view): View => view)
  .withWatermark("timestamp", "10 minutes")
// ^^^^^^^^^^^^^ error redefined-watermark: These rows have a watermark already, and Spark takes one: the query fails as soon as the first has moved.
//  help: Call `withWatermark` once, before the first operator that needs it; it goes on from there by itself.
//  because "withWatermark": the first watermark is defined here
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

// ## Two streams that meet, and a table

const left = views("left").select("key", "timestamp").withWatermark("timestamp", "10 minutes")
const right = views("right").selectExpr("key AS other", "timestamp AS at").withWatermark("at", "10 minutes")
const shops = spark.read.parquet("s3://lake/shops").withWatermark("openedAt", "1 day").withWatermark("openedAt", "1 day")
left
  .join(right, expr("key = other AND at BETWEEN timestamp AND timestamp + INTERVAL 1 HOUR"))
  .join(shops, "key")
  .writeStream.format("noop")
  .start()

// ## Behind a function with state, which passes none on

views("state")
  .withWatermark("timestamp", "10 minutes")
  .as<View>()
  .groupByKey(({ key }) => key)
  .flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.NoTimeout())((_key, rows: Iterable<View>): View[] => [...rows])
  .withWatermark("timestamp", "10 minutes")
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()
