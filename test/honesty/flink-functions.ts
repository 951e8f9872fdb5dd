import { type Case, flink } from "./case.js"

const orders = `env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.forMonotonousTimestamps<Order>(), "orders")`

export const cases: readonly Case[] = [
  {
    rule: "refused-operator-setting",
    known: "setParallelism(0)",
    unknown: "setParallelism(load())",
    job: `${flink}${orders}.map(o => o.shopId).setParallelism(0).print()`,
  },
  {
    rule: "refused-operator-setting",
    known: "-5",
    job: `${flink}${orders}.map(o => o.shopId).setBufferTimeout(-5).print()`,
  },
  {
    rule: "forward-changes-parallelism",
    known: "setParallelism(8)",
    unknown: "setParallelism(load())",
    job: `${flink}${orders}.setParallelism(4).forward().map(o => o.shopId).setParallelism(8).print()`,
  },
]
