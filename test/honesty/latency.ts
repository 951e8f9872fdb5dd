import { type Case, flink, spark } from "./case.js"

const revenue = `/** @slo latency 30 s */${flink}env.enableCheckpointing("10 s")
env.fromSource(
  KafkaSource.builder<Order>().build(),
  WatermarkStrategy.forBoundedOutOfOrderness<Order>("15 s").withTimestampAssigner(o => o.placedAt),
  "orders",
).keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("20 s")).reduce((a, b) => a).print()`

export const cases: readonly Case[] = [
  { rule: "latency-exceeds-slo", known: '"20 s"', job: revenue },
  { rule: "latency-exceeds-slo", known: '"15 s"', job: revenue },
  { rule: "window-exceeds-slo", known: '"20 s"', job: revenue.replace("30 s", "19 s") },
  { rule: "watermark-exceeds-slo", known: '"1 min"', job: revenue.replace('"15 s"', '"1 min"') },
  {
    rule: "unbounded-latency",
    known: "-1",
    job: `${revenue.replace("env.enableCheckpointing", "env.setBufferTimeout(-1); env.enableCheckpointing")}`,
  },
  {
    rule: "window-exceeds-slo",
    known: '"append"',
    job: `/** @slo latency 1 min */${spark}views.withWatermark("timestamp", "1 minute").groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("append").format("console").start()`,
  },
]
