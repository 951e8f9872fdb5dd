// # Batch intervals of DStreams

import { defineJob } from "streamwright"
import { Durations, Milliseconds, Minutes, Seconds, SparkConf, StreamingContext } from "streamwright/spark"

export const slow = defineJob({ name: "slow", slo: { latency: "3 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(10))
//                                                      ^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 10.1 s to its result, but the job promises 3 s: batch interval of 10 s + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""3 s"": the job promises 3 s
//  because "Seconds(10)": the batch itself, at best (100 ms)
//  fix "Make a batch every 2 s" (breaks-savepoint)
//  - const context = new StreamingContext(new SparkConf(), Seconds(10))
//  + const context = new StreamingContext(new SparkConf(), Seconds(2))
  context.socketTextStream("localhost", 9999).print()
  context.start()
})

// ## Every output waits for the same batch

export const twice = defineJob({ name: "twice", slo: { latency: "3 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Durations.minutes(1))
//                                                      ^^^^^^^^^^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 60.1 s to its result, but the job promises 3 s: batch interval of 1 min + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""3 s"": the job promises 3 s
//  because "Durations.minutes(1)": the batch itself, at best (100 ms)
//  fix "Make a batch every 2 s" (breaks-savepoint)
//  - const context = new StreamingContext(new SparkConf(), Durations.minutes(1))
//  + const context = new StreamingContext(new SparkConf(), Durations.seconds(2))
  const lines = context.socketTextStream("localhost", 9999)
  lines.print()
  lines.filter(line => line.length > 80).print()
  context.start()
})

// ## The unit changes, and its import

export const brief = defineJob({ name: "brief", slo: { latency: "2 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Minutes(2))
//                                                      ^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 2 min to its result, but the job promises 2 s: batch interval of 2 min + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""2 s"": the job promises 2 s
//  because "Minutes(2)": the batch itself, at best (100 ms)
//  fix "Make a batch every 1 s" (breaks-savepoint)
//  - const context = new StreamingContext(new SparkConf(), Minutes(2))
//  + const context = new StreamingContext(new SparkConf(), Seconds(1))
  context.socketTextStream("localhost", 9999).print()
  context.start()
})

// ## Windows must be whole numbers of batches

export const windowed = defineJob({ name: "windowed", slo: { latency: "30 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(28))
  context.socketTextStream("localhost", 9999).countByWindow(Seconds(84), Seconds(28)).print()
  context.start()
})

// ## No interval is short enough

export const impossible = defineJob({ name: "impossible", slo: { latency: "100 ms" } }, () => {
  const context = new StreamingContext(new SparkConf(), Milliseconds(500))
//                                                      ^^^^^^^^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 600 ms to its result, but the job promises 100 ms: batch interval of 500 ms + the batch itself, at best (100 ms).
//  help: No micro-batch keeps 100 ms: each takes about 100 ms at best. It needs an engine that handles every event on its own, such as Flink, or a longer SLO.
//  because ""100 ms"": the job promises 100 ms
//  because "Milliseconds(500)": the batch itself, at best (100 ms)
  context.socketTextStream("localhost", 9999).print()
  context.start()
})
