// # Ignoring a finding, with a reason

import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = (name: string) =>
  KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics(name).build()

env
  .fromSource(topic("orders"), WatermarkStrategy.noWatermarks<Order>(), "orders")
  .keyBy(o => o.shopId)
  // streamwright-ignore missing-watermark: the job is stopped with a last watermark every night
  .window(TumblingEventTimeWindows.of("1 min"))
  .max("amount")
  .print()

// ## Without a reason it is not followed

env
  .fromSource(topic("refunds"), WatermarkStrategy.noWatermarks<Order>(), "refunds")
  .keyBy(o => o.shopId)
  // streamwright-ignore missing-watermark
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unused-ignore: This ignore gives no reason, so it is not followed.
//  help: Write the reason after a colon.
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `refunds` supplies no watermarks.
//  help: Say at `refunds` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `refunds` supplies no watermarks
//  fix "Add watermarks at `refunds` from `placedAt`" (changes-results)
//  - .fromSource(topic("refunds"), WatermarkStrategy.noWatermarks<Order>(), "refunds")
//  + .fromSource(topic("refunds"), WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "refunds")
  .max("amount")
  .print()

// ## On another line it silences nothing

// streamwright-ignore missing-watermark: the whole chain is meant
// ^line warning unused-ignore: Nothing is reported here for missing-watermark, so this ignore silences nothing.
//  help: Remove the comment.
env
  .fromSource(topic("returns"), WatermarkStrategy.noWatermarks<Order>(), "returns")
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `returns` supplies no watermarks.
//  help: Say at `returns` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `returns` supplies no watermarks
//  fix "Add watermarks at `returns` from `placedAt`" (changes-results)
//  - .fromSource(topic("returns"), WatermarkStrategy.noWatermarks<Order>(), "returns")
//  + .fromSource(topic("returns"), WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "returns")
  .max("amount")
  .print()
