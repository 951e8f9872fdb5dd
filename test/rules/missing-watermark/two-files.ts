// @file: job.ts
// # The repair goes where the source is, in the quotes and layout of that file

import { KafkaSink, StreamExecutionEnvironment, TumblingEventTimeWindows } from "streamwright/flink"
import { orderStream } from "./orders.js"

const env = StreamExecutionEnvironment.getExecutionEnvironment()
orderStream(env)
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `orders` supplies no watermarks.
//  help: Say at `orders` which field is the event time and how far out of order records may be.
//  because orders.ts "WatermarkStrategy.noWatermarks<Order>()": `orders` supplies no watermarks
//  fix "Add watermarks at `orders` from `placedAt`" (changes-results)
//  in orders.ts
//  - return env.fromSource(source, WatermarkStrategy.noWatermarks<Order>() /* none yet */, 'orders');
//  + return env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>('5 s').withTimestampAssigner(order => order.placedAt) /* none yet */, 'orders');
  .reduce((a, b) => ({ ...a, amount: a.amount + b.amount }))
  .sinkTo(KafkaSink.builder<{ shopId: string }>().setBootstrapServers("kafka:9092").build())

// @file: orders.ts
import { KafkaSource, type StreamExecutionEnvironment, WatermarkStrategy } from 'streamwright/flink';

export interface Order {
  readonly shopId: string;
  readonly amount: number;
  /** Milliseconds since 1970. */
  readonly placedAt: number;
}

export function orderStream(env: StreamExecutionEnvironment) {
  const source = KafkaSource.builder<Order>().setBootstrapServers('kafka:9092').setTopics('orders').build();
  return env.fromSource(source, WatermarkStrategy.noWatermarks<Order>() /* none yet */, 'orders');
}
