// # Operators of Flink that wait for a watermark nobody sends

import {
  CEP,
  type Collector,
  KafkaSink,
  KafkaSource,
  KeyedCoProcessFunction,
  KeyedProcessFunction,
  Pattern,
  ProcessJoinFunction,
  SlidingEventTimeWindows,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly orderId: string
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

interface Reading {
  readonly sensor: string
  readonly value: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
const sink = KafkaSink.builder<Order>().setBootstrapServers("kafka:9092").build()
const later = (a: Order, b: Order) => (a.placedAt > b.placedAt ? a : b)

// ## A window, in a chain of several lines

env
  .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders per line")
  .keyBy(o => o.shopId)
  // One result per shop and minute.
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `orders per line` supplies no watermarks.
//  help: Say at `orders per line` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `orders per line` supplies no watermarks
//  fix "Add watermarks at `orders per line` from `placedAt`" (changes-results)
//  - .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders per line")
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "orders per line")
  .reduce(later)
  .sinkTo(sink)

// ## One cause is one finding, however many wait for it

const orders = env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
const perShop = orders.keyBy(o => o.shopId)
perShop.window(TumblingEventTimeWindows.of("1 min")).reduce(later).sinkTo(sink)
//             ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `orders` supplies no watermarks.
//  help: Say at `orders` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `orders` supplies no watermarks
//  because "SlidingEventTimeWindows": the sliding window of 1 h here waits for the same watermark
//  because "TumblingEventTimeWindows": the tumbling window of 1 d here waits for the same watermark
//  fix "Add watermarks at `orders` from `placedAt`" (changes-results)
//  - const orders = env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders")
//  + const orders = env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "orders")
perShop.window(SlidingEventTimeWindows.of("1 h", "1 min")).reduce(later).sinkTo(sink)
orders.windowAll(TumblingEventTimeWindows.of("1 d")).reduce(later).sinkTo(sink)

// ## Timers

class Reminder extends KeyedProcessFunction<string, Order, string> {
  override processElement(order: Order, context: KeyedProcessFunction.Context<string>): void {
    context.timerService().registerEventTimeTimer(order.placedAt + 60_000)
//                         ^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This timer never fires: `open orders` supplies no watermarks.
//  help: Say at `open orders` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `open orders` supplies no watermarks
//  fix "Add watermarks at `open orders` from `placedAt`" (changes-results)
//  - .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "open orders")
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "open orders")
  }

  override onTimer(
    _timestamp: number,
    context: KeyedProcessFunction.OnTimerContext<string>,
    out: Collector<string>,
  ): void {
    out.collect(context.getCurrentKey())
  }
}

env
  .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "open orders")
  .keyBy(o => o.orderId)
  .process(new Reminder())
  .print()

// ## Patterns

const twice = Pattern.begin<Order>("first").next("second").within("1 min")
const suspects = env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "suspects").keyBy(o => o.shopId)
CEP.pattern(suspects, twice).select(match => [...match.keys()].length).print()
//                           ^^^^^^ error missing-watermark: This pattern never fires: `suspects` supplies no watermarks.
//  help: Say at `suspects` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `suspects` supplies no watermarks
//  fix "Add watermarks at `suspects` from `placedAt`" (changes-results)
//  - const suspects = env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "suspects").keyBy(o => o.shopId)
//  + const suspects = env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "suspects").keyBy(o => o.shopId)

// ## A join of which one side has no watermark

class Pair extends ProcessJoinFunction<Order, Order, Order> {
  override processElement(left: Order, _: Order, _context: ProcessJoinFunction.Context, out: Collector<Order>) {
    out.collect(left)
  }
}

const timed = env.fromSource(
  source,
  WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(o => o.placedAt),
  "placed",
)
timed
  .keyBy(o => o.orderId)
  .intervalJoin(env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "paid").keyBy(o => o.orderId))
  .between("-15 min", "15 min")
  .process(new Pair())
// ^^^^^^^ warning missing-watermark: This interval join keeps its state for ever: `paid` supplies no watermarks.
//  help: Say at `paid` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `paid` supplies no watermarks
//  fix "Add watermarks at `paid` from `placedAt`" (changes-results)
//  - .intervalJoin(env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "paid").keyBy(o => o.orderId))
//  + .intervalJoin(env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "paid").keyBy(o => o.orderId))
  .sinkTo(sink)

// ## A stream of settings without watermarks holds back the timers of the stream beside it

interface Limit {
  readonly shopId: string
  readonly highest: number
}

class Overdue extends KeyedCoProcessFunction<string, Order, Limit, string> {
  override processElement1(order: Order, context: KeyedProcessFunction.Context<string>): void {
    context.timerService().registerEventTimeTimer(order.placedAt + 900_000)
//                         ^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This timer never fires: `limits` supplies no watermarks.
//  help: Say at `limits` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Limit>()": `limits` supplies no watermarks
//  fix "Add watermarks at `limits` from the time of the record" (changes-results)
//  - const limits = env.fromSource(limitTopic, WatermarkStrategy.noWatermarks<Limit>(), "limits")
//  + const limits = env.fromSource(limitTopic, WatermarkStrategy.forBoundedOutOfOrderness("5 s"), "limits")
  }

  override processElement2(): void {}

  override onTimer(
    _timestamp: number,
    context: KeyedProcessFunction.OnTimerContext<string>,
    out: Collector<string>,
  ): void {
    out.collect(context.getCurrentKey())
  }
}

const limitTopic = KafkaSource.builder<Limit>().setBootstrapServers("kafka:9092").setTopics("limits").build()
const limits = env.fromSource(limitTopic, WatermarkStrategy.noWatermarks<Limit>(), "limits")
timed
  .keyBy(o => o.shopId)
  .connect(limits.keyBy(limit => limit.shopId))
  .process(new Overdue())
  .print()

// ## Two sources without, in front of one window

env
  .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "web")
  .union(env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "till"))
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `web` and `till` supply no watermarks.
//  help: Say at `web` and `till` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Order>()": `web` supplies no watermarks
//  because "WatermarkStrategy.noWatermarks<Order>()": `till` supplies no watermarks
//  fix "Add watermarks at `web` and `till` from `placedAt`" (changes-results)
//  - .fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "web")
//  - .union(env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "till"))
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "web")
//  + .union(env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt), "till"))
  .reduce(later)
  .sinkTo(sink)

// ## A record without a time: Kafka's own time of the record is what is left

const readings = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
env
  .fromSource(readings, WatermarkStrategy.noWatermarks<Reading>(), "readings")
  .keyBy(reading => reading.sensor)
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `readings` supplies no watermarks.
//  help: Say at `readings` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks<Reading>()": `readings` supplies no watermarks
//  fix "Add watermarks at `readings` from the time of the record" (changes-results)
//  - .fromSource(readings, WatermarkStrategy.noWatermarks<Reading>(), "readings")
//  + .fromSource(readings, WatermarkStrategy.forBoundedOutOfOrderness("5 s"), "readings")
  .max("value")
  .print()

// ## A source that has no place for a strategy

env
  .socketTextStream("localhost", 9999)
  .map((line): Order => JSON.parse(line) as Order)
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
  .reduce(later)
  .sinkTo(sink)
