/**
 * Clicks per advertising campaign: a DStream job of 2017 (`ad-clicks.mistaken.ts`)
 * moved to Structured Streaming.
 *
 * The windows now follow the clock of the clicks, so an outage no longer heaps
 * its backlog into one window, and batches of one second keep the promise of
 * three. The running total is one `groupBy` in place of `updateStateByKey`:
 * there are few campaigns, so its state may live for ever.
 */
import { defineJob } from "streamwright"
import { col, type DataFrame, expr, SparkSession, Trigger, window } from "streamwright/spark"
import { brokers } from "./shared/kafka.js"
import { fromTopic } from "./shared/rows.js"

/** Writes each count that changed, as JSON under its key; readers keep the newest. */
function publish(counts: DataFrame, topic: string): void {
  counts
    .selectExpr("campaign AS key", "to_json(struct(*)) AS value")
    .writeStream.format("kafka")
    .queryName(topic)
    .option("kafka.bootstrap.servers", brokers)
    .option("topic", topic)
    .option("checkpointLocation", `s3://lake/_checkpoints/${topic}`)
    .outputMode("update")
    .trigger(Trigger.ProcessingTime("1 second"))
    .start()
}

export default defineJob({ name: "ad-clicks", slo: { latency: "3 s" } }, () => {
  const spark = SparkSession.builder()
    .appName("ad-clicks")
    .config("spark.sql.shuffle.partitions", 8)
    .getOrCreate()

  const clicks = fromTopic(spark, "ad-clicks", "campaign STRING, clickedAt BIGINT")

  const lastFiveMinutes = clicks
    .withColumn("clickedAt", expr("timestamp_millis(clickedAt)"))
    .withWatermark("clickedAt", "1 minute")
    .groupBy(window(col("clickedAt"), "5 minutes", "1 minute"), col("campaign"))
    .count()

  publish(lastFiveMinutes, "clicks-last-five-minutes")
  publish(clicks.groupBy("campaign").count(), "clicks-per-campaign")
})
