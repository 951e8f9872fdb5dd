// # A job while it is typed: what stands there is read, and the rest is said

import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()

env
  .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `orders` supplies no watermarks.
//  help: Say at `orders` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `orders` supplies no watermarks
//  fix "Add watermarks at `orders` from `placedAt`" (changes-results)
//  - .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "orders")
  .reduce((a, b) => a)
  .
// ^ gap: the file does not parse here (Identifier expected.), so what follows may be missing
