/** A window on the records' clock behind a source that supplies no watermarks: `missing-watermark`, an error. */
export const withoutWatermark = `import { defineJob } from "streamwright"
import {
  KafkaSource,
  PrintSink,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  shopId: string
  amount: number
  placedAt: number
}

export default defineJob({ name: "revenue", slo: { latency: "2 min" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env
    .fromSource(
      KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build(),
      WatermarkStrategy.noWatermarks<Order>(),
      "orders",
    )
    .keyBy(o => o.shopId)
    .window(TumblingEventTimeWindows.of("1 min"))
    .reduce((a, b) => ({ ...a, amount: a.amount + b.amount }))
    .sinkTo(new PrintSink())
  env.execute("revenue")
})
`

/** The same with a watermark: nothing to find. */
export const withWatermark = withoutWatermark.replace(
  "WatermarkStrategy.noWatermarks<Order>()",
  'WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt)',
)

/** A trigger longer than the promise: `micro-batch-exceeds-slo`, whose repair is safe. */
export const slowTrigger = `import { defineJob } from "streamwright"
import { SparkSession, Trigger } from "streamwright/spark"

export default defineJob({ name: "page-views", slo: { latency: "5 s" } }, () => {
  const spark = SparkSession.builder().appName("page-views").getOrCreate()
  spark.readStream
    .format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "views")
    .load()
    .writeStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("topic", "copies")
    .option("checkpointLocation", "s3://lake/_checkpoints/copies")
    .trigger(Trigger.ProcessingTime("10 seconds"))
    .start()
})
`

/** A helper with the mistake in it, and a job that calls it: the finding lies in the helper's file. */
export const helper = `import { type DataStream, TumblingProcessingTimeWindows } from "streamwright/flink"
import type { Order } from "./order.js"

export function perMinute(orders: DataStream<Order>): DataStream<Order> {
  return orders
    .keyBy(o => o.shopId)
    .window(TumblingProcessingTimeWindows.of("1 min"))
    .reduce((a, b) => ({ ...a, amount: a.amount + b.amount }))
}
`

export const order = `export interface Order {
  shopId: string
  amount: number
  placedAt: number
}
`

export const callsHelper = `import { defineJob } from "streamwright"
import { KafkaSource, PrintSink, StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"
import { perMinute } from "./helper.js"
import type { Order } from "./order.js"

export default defineJob({ name: "revenue" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const orders = env.fromSource(
    KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt),
    "orders",
  )
  perMinute(orders).sinkTo(new PrintSink())
  env.execute("revenue")
})
`
