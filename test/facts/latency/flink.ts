// # Every wait of Flink: network, windows, watermark, calls, commits, and what steady traffic has not

import { defineJob } from "streamwright"
import {
  AsyncDataStream,
  CountTrigger,
  DefaultRollingPolicy,
  DeliveryGuarantee,
  EventTimeSessionWindows,
  FileSink,
  FileSource,
  JdbcConnectionOptionsBuilder,
  JdbcSink,
  KafkaSink,
  KafkaSource,
  type ResultFuture,
  RichAsyncFunction,
  SimpleStringEncoder,
  StreamExecutionEnvironment,
  TextLineInputFormat,
  TimeUnit,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const orders = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
const database = new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/lines").build()

class Lookup extends RichAsyncFunction<Order, Order> {
  override asyncInvoke(order: Order, result: ResultFuture<Order>): void {
    result.complete([order])
  }
}

const sum = (a: Order, b: Order): Order => ({ ...a, amount: a.amount + b.amount })

export const committed = defineJob({ name: "windows, a call and a commit" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("30 s")
  env.setBufferTimeout(20)
  const totals = env
    .fromSource(
      orders,
      WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s")
        .withTimestampAssigner(order => order.placedAt)
        .withIdleness("1 min"),
      "orders",
    )
    .keyBy(order => order.shopId)
    .window(TumblingEventTimeWindows.of("1 min"))
    .reduce(sum)
    .windowAll(TumblingEventTimeWindows.of("1 min"))
    .reduce(sum)
  AsyncDataStream.unorderedWait(totals, new Lookup(), 2_000, TimeUnit.MILLISECONDS).sinkTo(
    KafkaSink.builder<Order>()
      .setBootstrapServers("kafka:9092")
      .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
      .setTransactionalIdPrefix("totals")
      .build(),
  )
})

export const open = defineJob({ name: "waits without an end" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const keyed = env
    .fromSource(
      orders,
      WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(order => order.placedAt),
      "orders",
    )
    .map(order => order)
    .setBufferTimeout(-1)
    .keyBy(order => order.shopId)
  keyed.window(EventTimeSessionWindows.withGap("10 min")).reduce(sum).print()
  keyed.window(TumblingEventTimeWindows.of("1 min")).trigger(CountTrigger.of(100)).reduce(sum).print()
})

export const files = defineJob({ name: "files into a database" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")
  env
    .fromSource(
      FileSource.forRecordStreamFormat(new TextLineInputFormat(), "/lines")
        .monitorContinuously("10 s")
        .build(),
      WatermarkStrategy.noWatermarks<string>(),
      "lines",
    )
    .map((line: string) => line.length)
    .setParallelism(2)
    .filter(length => length > 0)
    .setParallelism(4)
    .sinkTo(
      JdbcSink.builder<number>()
        .withQueryStatement("INSERT INTO lengths VALUES (?)", () => {})
        .buildAtLeastOnce(database),
    )
})

export const lake = defineJob({ name: "files that roll" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")
  env.getCheckpointConfig().setMinPauseBetweenCheckpoints("2 min")
  env
    .socketTextStream("lines.example.com", 9999)
    .sinkTo(
      FileSink.forRowFormat<string>("s3://lake/lines", new SimpleStringEncoder<string>())
        .withRollingPolicy(DefaultRollingPolicy.builder().withRolloverInterval("15 min").build())
        .build(),
    )
})

/* facts
windows, a call and a commit
  source:orders: 0 ms to 0 ms
    + partitions looked for every 5 min: 5 min (when the topic gets a new partition, default)
  keyBy: 0 ms to 20 ms
    + network buffer of 20 ms: 20 ms
  window: 5 s to 65.22 s
    + window of 1 min: 1 min
    + watermark 5 s behind: 5 s
    + watermark emitted every 200 ms: 200 ms (default)
    + idle after 1 min: 1 min (when a part of the input goes quiet)
  windowAll: 5 s to 65.24 s
    + network buffer of 20 ms: 20 ms
  async: 5 s to 67.24 s
    + asynchronous call of up to 2 s: 2 s
  sink: 5 s to 97.24 s
    + commit with the checkpoint every 30 s: 30 s
waits without an end
  source:orders: 0 ms to 0 ms
    + partitions looked for every 5 min: 5 min (when the topic gets a new partition, default)
  keyBy: 0 ms to unbounded
    + network buffer that waits until it is full: unbounded
  window: at least 0 ms to unbounded
    + session gap of 10 min: 10 min
    + watermark emitted every 200 ms: 200 ms (default)
    + no idleness: unbounded (when a part of the input goes quiet, default)
  sink: at least 0 ms to unbounded
  window#2: 0 ms to unbounded
    + trigger that waits for a number of records: unbounded
    + watermark emitted every 200 ms: 200 ms (default)
    + no idleness: unbounded (when a part of the input goes quiet, default)
  sink#2: 0 ms to unbounded
files into a database
  source:lines: 0 ms to 10 s
    + new files looked for every 10 s: 10 s
  map: 0 ms to 10 s
  filter: 0 ms to 10.1 s
    + network buffer of 100 ms: 100 ms (default)
  sink: 0 ms to 70.1 s
    + batch written with the checkpoint every 1 min: 1 min
files that roll
  sink: 0 ms to 18 min
    + file open for 15 min: 15 min
    + open files looked at every 1 min: 1 min (default)
    + commit with the checkpoint every 2 min: 2 min
*/
