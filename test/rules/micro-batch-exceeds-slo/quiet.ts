// # Promises that micro-batches keep, and jobs that promise nothing

import { defineJob } from "streamwright"
import { KafkaSink, KafkaSource, StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"
import { Seconds, SparkConf, SparkSession, StreamingContext, Trigger } from "streamwright/spark"

const views = () => SparkSession.builder().getOrCreate().readStream.format("kafka").option("subscribe", "views").load()

// ## The interval leaves room

export const roomy = defineJob({ name: "roomy", slo: { latency: "1 min" } }, () => {
  views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime("30 seconds")).start()
})

// ## Nothing is promised

export const silent = defineJob({ name: "silent" }, () => {
  views().writeStream.format("kafka").option("topic", "out").trigger(Trigger.ProcessingTime("1 hour")).start()
})

export const nightly = defineJob({ name: "nightly" }, () => {
  views().writeStream.format("delta").trigger(Trigger.AvailableNow()).start("s3://lake/views")
})

// ## The default trigger starts the next batch at once

export const eager = defineJob({ name: "eager", slo: { latency: "1 s" } }, () => {
  views().writeStream.format("kafka").option("topic", "out").start()
})

// ## Real-time mode

export const live = defineJob({ name: "live", slo: { latency: "300 ms" } }, () => {
  views()
    .writeStream.format("kafka")
    .option("topic", "out")
    .outputMode("update")
    .trigger(Trigger.RealTime("5 minutes"))
    .start()
})

// ## Short batches of a DStream job

export const lines = defineJob({ name: "lines", slo: { latency: "5 s" } }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(2))
  context.socketTextStream("localhost", 9999).filter(line => line.length > 0).print()
  context.start()
})

// ## An engine that handles each event on its own

export const scores = defineJob({ name: "scores", slo: { latency: "500 ms" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env
    .fromSource(
      KafkaSource.builder<string>().setBootstrapServers("kafka:9092").setTopics("in").build(),
      WatermarkStrategy.noWatermarks<string>(),
      "in",
    )
    .map(text => text.length)
    .sinkTo(KafkaSink.builder<number>().setBootstrapServers("kafka:9092").build())
})
