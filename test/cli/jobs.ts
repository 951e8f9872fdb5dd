/** An event-time source whose window runs on the processing clock: one finding, which has a safe place to be mended. */
export const mistakenJob = `import { defineJob } from "streamwright"
import {
  KafkaSource,
  PrintSink,
  StreamExecutionEnvironment,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  shopId: string
  amount: number
  placedAt: number
}

export default defineJob({ name: "revenue", slo: { latency: "30 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const orders = env.fromSource(
    KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt),
    "orders",
  )
  orders
    .keyBy(o => o.shopId)
    .window(TumblingProcessingTimeWindows.of("10 s"))
    .reduce((a, b) => ({ ...a, amount: a.amount + b.amount }))
    .sinkTo(new PrintSink())
})
`

/** The same on the clock of the records. */
export const mendedJob = mistakenJob.replaceAll("TumblingProcessingTimeWindows", "TumblingEventTimeWindows")

/** A second job for the same file: the first one's name changed. */
export function withTwoJobs(): string {
  const [imports, definition] = mendedJob.split("export default ")
  return `${imports}export const first = ${definition}\nexport const second = ${definition?.replace("revenue", "returns")}`
}

/** A job whose stream goes through a function that nobody here defines. */
export const jobWithGap = mendedJob
  .replace("\n\ninterface", '\nimport { enrich } from "enrichment"\n\ninterface')
  .replace("  orders\n", "  enrich(orders)\n")
