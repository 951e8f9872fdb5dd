// @file: job.ts
// # Imports, re-exports, defaults, namespaces and JSON-like constants of other files

import { defineJob } from "streamwright"
import windows, { perShop, type Order } from "./windows.js"
import { env as environment, orders } from "./sources/index.js"
import * as sinks from "./sinks.js"

export default defineJob({ name: sinks.topic }, () => {
  perShop(orders(environment()))
    .window(windows.minute)
    .reduce((a: Order, b: Order) => ({ ...a, amount: a.amount + b.amount }))
    .sinkTo(sinks.toKafka())
//   ^^^^^^ warning unset-delivery-guarantee: This kafka sink says nothing of its delivery guarantee, and the default is none: a failure loses the records that are under way.
//  help: Choose `AT_LEAST_ONCE`, or `EXACTLY_ONCE` where readers wait for committed records.
//  fix "Write every record at least once" (changes-results)
//  in sinks.ts
//  - import { KafkaSink } from "streamwright/flink"
//  + import { DeliveryGuarantee, KafkaSink } from "streamwright/flink"
//  - export const toKafka = () => KafkaSink.builder<Order>().setBootstrapServers(brokers).build()
//  + export const toKafka = () => KafkaSink.builder<Order>().setBootstrapServers(brokers).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build()
})

// @file: windows.ts
import { type DataStream, TumblingEventTimeWindows } from "streamwright/flink"
import type { Order } from "./sources/orders.js"

export type { Order }

export function perShop(stream: DataStream<Order>) {
  return stream.keyBy(order => order.shopId)
}

export default { minute: TumblingEventTimeWindows.of("1 min") }

// @file: sources/index.ts
import { StreamExecutionEnvironment } from "streamwright/flink"

export * from "./orders.js"
export const env = () => StreamExecutionEnvironment.getExecutionEnvironment()

// @file: sources/orders.ts
import { KafkaSource, type StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"
import { brokers } from "../sinks.js"

export interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

export const orders = (env: StreamExecutionEnvironment) =>
  env.fromSource(
    KafkaSource.builder<Order>().setBootstrapServers(brokers).setTopics("orders").build(),
    WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(order => order.placedAt),
    "orders",
  )

// @file: sinks.ts
import { KafkaSink } from "streamwright/flink"
import type { Order } from "./sources/orders.js"

export const brokers = "kafka:9092"
export { name as topic }
const name = "revenue"

export const toKafka = () => KafkaSink.builder<Order>().setBootstrapServers(brokers).build()

/* graph
flink revenue
  source:orders connector=kafka options={bootstrapServers=kafka:9092 topics=orders} watermark={strategy=monotonous timestamp=placedAt}
  keyBy <- source:orders key=[shopId]
  window <- keyBy window={clock=event shape=tumbling size=60000}
  sink <- window connector=kafka options={bootstrapServers=kafka:9092}
*/
