// # Outer joins of two streams with watermarks on both sides: which bound each of them needs
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

const pairs = shown.as("s")
const later = expr("s.ad = c.ad AND c.clicked_at >= s.shown_at")
const within = expr("s.ad = c.ad AND c.clicked_at <= s.shown_at + INTERVAL 1 HOUR")
const both = expr("s.ad = c.ad AND c.clicked_at BETWEEN s.shown_at AND s.shown_at + INTERVAL 1 HOUR")

pairs.join(clicked.as("c"), within, "left_outer").writeStream.format("console").start()
pairs.join(clicked.as("c"), later, "left_outer").writeStream.format("console").start()
//                          ^^^^^ error endless-outer-join: This left outer join of two streams never knows that a row has no match: the condition bounds their event times in the other direction only. Spark refuses it.
//  help: Bound how far apart the event times of a pair may be, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`, or join by a watermarked column too.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark
pairs.join(clicked.as("c"), later, "right_outer").writeStream.format("console").start()
pairs.join(clicked.as("c"), within, "right_outer").writeStream.format("console").start()
//                          ^^^^^^ error endless-outer-join: This right outer join of two streams never knows that a row has no match: the condition bounds their event times in the other direction only. Spark refuses it.
//  help: Bound how far apart the event times of a pair may be, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`, or join by a watermarked column too.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark
pairs.join(clicked.as("c"), both, "full_outer").writeStream.format("console").start()
pairs.join(clicked.as("c"), later, "full_outer").writeStream.format("console").start()
pairs.join(clicked.as("c"), expr("s.ad = c.ad"), "left_semi").writeStream.format("console").start()
//                          ^^^^^^^^^^^^^^^^^^^ error endless-outer-join: This left semi join of two streams never knows that a row has no match: nothing bounds how far apart the event times of a pair may be. Spark refuses it.
//  help: Bound how far apart the event times of a pair may be, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`, or join by a watermarked column too.
//  because "withWatermark": `shown_at` has a watermark
//  because "withWatermark": `clicked_at` has a watermark
pairs.join(clicked.as("c"), expr("s.ad = c.ad AND s.shown_at = c.clicked_at"), "full_outer").writeStream.format("console").start()
