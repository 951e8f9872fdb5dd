// # An assigner under another name, and one behind a namespace

import * as flink from "streamwright/flink"
import { KafkaSource, TumblingProcessingTimeWindows as PerClock, WatermarkStrategy } from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const env = flink.StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
const orders = env.fromSource(source, WatermarkStrategy.forMonotonousTimestamps<Order>(), "orders")

orders.windowAll(PerClock.of("1 min")).sum("amount").print()
//               ^^^^^^^^ warning processing-time-window: This tumbling window of 1 min runs on the processing clock, but the watermarks of `orders` are ignored here, `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forMonotonousTimestamps<Order>()": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - import { KafkaSource, TumblingProcessingTimeWindows as PerClock, WatermarkStrategy } from "streamwright/flink"
//  + import { KafkaSource, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
//  - orders.windowAll(PerClock.of("1 min")).sum("amount").print()
//  + orders.windowAll(TumblingEventTimeWindows.of("1 min")).sum("amount").print()

orders.windowAll(flink.TumblingProcessingTimeWindows.of("5 min")).sum("amount").print()
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 5 min runs on the processing clock, but the watermarks of `orders` are ignored here, `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forMonotonousTimestamps<Order>()": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - orders.windowAll(flink.TumblingProcessingTimeWindows.of("5 min")).sum("amount").print()
//  + orders.windowAll(flink.TumblingEventTimeWindows.of("5 min")).sum("amount").print()

// ## An assigner that two windows share is one cause

const perHour = flink.TumblingProcessingTimeWindows.of("1 h")
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 1 h runs on the processing clock, but the watermarks of `orders` are ignored here, `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forMonotonousTimestamps<Order>()": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - const perHour = flink.TumblingProcessingTimeWindows.of("1 h")
//  + const perHour = flink.TumblingEventTimeWindows.of("1 h")
orders.windowAll(perHour).sum("amount").print()
orders.windowAll(perHour).max("amount").print()
