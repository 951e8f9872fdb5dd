// # Triggers that break a promise

import { defineJob } from "streamwright"
import { col, SparkSession, Trigger, window } from "streamwright/spark"

const views = () => SparkSession.builder().getOrCreate().readStream.format("kafka").option("subscribe", "views").load()

// ## The interval alone is too long

export const slow = defineJob({ name: "slow", slo: { latency: "5 s" } }, () => {
  views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime("10 seconds")).start()
//                                                                                          ^^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 10.1 s to its result, but the job promises 5 s: micro-batch every 10 s + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""5 s"": the job promises 5 s
//  because ""10 seconds"": the batch itself, at best (100 ms)
//  fix "Start a batch every 2 s" (safe)
//  - views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime("10 seconds")).start()
//  + views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime("2 seconds")).start()
})

// ## In milliseconds it stays in milliseconds

export const counted = defineJob({ name: "counted", slo: { latency: "5 s" } }, () => {
  views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime(10_000)).start()
//                                                                                          ^^^^^^ warning micro-batch-exceeds-slo: A record can take 10.1 s to its result, but the job promises 5 s: micro-batch every 10 s + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""5 s"": the job promises 5 s
//  because "10_000": the batch itself, at best (100 ms)
//  fix "Start a batch every 2 s" (safe)
//  - views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime(10_000)).start()
//  + views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime(2000)).start()
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
//                                  ^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 10 min to its result, but the job promises 7 min: window of 5 min + watermark 1 min behind (1 min) + one more micro-batch after the watermark moved (2 min) + micro-batch every 2 min + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""7 min"": the job promises 7 min
//  because ""5 minutes"": window of 5 min
//  because ""1 minute"": watermark 1 min behind (1 min)
//  because ""2 minutes"": micro-batch every 2 min
//  because ""2 minutes"": the batch itself, at best (100 ms)
//  fix "Start a batch every 20 s" (safe)
//  - .trigger(Trigger.ProcessingTime("2 minutes"))
//  + .trigger(Trigger.ProcessingTime("20 seconds"))
    .start("s3://lake/views")
})

// ## One run, and then none

export const once = defineJob({ name: "once", slo: { latency: "1 h" } }, () => {
  views().writeStream.format("delta").trigger(Trigger.AvailableNow()).start("s3://lake/views")
//                                            ^^^^^^^^^^^^^^^^^^^^^^ warning micro-batch-exceeds-slo: This trigger makes one run and stops; a record that comes later waits for whoever starts the next one, but the job promises 1 h.
//  help: Batch more often.
//  because ""1 h"": the job promises 1 h
//  because "Trigger.AvailableNow()": the batch itself, at best (100 ms)
//  fix "Keep the query running, with a batch every 30 min" (changes-results)
//  - views().writeStream.format("delta").trigger(Trigger.AvailableNow()).start("s3://lake/views")
//  + views().writeStream.format("delta").trigger(Trigger.ProcessingTime("30 minutes")).start("s3://lake/views")
})

// ## No micro-batch is short enough: real-time mode, where the query can run in it

export const instant = defineJob({ name: "instant", slo: { latency: "150 ms" } }, () => {
  views()
    .selectExpr("CAST(value AS STRING) AS value")
    .writeStream.format("kafka")
    .option("topic", "out")
    .trigger(Trigger.ProcessingTime("1 second"))
//                                  ^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 1.1 s to its result, but the job promises 150 ms: micro-batch every 1 s + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""150 ms"": the job promises 150 ms
//  because ""1 second"": the batch itself, at best (100 ms)
//  fix "Run the query in real-time mode (Spark 4.1 and later)" (changes-results)
//  - .writeStream.format("kafka")
//  + .writeStream.outputMode("update").format("kafka")
//  - .trigger(Trigger.ProcessingTime("1 second"))
//  + .trigger(Trigger.RealTime("5 minutes"))
    .start()
})

export const instantByDefault = defineJob({ name: "instant by default", slo: { latency: "150 ms" } }, () => {
  views()
    .writeStream.format("kafka")
    .option("topic", "out")
    .start()
//   ^^^^^ warning micro-batch-exceeds-slo: A record can take 200 ms to its result, but the job promises 150 ms: the batch before (100 ms) + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""150 ms"": the job promises 150 ms
//  because "start": the batch itself, at best (100 ms)
//  fix "Run the query in real-time mode (Spark 4.1 and later)" (changes-results)
//  - .writeStream.format("kafka")
//  + .writeStream.trigger(Trigger.RealTime("5 minutes")).outputMode("update").format("kafka")
})

// ## No micro-batch is short enough, and state keeps real-time mode away

export const stateful = defineJob({ name: "stateful", slo: { latency: "150 ms" } }, () => {
  views()
    .groupBy("topic")
    .count()
    .writeStream.outputMode("update")
    .format("kafka")
    .option("topic", "out")
    .trigger(Trigger.ProcessingTime("1 second"))
//                                  ^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 1.1 s to its result, but the job promises 150 ms: micro-batch every 1 s + the batch itself, at best (100 ms).
//  help: No micro-batch keeps 150 ms: each takes about 100 ms at best. It needs an engine that handles every event on its own, such as Flink, or a longer SLO.
//  because ""150 ms"": the job promises 150 ms
//  because ""1 second"": the batch itself, at best (100 ms)
    .start()
})

// ## Two queries of one job

export const twice = defineJob({ name: "twice", slo: { latency: "5 s" } }, () => {
  const seen = views()
  seen.writeStream.format("kafka").option("topic", "fast").trigger(Trigger.ProcessingTime("2 seconds")).start()
  seen.writeStream.format("kafka").option("topic", "slow").trigger(Trigger.ProcessingTime("20 seconds")).start()
//                                                                                        ^^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 20.1 s to its result, but the job promises 5 s: micro-batch every 20 s + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""5 s"": the job promises 5 s
//  because ""20 seconds"": the batch itself, at best (100 ms)
//  fix "Start a batch every 2 s" (safe)
//  - seen.writeStream.format("kafka").option("topic", "slow").trigger(Trigger.ProcessingTime("20 seconds")).start()
//  + seen.writeStream.format("kafka").option("topic", "slow").trigger(Trigger.ProcessingTime("2 seconds")).start()
})

// ## A trigger that queries share is one cause

export const shared = defineJob({ name: "shared", slo: { latency: "5 s" } }, () => {
  const trigger = Trigger.ProcessingTime("1 minute")
//                                       ^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 60.1 s to its result, but the job promises 5 s: micro-batch every 1 min + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""5 s"": the job promises 5 s
//  because ""1 minute"": the batch itself, at best (100 ms)
//  fix "Start a batch every 2 s" (safe)
//  - const trigger = Trigger.ProcessingTime("1 minute")
//  + const trigger = Trigger.ProcessingTime("2 seconds")
  const seen = views()
  seen.writeStream.format("kafka").option("topic", "one").trigger(trigger).start()
  seen.writeStream.format("kafka").option("topic", "other").trigger(trigger).start()
})
