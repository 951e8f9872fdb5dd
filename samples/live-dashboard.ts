/**
 * Page views per page and minute for a dashboard on the wall, refreshed by
 * micro-batches of ten seconds.
 *
 * In update mode a batch writes every count that changed, without waiting for
 * the minute or the watermark to pass; the watermark only says when a minute's
 * state may be dropped. So a view shows after the wait for its batch and the
 * batch itself: well within the promised half minute.
 */
import { defineJob } from "streamwright"
import { col, count, SparkSession, Trigger, window } from "streamwright/spark"
import { brokers } from "./shared/kafka.js"
import { fromTopic } from "./shared/rows.js"

export default defineJob({ name: "live-dashboard", slo: { latency: "30 s" } }, () => {
  const spark = SparkSession.builder()
    .appName("live-dashboard")
    .config("spark.sql.shuffle.partitions", 12)
    .getOrCreate()

  const viewsPerMinute = fromTopic(spark, "page-views", "page STRING, viewedAt TIMESTAMP")
    .withWatermark("viewedAt", "5 minutes")
    .groupBy(window(col("viewedAt"), "1 minute"), col("page"))
    .agg(count("*").alias("views"))

  // The dashboard keeps the newest count of each page and minute, so a repeated batch does no harm.
  viewsPerMinute
    .selectExpr("page", "window.start AS minute", "views")
    .selectExpr("concat(page, ' ', CAST(minute AS STRING)) AS key", "to_json(struct(*)) AS value")
    .writeStream.format("kafka")
    .queryName("views per minute")
    .option("kafka.bootstrap.servers", brokers)
    .option("topic", "dashboard")
    .option("checkpointLocation", "s3://lake/_checkpoints/live-dashboard")
    .outputMode("update")
    .trigger(Trigger.ProcessingTime("10 seconds"))
    .start()
})
