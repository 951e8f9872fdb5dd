// # Lengths of windows that Spark refuses, and some that it takes

import { col, expr, SparkSession, session_window, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("windows").getOrCreate()
const timed = spark.readStream
  .format("kafka")
  .option("subscribe", "views")
  .load()
  .withWatermark("timestamp", "10 minutes")

declare const length: string

// ## No length, no gap

timed.groupBy(window(col("timestamp"), "0 seconds")).count().writeStream.format("noop").start()
//                                     ^^^^^^^^^^^ error impossible-window: The length of a window must be above zero.
//  help: Write a length such as `5 minutes`.
timed.groupBy(window(col("timestamp"), "1 hour", "0 minutes")).count().writeStream.format("noop").start()
//                                               ^^^^^^^^^^^ error impossible-window: The slide of a window must be above zero.
//  help: Write a length such as `5 minutes`.
timed.groupBy(session_window(col("timestamp"), "0 seconds"), col("key")).count().writeStream.format("noop").start()
//                                             ^^^^^^^^^^^ warning impossible-window: A session with no gap holds nothing: Spark leaves all rows out without a word.
//  help: Give the session a gap above zero.

// ## A slide above the length, in SQL

timed.groupBy(expr("window(timestamp, '1 hour', '1 day')")).count().writeStream.format("noop").start()
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error impossible-window: Windows of 1 h that begin every 1 d would leave out the rows between them, and Spark refuses them.
//  help: Make the window as long as its slide, or longer.

// ## A start beyond the slide, before and after

timed.groupBy(window(col("timestamp"), "1 hour", "30 minutes", "45 minutes")).count().writeStream.format("noop").start()
//                                                             ^^^^^^^^^^^^ error impossible-window: Windows that begin every 30 min cannot be shifted by 45 min; that is the start of another window.
//  help: Shift them by less than the slide.
timed.groupBy(window(col("timestamp"), "1 day", "1 day", "-2 days")).count().writeStream.format("noop").start()
//                                                       ^^^^^^^^^ error impossible-window: Windows that begin every 1 d cannot be shifted by 2 d; that is the start of another window.
//  help: Shift them by less than the slide.

// ## A window in its day's time zone, and lengths from elsewhere

timed.groupBy(window(col("timestamp"), "1 day", "1 day", "-8 hours")).count().writeStream.format("noop").start()
timed.groupBy(window(col("timestamp"), length, "1 day")).count().writeStream.format("noop").start()
//                                     ^^^^^^ gap: `length: string` is only known when the job runs
