// # Groups that append mode can never write

import { col, count, SparkSession, to_date, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("groups").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()
const timed = views("timed").withWatermark("timestamp", "10 minutes")

// ## Distinct rows

views("rows").select("key", "value").distinct().writeStream.format("delta").start("s3://lake/rows")
//                                   ^^^^^^^^ error append-without-event-time: In append mode Spark refuses this distinct selection: no column carries a watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.

// ## A watermark that no key takes

timed.groupBy("topic").agg(count("*").as("views")).writeStream.outputMode("append").format("console").start()
//                     ^^^ error append-without-event-time: In append mode Spark refuses this aggregation: it groups by `topic`, and not by `timestamp`, which carries the watermark, so no group is ever final.
//  help: Group by a window over `timestamp` as well, or write the query in update mode.
//  because "withWatermark": the watermark is defined here
//  fix "Write the results that changed, in update mode" (changes-results)
//  - timed.groupBy("topic").agg(count("*").as("views")).writeStream.outputMode("append").format("console").start()
//  + timed.groupBy("topic").agg(count("*").as("views")).writeStream.outputMode("update").format("console").start()

// ## One group of all rows

views("all").agg(count("*").as("views")).writeStream.format("memory").queryName("views").start()
//           ^^^ error append-without-event-time: In append mode Spark refuses this aggregation: it makes one group of all rows, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
//  fix "Write the results that changed, in update mode" (changes-results)
//  - views("all").agg(count("*").as("views")).writeStream.format("memory").queryName("views").start()
//  + views("all").agg(count("*").as("views")).writeStream.outputMode("update").format("memory").queryName("views").start()

// ## Expressions over the event time are other columns

timed.groupBy(to_date(col("timestamp")).as("day")).count().writeStream.format("kafka").start()
//                                                 ^^^^^ error append-without-event-time: In append mode Spark refuses this aggregation: it groups by `day`, and not by `timestamp`, which carries the watermark, so no group is ever final.
//  help: Group by a window over `timestamp` as well, or write the query in update mode.
//  because "withWatermark": the watermark is defined here
//  fix "Write the results that changed, in update mode" (changes-results)
//  - timed.groupBy(to_date(col("timestamp")).as("day")).count().writeStream.format("kafka").start()
//  + timed.groupBy(to_date(col("timestamp")).as("day")).count().writeStream.outputMode("update").format("kafka").start()

// ## An earlier aggregation: found in the first batch only

timed
  .groupBy("topic", "key")
  .count()
// ^^^^^ error append-without-event-time: In append mode this aggregation fails in the first batch: it groups by `topic` and `key`, and not by `timestamp`, which carries the watermark, so no group is ever final.
//  help: Group by a window over `timestamp` as well, or write the query in update mode.
//  because "withWatermark": the watermark is defined here
  .distinct()
// ^^^^^^^^ error append-without-event-time: In append mode Spark refuses this distinct selection: no column carries a watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
  .writeStream.format("noop")
  .start()
