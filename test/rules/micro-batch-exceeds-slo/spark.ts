// # Triggers that break a promise

import { defineJob } from "streamwright"
import { col, SparkSession, Trigger, window } from "streamwright/spark"

const views = () => SparkSession.builder().getOrCreate().readStream.format("kafka").option("subscribe", "views").load()

// ## The interval alone is too long

export const slow = defineJob({ name: "slow", slo: { latency: "5 s" } }, () => {
  views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime("10 seconds")).start()
})

// ## In milliseconds it stays in milliseconds

export const counted = defineJob({ name: "counted", slo: { latency: "5 s" } }, () => {
  views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime(10_000)).start()
})

// ## Too long on top of the rest: append mode waits for the window, the watermark, and one batch more

export const appended = defineJob({ name: "appended", slo: { latency: "7 min" } }, () => {
  views()
    .withWatermark("timestamp", "1 minute")
    .groupBy(window(col("timestamp"), "5 minutes"))
    .count()
    .writeStream.outputMode("append")
    .format("delta")
    .trigger(Trigger.ProcessingTime("2 minutes"))
    .start("s3://lake/views")
})

// ## One run, and then none

export const once = defineJob({ name: "once", slo: { latency: "1 h" } }, () => {
  views().writeStream.format("delta").trigger(Trigger.AvailableNow()).start("s3://lake/views")
})

// ## No micro-batch is short enough: real-time mode, where the query can run in it

export const instant = defineJob({ name: "instant", slo: { latency: "50 ms" } }, () => {
  views()
    .selectExpr("CAST(value AS STRING) AS value")
    .writeStream.format("kafka")
    .option("topic", "out")
    .trigger(Trigger.ProcessingTime("1 second"))
    .start()
})

export const instantByDefault = defineJob({ name: "instant by default", slo: { latency: "50 ms" } }, () => {
  views()
    .writeStream.format("kafka")
    .option("topic", "out")
    .start()
})

// ## No micro-batch is short enough, and state keeps real-time mode away

export const stateful = defineJob({ name: "stateful", slo: { latency: "50 ms" } }, () => {
  views()
    .groupBy("topic")
    .count()
    .writeStream.outputMode("update")
    .format("kafka")
    .option("topic", "out")
    .trigger(Trigger.ProcessingTime("1 second"))
    .start()
})

// ## Two queries of one job

export const twice = defineJob({ name: "twice", slo: { latency: "5 s" } }, () => {
  const seen = views()
  seen.writeStream.format("kafka").option("topic", "fast").trigger(Trigger.ProcessingTime("2 seconds")).start()
  seen.writeStream.format("kafka").option("topic", "slow").trigger(Trigger.ProcessingTime("20 seconds")).start()
})

// ## A trigger that queries share is one cause

export const shared = defineJob({ name: "shared", slo: { latency: "5 s" } }, () => {
  const trigger = Trigger.ProcessingTime("1 minute")
  const seen = views()
  seen.writeStream.format("kafka").option("topic", "one").trigger(trigger).start()
  seen.writeStream.format("kafka").option("topic", "other").trigger(trigger).start()
})
