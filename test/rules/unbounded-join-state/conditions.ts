// # What bounds the state of a join, and what only looks as if it did
import { col, expr, SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().appName("ads").getOrCreate()
const shown = spark.readStream
  .format("delta")
  .load("s3://lake/shown")
  .select(col("ad"), col("shown_at"), col("page"))
  .withWatermark("shown_at", "10 minutes")
const clicked = spark.readStream
  .format("delta")
  .load("s3://lake/clicked")
  .select(col("ad"), col("clicked_at"), col("user"))
  .withWatermark("clicked_at", "20 minutes")

// Columns that only one side has need no name of a frame.
shown.join(clicked, expr("user = page AND clicked_at BETWEEN shown_at AND shown_at + INTERVAL 1 HOUR")).writeStream.format("console").start()

// Two comparisons, each of its own column object.
shown
  .join(
    clicked,
    shown
      .col("ad")
      .equalTo(clicked.col("ad"))
      .and(clicked.col("clicked_at").geq(shown.col("shown_at")))
      .and(clicked.col("clicked_at").minus(expr("INTERVAL 2 HOURS")).leq(shown.col("shown_at"))),
  )
  .writeStream.format("console")
  .start()

// A bound in one direction.
shown.as("s").join(clicked.as("c"), expr("s.ad = c.ad AND c.clicked_at <= s.shown_at + INTERVAL 1 HOUR")).writeStream.format("console").start()
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unbounded-join-state: The condition does not say how long after a row of the right side its match may come: rows of the right side stay in state for ever, and only those of the left side are cleared.
//  help: Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark

// Months have no fixed length.
shown.as("s").join(clicked.as("c"), expr("s.ad = c.ad AND c.clicked_at BETWEEN s.shown_at AND s.shown_at + INTERVAL 1 MONTH")).writeStream.format("console").start()
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unbounded-join-state: The condition does not say how long after a row of the left side its match may come: rows of the left side stay in state for ever, and only those of the right side are cleared.
//  help: Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark

// A function over the event time.
shown.as("s").join(clicked.as("c"), expr("s.ad = c.ad AND date_trunc('hour', c.clicked_at) >= s.shown_at")).writeStream.format("console").start()
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unbounded-join-state: Spark can draw no bound from the way in which this condition compares event times, so the rows of both sides stay in state for ever.
//  help: Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark

// An alternative may hold a bound for all that is read here.
shown.as("s").join(clicked.as("c"), expr("s.ad = c.ad AND (c.clicked_at > s.shown_at OR s.page = 'home')")).writeStream.format("console").start()

// A watermarked column under another name is a key like any other.
shown.withColumnRenamed("shown_at", "at").join(clicked.withColumnRenamed("clicked_at", "at"), ["ad", "at"]).writeStream.format("console").start()

// A filter behind the join that compares its columns becomes part of it; one that does not bounds nothing.
shown.join(clicked, "ad").drop("page").where("clicked_at BETWEEN shown_at AND shown_at + INTERVAL 1 HOUR").writeStream.format("console").start()
shown
  .as("s")
  .crossJoin(clicked.as("c"))
  .filter(col("s.ad").equalTo(col("c.ad")))
  .filter("clicked_at BETWEEN shown_at AND shown_at + INTERVAL 1 HOUR")
  .writeStream.format("console")
  .start()
shown.join(clicked, "ad").filter("page <> 'home'").writeStream.format("console").start()
//                  ^^^^ warning unbounded-join-state: Nothing bounds how far apart the event times of a pair may be, so the rows of both sides stay in state for ever, watermarks or not.
//  help: Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark
