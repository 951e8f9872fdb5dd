// # Two event times, before and after somebody chose one

import { col, expr, SparkSession, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("pairs").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()

const shown = views("shown").selectExpr("key", "timestamp AS shownAt").withWatermark("shownAt", "1 hour")
const clicked = views("clicked").selectExpr("key AS clickedKey", "timestamp AS clickedAt").withWatermark("clickedAt", "2 hours")
const within = expr("key = clickedKey AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR")
const pairs = shown.join(clicked, within)

// ## Both are keys of a group

pairs.groupBy(window(col("shownAt"), "5 minutes"), col("clickedAt")).count().writeStream.format("noop").start()
//                                                                   ^^^^^ error several-event-times: Rows reach this tumbling window of 5 min with a watermark on each of `window` and `clickedAt`; Spark takes one there, and the first batch fails.
//  help: Keep one of `window` and `clickedAt` before it.
//  because "withWatermark": the watermark of `window`
//  because "withWatermark": the watermark of `clickedAt`

// ## Both are there, and one is a key

pairs.dropDuplicates("key", "shownAt").writeStream.format("noop").start()
//    ^^^^^^^^^^^^^^ error several-event-times: Rows reach this deduplication with a watermark on each of `shownAt` and `clickedAt`; Spark takes one there, and the first batch fails.
//  help: Keep one of `shownAt` and `clickedAt` before it.
//  because "withWatermark": the watermark of `shownAt`
//  because "withWatermark": the watermark of `clickedAt`
//  fix "Drop `clickedAt` before it" (changes-results)
//  - pairs.dropDuplicates("key", "shownAt").writeStream.format("noop").start()
//  + pairs.drop("clickedAt").dropDuplicates("key", "shownAt").writeStream.format("noop").start()

// ## What is written has one of them, so the other is dropped early

pairs.dropDuplicates("key", "shownAt").select("key", "shownAt").writeStream.format("noop").start()

// ## A semi join has those of one side

shown.join(clicked, within, "left_semi").dropDuplicates("key", "shownAt").writeStream.format("noop").start()

// ## Nothing keeps state behind the join

pairs.writeStream.format("noop").start()

// ## Columns of one name, of which their frames say which is meant

const both = views("a").withWatermark("timestamp", "1 hour")
const others = views("b").withWatermark("timestamp", "1 hour")
const meeting = both.join(
  others,
  both.col("key").equalTo(others.col("key")).and(both.col("timestamp").equalTo(others.col("timestamp"))),
)
meeting.groupBy(window(both.col("timestamp"), "5 minutes")).count().writeStream.format("noop").start()
both.join(others, ["key", "timestamp"]).dropDuplicates("key", "timestamp").writeStream.format("noop").start()
