// # What speaks for event time is named

import { defineJob } from "streamwright"
import {
  CEP,
  type Collector,
  KafkaSource,
  KeyedProcessFunction,
  Pattern,
  ProcessingTimeSessionWindows,
  SlidingProcessingTimeWindows,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

interface Reading {
  readonly sensor: string
  readonly value: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const orders = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
const readings = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
const bySender = WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt)

// ## Watermarks are there, and ignored

env
  .fromSource(orders, bySender, "orders")
  .keyBy(o => o.shopId)
  .window(SlidingProcessingTimeWindows.of("10 min", "1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This sliding window of 10 min runs on the processing clock, but the watermarks of `orders` are ignored here, `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").wit…": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - SlidingProcessingTimeWindows,
//  + SlidingEventTimeWindows,
//  - .window(SlidingProcessingTimeWindows.of("10 min", "1 min"))
//  + .window(SlidingEventTimeWindows.of("10 min", "1 min"))
  .sum("amount")
  .print()

// ## Only a replay speaks against it

env
  .fromSource(readings, WatermarkStrategy.noWatermarks<Reading>(), "readings")
  .keyBy(reading => reading.sensor)
  .window(ProcessingTimeSessionWindows.withGap("5 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This session window of 5 min runs on the processing clock, but `readings` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  fix "Use the event clock, with watermarks at `readings` from the time of the record" (changes-results)
//  - ProcessingTimeSessionWindows,
//  + EventTimeSessionWindows,
//  - .fromSource(readings, WatermarkStrategy.noWatermarks<Reading>(), "readings")
//  + .fromSource(readings, WatermarkStrategy.forBoundedOutOfOrderness("5 s"), "readings")
//  - .window(ProcessingTimeSessionWindows.withGap("5 min"))
//  + .window(EventTimeSessionWindows.withGap("5 min"))
  .max("value")
  .print()

// ## The record carries its own time

env
  .socketTextStream("localhost", 9999)
  .map((line): Order => JSON.parse(line) as Order)
  .windowAll(TumblingProcessingTimeWindows.of("1 min"))
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 1 min runs on the processing clock, but `Order` carries its own time in `placedAt: number`. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
  .sum("amount")
  .print()

// ## The results meet event time

env
  .fromSource(orders, bySender, "late orders")
  .keyBy(o => o.shopId)
  .window(TumblingProcessingTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This tumbling window of 1 min runs on the processing clock, but the watermarks of `late orders` are ignored here, `Order` carries its own time in `placedAt: number`, its results meet event time in the tumbling window of 1 h downstream and `late orders` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").wit…": these watermarks are ignored
//  because "TumblingEventTimeWindows": here event time is used
//  fix "Use the event clock" (changes-results)
//  - .window(TumblingProcessingTimeWindows.of("1 min"))
//  + .window(TumblingEventTimeWindows.of("1 min"))
  .max("amount")
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .max("amount")
  .print()

// ## A pattern that is told to use the machine's clock

CEP.pattern(
  env.fromSource(orders, bySender, "suspects").keyBy(o => o.shopId),
  Pattern.begin<Order>("small").followedBy("large").within("2 min"),
)
  .inProcessingTime()
// ^^^^^^^^^^^^^^^^ warning processing-time-window: This pattern runs on the processing clock, but the watermarks of `suspects` are ignored here, `Order` carries its own time in `placedAt: number` and `suspects` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").wit…": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - .inProcessingTime()
//  + .inEventTime()
  .select(match => match.size)
  .print()

// ## Timers at round times make a window by hand

class PerMinute extends KeyedProcessFunction<string, Order, string> {
  override processElement(_order: Order, context: KeyedProcessFunction.Context<string>): void {
    const timers = context.timerService()
    const now = timers.currentProcessingTime()
    timers.registerProcessingTimeTimer(now - (now % 60_000) + 60_000)
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning processing-time-window: This timer runs on the processing clock, but the job declares event time, the watermarks of `orders` are ignored here, `Order` carries its own time in `placedAt: number` and `orders` can be replayed. After a replay or a backlog its results differ.
//  help: Set event-time timers, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").wit…": these watermarks are ignored
  }

  override onTimer(
    _timestamp: number,
    context: KeyedProcessFunction.OnTimerContext<string>,
    out: Collector<string>,
  ): void {
    out.collect(context.getCurrentKey())
  }
}

export const billing = defineJob({ name: "billing", timeDomain: "event" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment()
    .fromSource(orders, bySender, "orders")
    .keyBy(o => o.shopId)
    .process(new PerMinute())
    .print()
})
