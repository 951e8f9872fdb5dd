/**
 * The mistaken twin of `orders-and-payments.ts`: an outer join, bounded by the
 * six hours that a payment may take. Spark accepts it and every pair is right.
 *
 * The mistake:
 * - `window-exceeds-slo`: an outer join writes a row without partner only when
 *   no partner can come any more, which is when the watermarks of both sides are
 *   past the bound: six hours and the watermark's delay later, not 15 minutes. A
 *   shorter bound would be in time and lose the late pairs; to have both takes
 *   state and timers.
 */
import { defineJob } from "streamwright"
import { expr, SparkSession, Trigger } from "streamwright/spark"
import { brokers } from "./shared/kafka.js"
import { fromTopic } from "./shared/rows.js"

const checkpoints = "s3://lake/_checkpoints"
const longestWait = "6 HOURS"

export default defineJob({ name: "orders-and-payments", slo: { latency: "16 min" } }, () => {
  const spark = SparkSession.builder().appName("orders-and-payments").getOrCreate()

  const orders = fromTopic(spark, "orders", "orderId STRING, shopId STRING, cents BIGINT, placedAt BIGINT")
    .withColumn("placedAt", expr("timestamp_millis(placedAt)"))
    .withWatermark("placedAt", "1 minute")

  const payments = fromTopic(spark, "payments", "paymentId STRING, orderId STRING, paidAt BIGINT")
    .withColumn("paidAt", expr("timestamp_millis(paidAt)"))
    .withWatermark("paidAt", "1 minute")
    .withColumnRenamed("orderId", "paidOrderId")

  const matching = expr(
    `orderId = paidOrderId AND paidAt BETWEEN placedAt - INTERVAL ${longestWait} AND placedAt + INTERVAL ${longestWait}`,
  )

  orders
    .join(payments, matching, "full_outer")
    .selectExpr("coalesce(orderId, paidOrderId) AS key", "to_json(struct(*)) AS value")
    .writeStream.format("kafka")
    .queryName("orders with payments")
    .option("kafka.bootstrap.servers", brokers)
    .option("topic", "orders-with-payments")
    .option("checkpointLocation", `${checkpoints}/orders-and-payments`)
    .outputMode("append")
    .trigger(Trigger.ProcessingTime("1 minute"))
    .start()
})
