// # Flink jobs whose windows do fire

import {
  AsyncDataStream,
  CountTrigger,
  FileSource,
  KafkaSink,
  KafkaSource,
  OffsetsInitializer,
  OutputTag,
  PurgingTrigger,
  type ResultFuture,
  RuntimeExecutionMode,
  StreamExecutionEnvironment,
  TextLineInputFormat,
  TimeUnit,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const topic = (name: string) => KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics(name)
const sink = KafkaSink.builder<Order>().setBootstrapServers("kafka:9092").build()
const later = (a: Order, b: Order) => (a.placedAt > b.placedAt ? a : b)
const strategy = WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(o => o.placedAt)

// ## A strategy at the source, by way of a variable

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const orders = env.fromSource(topic("orders").build(), strategy, "orders")
orders.keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce(later).sinkTo(sink)

// ## Watermarks assigned behind the source, before the window

env
  .fromSource(topic("refunds").build(), WatermarkStrategy.noWatermarks<Order>(), "refunds")
  .filter(o => o.amount < 0)
  .assignTimestampsAndWatermarks(strategy)
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
  .reduce(later)
  .sinkTo(sink)

// ## Watermarks assigned once more over a union with a stream that has none

orders
  .union(env.fromSource(topic("returns").build(), WatermarkStrategy.noWatermarks<Order>(), "returns"))
  .assignTimestampsAndWatermarks(strategy)
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
  .reduce(later)
  .sinkTo(sink)

// ## A strategy from a helper

const byTime = <T extends { placedAt: number }>(disorder: string) =>
  WatermarkStrategy.forBoundedOutOfOrderness<T>(disorder).withTimestampAssigner(record => record.placedAt)
env
  .fromSource(topic("helped").build(), byTime<Order>("10 s"), "helped")
  .windowAll(TumblingEventTimeWindows.of("1 min"))
  .reduce(later)
  .sinkTo(sink)

// ## Watermarks pass windows, asynchronous calls and side outputs

const lateOrders = new OutputTag<Order>("late")
const perMinute = orders
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
  .sideOutputLateData(lateOrders)
  .reduce(later)
AsyncDataStream.orderedWait(perMinute, (order: Order, result: ResultFuture<Order>) => result.complete([order]), 1, TimeUnit.SECONDS)
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .reduce(later)
  .sinkTo(sink)
perMinute.getSideOutput(lateOrders).windowAll(TumblingEventTimeWindows.of("1 h")).reduce(later).sinkTo(sink)

// ## A trigger that fires without the watermark

env
  .fromSource(topic("counted").build(), WatermarkStrategy.noWatermarks<Order>(), "counted")
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .trigger(PurgingTrigger.of(CountTrigger.of(100)))
  .reduce(later)
  .sinkTo(sink)

// ## A bounded source: its end is the last watermark

env
  .fromSource(
    topic("archive").setBounded(OffsetsInitializer.latest()).build(),
    WatermarkStrategy.noWatermarks<Order>(),
    "archive",
  )
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .reduce(later)
  .sinkTo(sink)

env
  .fromSource(
    FileSource.forRecordStreamFormat(new TextLineInputFormat(), "s3://lake/orders").build(),
    WatermarkStrategy.noWatermarks<string>(),
    "files",
  )
  .windowAll(TumblingEventTimeWindows.of("1 h"))
  .reduce((a: string, b: string) => a + b)
  .print()

env
  .fromData({ shopId: "s1", amount: 1, placedAt: 0 })
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 min"))
  .reduce(later)
  .print()

// ## Windows that wait for no watermark

const unordered = env.fromSource(topic("events").build(), WatermarkStrategy.noWatermarks<Order>(), "events")
unordered.keyBy(o => o.shopId).countWindow(100).reduce(later).sinkTo(sink)
unordered.keyBy(o => o.shopId).window(TumblingProcessingTimeWindows.of("1 min")).reduce(later).sinkTo(sink)
unordered.keyBy(o => o.shopId).reduce(later).sinkTo(sink)

// ## A job in batch mode

const batch = StreamExecutionEnvironment.getExecutionEnvironment()
batch.setRuntimeMode(RuntimeExecutionMode.BATCH)
batch
  .fromSource(topic("history").setBounded(OffsetsInitializer.latest()).build(), WatermarkStrategy.noWatermarks<Order>(), "history")
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 d"))
  .reduce(later)
  .sinkTo(sink)
