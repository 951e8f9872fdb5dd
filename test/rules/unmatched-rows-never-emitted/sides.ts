// # A full outer join that is bounded in one direction, and a side whose rows nothing clears
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

pairs.join(clicked.as("c"), later, "full_outer").writeStream.format("console").start()
//                                 ^^^^^^^^^^^^ warning unmatched-rows-never-emitted: Rows of the left side are kept for ever, and those without a match never come out: the condition bounds the event times in the other direction only.
//  help: Bound the event times in both directions, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": the left side comes from here
pairs.join(clicked.as("c"), within, "full_outer").writeStream.format("console").start()
//                                  ^^^^^^^^^^^^ warning unmatched-rows-never-emitted: Rows of the right side are kept for ever, and those without a match never come out: the condition bounds the event times in the other direction only.
//  help: Bound the event times in both directions, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": the right side comes from here
pairs.join(clicked.as("c"), both, "full_outer").writeStream.format("console").start()

const untimed = spark.readStream.format("delta").load("s3://lake/untimed").select(col("ad"), col("shown_at"))
untimed.as("s").join(clicked.as("c"), both, "left_outer").writeStream.format("console").start()
//                                          ^^^^^^^^^^^^ warning unmatched-rows-never-emitted: Rows of the left side are kept for ever, and those without a match never come out: the query goes by their own event time to clear them, and it has no watermark.
//  help: Put a watermark on the event time of the left side before the join.
//  because "select": the left side comes from here
//  fix "Add a watermark on `shown_at` of the left side" (changes-results)
//  - untimed.as("s").join(clicked.as("c"), both, "left_outer").writeStream.format("console").start()
//  + untimed.as("s").withWatermark("shown_at", "10 minutes").join(clicked.as("c"), both, "left_outer").writeStream.format("console").start()
clicked.as("c").join(untimed.as("s"), both, "right_outer").writeStream.format("console").start()
//                                          ^^^^^^^^^^^^^ warning unmatched-rows-never-emitted: Rows of the right side are kept for ever, and those without a match never come out: the query goes by their own event time to clear them, and it has no watermark.
//  help: Put a watermark on the event time of the right side before the join.
//  because "select": the right side comes from here
clicked.as("c").join(untimed.as("s"), both, "left_outer").writeStream.format("console").start()
