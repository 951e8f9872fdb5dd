// @file: job.ts
// # The window in one file, the source in another

import { StreamExecutionEnvironment, TumblingProcessingTimeWindows } from "streamwright/flink"
import { orders } from "./orders.js"

const env = StreamExecutionEnvironment.getExecutionEnvironment()

orders(env)
  .keyBy(o => o.shopId)
  .window(TumblingProcessingTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 1 min runs on the processing clock, but `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  fix "Use the event clock, with watermarks at `orders` from `placedAt`" (changes-results)
//  - import { StreamExecutionEnvironment, TumblingProcessingTimeWindows } from "streamwright/flink"
//  + import { StreamExecutionEnvironment, TumblingEventTimeWindows } from "streamwright/flink"
//  - .window(TumblingProcessingTimeWindows.of("1 min"))
//  + .window(TumblingEventTimeWindows.of("1 min"))
//  in orders.ts
//  - env.fromSource(topic, WatermarkStrategy.noWatermarks<Order>(), "orders")
//  + env.fromSource(topic, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "orders")
  .sum("amount")
  .print()

// @file: orders.ts
import { KafkaSource, type StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"

export interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const topic = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()

export const orders = (env: StreamExecutionEnvironment) =>
  env.fromSource(topic, WatermarkStrategy.noWatermarks<Order>(), "orders")
