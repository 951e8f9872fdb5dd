// # Batch intervals of DStreams

import { defineJob } from "streamwright"
import { Durations, Milliseconds, Minutes, Seconds, SparkConf, StreamingContext } from "streamwright/spark"

export const slow = defineJob({ name: "slow", slo: { latency: "3 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(10))
  context.socketTextStream("localhost", 9999).print()
  context.start()
})

// ## Every output waits for the same batch

export const twice = defineJob({ name: "twice", slo: { latency: "3 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Durations.minutes(1))
  const lines = context.socketTextStream("localhost", 9999)
  lines.print()
  lines.filter(line => line.length > 80).print()
  context.start()
})

// ## The unit changes, and its import

export const brief = defineJob({ name: "brief", slo: { latency: "2 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Minutes(2))
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
  context.socketTextStream("localhost", 9999).print()
  context.start()
})
