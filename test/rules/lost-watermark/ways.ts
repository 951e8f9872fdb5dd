// # Every way on which a watermark is lost

import { col, SparkSession, to_date, window } from "streamwright/spark"

interface View {
  readonly topic: string
  readonly timestamp: Date
}

const spark = SparkSession.builder().appName("lost").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()
const timed = views("views").withWatermark("timestamp", "10 minutes")

// ## A function builds the rows

timed
  .as<View>()
  .map(({ topic, timestamp }): View => ({ topic, timestamp }))
// ^^^ error lost-watermark: A function builds the rows of this map, and its columns carry no watermark as `timestamp` did, so Spark refuses the event-time tumbling window of 5 min behind it.
//  help: Do this first, and put the watermark on the column that it makes.
//  because "withWatermark": the watermark is defined here
//  because "window(col("timestamp"), "5 minutes")": the tumbling window of 5 min needs it here
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

// ## Computed in place, where two operators wait

const daily = views("days")
  .withWatermark("timestamp", "1 hour")
  .withColumn("timestamp", to_date(col("timestamp")).cast("timestamp"))
// ^^^^^^^^^^ error lost-watermark: `timestamp` is computed anew here, and the new column carries no watermark, so Spark refuses the event-time tumbling window of 1 d behind it.
//  help: Do this first, and put the watermark on the column that it makes.
//  because "withWatermark": the watermark is defined here
//  because "window(col("timestamp"), "1 day")": the tumbling window of 1 d needs it here
//  because "dropDuplicatesWithinWatermark": the deduplication here waits for the same watermark
daily.groupBy(window(col("timestamp"), "1 day")).count().writeStream.format("noop").start()
daily.dropDuplicatesWithinWatermark("key").writeStream.format("noop").start()

// ## Left out, and another column taken

views("renamed")
  .withWatermark("timestamp", "10 minutes")
  .selectExpr("key", "timestamp + INTERVAL 1 HOUR AS local")
// ^^^^^^^^^^ error lost-watermark: The watermark is on `timestamp`, which this selection does not take over, so Spark refuses the deduplication behind it.
//  help: Take the column over, or put the watermark on the new one. The time of a window that keeps its watermark is `window_time`.
//  because "withWatermark": the watermark is defined here
//  because "dropDuplicatesWithinWatermark": the deduplication needs it here
  .dropDuplicatesWithinWatermark("key")
  .writeStream.format("noop")
  .start()

// ## The second side of a union

views("old")
  .select("key", "timestamp")
  .union(views("new").select("key", "timestamp").withWatermark("timestamp", "10 minutes"))
// ^^^^^ error lost-watermark: A union has the watermarks of its first side, and only the second has one, on `timestamp`, so Spark refuses the event-time tumbling window of 5 min behind it.
//  help: Give the first side a watermark as well.
//  because "withWatermark": the watermark is defined here
//  because "window(col("timestamp"), "5 minutes")": the tumbling window of 5 min needs it here
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

// ## Wrapped by the window itself, in update mode

timed
  .groupBy(window(col("timestamp").cast("date").cast("timestamp"), "1 day"), col("topic"))
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost-watermark: This window is over an expression of `timestamp`, and only the plain column carries the watermark: this event-time tumbling window of 1 d keeps its state for ever.
//  help: Put the window over `timestamp` itself, or compute the column before `withWatermark`.
  .count()
  .writeStream.outputMode("update")
  .format("console")
  .start()

// ## A field of the window is no window

timed
  .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
  .count()
  .select(col("window.end").as("end"), col("count"))
// ^^^^^^ error lost-watermark: The watermark is on `window`, which this selection does not take over, so Spark refuses the event-time tumbling window of 1 h behind it.
//  help: Take the column over, or put the watermark on the new one. The time of a window that keeps its watermark is `window_time`.
//  because "withWatermark": the watermark is defined here
//  because "window(col("end"), "1 hour")": the tumbling window of 1 h needs it here
  .groupBy(window(col("end"), "1 hour"))
  .count()
  .writeStream.format("noop")
  .start()

// ## Grouped away in between

timed
  .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
  .count()
  .groupBy("topic")
  .count()
  .dropDuplicatesWithinWatermark("topic")
  .writeStream.format("noop")
  .start()
