import { type Case, flink, spark } from "./case.js"

export const cases: readonly Case[] = [
  {
    rule: "missing-watermark",
    known: "WatermarkStrategy.noWatermarks<Order>()",
    job: `${flink}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks<Order>(), "orders")
      .keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce((a, b) => a).print()`,
  },
  {
    rule: "missing-watermark",
    known: 'TumblingEventTimeWindows.of("1 min")',
    job: `${flink}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks<Order>(), "orders")
      .keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce((a, b) => a).print()`,
  },
  {
    rule: "refused-duration",
    known: '"1 min 30 s"',
    job: `${flink}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.forMonotonousTimestamps<Order>(), "orders")
      .keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min 30 s")).reduce((a, b) => a).print()`,
  },
  {
    rule: "micro-batch-exceeds-slo",
    known: '"10 seconds"',
    job: `/** @slo latency 5 s */${spark}views.writeStream.format("kafka").trigger(Trigger.ProcessingTime("10 seconds")).start()`,
  },
  {
    rule: "missing-watermark",
    known: '"append"',
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("append").format("console").start()`,
  },
  {
    rule: "missing-watermark",
    known: "views.groupBy",
    unknown: "load()(views).groupBy",
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("append").format("console").start()`,
  },
]
