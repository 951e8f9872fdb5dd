import { print } from "@streamwright/graph"
import { defineJob } from "streamwright"
import {
  AsyncDataStream,
  AsyncFunction,
  CEP,
  type Collector,
  Configuration,
  ContinuousEventTimeTrigger,
  Duration,
  FileSource,
  FlinkSink,
  KafkaSource,
  KeyedBroadcastProcessFunction,
  type KeyedProcessFunction,
  MapStateDescriptor,
  OutputTag,
  Pattern,
  ProcessJoinFunction,
  ProcessWindowFunction,
  PurgingTrigger,
  type SingleOutputStreamOperator,
  SlidingEventTimeWindows,
  StateTtlConfig,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TableLoader,
  TextLineInputFormat,
  TimeUnit,
  type TimeWindow,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"
import { expect, expectTypeOf, test } from "vitest"

interface Order {
  readonly shop: { readonly id: string }
  readonly customer: string
  readonly amount: number
  readonly placedAt: number
}

function recordedFrom(build: (env: StreamExecutionEnvironment) => void): string {
  const definition = defineJob({ name: "job" }, () =>
    build(StreamExecutionEnvironment.getExecutionEnvironment()),
  )
  return print(definition.job)
}

test("a windowed job with its settings", () => {
  const late = new OutputTag<Order>("late")
  const text = recordedFrom(env => {
    env.enableCheckpointing("10 s").setBufferTimeout(20)
    env.getConfig().setAutoWatermarkInterval(Duration.ofMillis(50))
    const orders = env.fromSource(
      KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders", "returns").build(),
      WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s")
        .withTimestampAssigner(order => order.placedAt)
        .withIdleness("1 min"),
      "orders",
    )
    const revenue = orders
      .keyBy(order => [order.shop.id, order.customer])
      .window(SlidingEventTimeWindows.of("10 min", Duration.ofMinutes(1)))
      .trigger(PurgingTrigger.of(ContinuousEventTimeTrigger.of("5 s")))
      .allowedLateness("1 h")
      .sideOutputLateData(late)
      .sum("amount")
      .name("revenue")
      .uid("revenue-v1")
      .setParallelism(4)
    revenue.print()
    revenue.getSideOutput(late).print()
  })
  expect(text).toBe(
    [
      "flink job bufferTimeout=20 checkpointInterval=10000 watermarkInterval=50",
      '  source:orders connector=kafka options={bootstrapServers=kafka:9092 topics="orders,returns"}' +
        " watermark={bound=5000 idleness=60000 strategy=bounded timestamp=placedAt}",
      "  keyBy <- source:orders key=[shop.id, customer]",
      "  window:revenue <- keyBy allowedLateness=3600000 lateDataTo=late parallelism=4 uid=revenue-v1" +
        " window={clock=event shape=sliding size=600000 slide=60000}" +
        " windowTrigger={of={every=5000 type=ContinuousEventTimeTrigger} type=PurgingTrigger}",
      "  sink <- window:revenue connector=print",
      "  sideOutput <- window:revenue (side) sideOutput=late",
      "  sink#2 <- sideOutput connector=print",
    ].join("\n"),
  )
})

class Enrich extends KeyedBroadcastProcessFunction<string, Order, string, Order> {
  override open(): void {
    const last = new ValueStateDescriptor<number>("last")
    last.enableTimeToLive(StateTtlConfig.newBuilder("7 d").build())
    this.getRuntimeContext().getState(last).update(1)
    this.getRuntimeContext().getMapState(new MapStateDescriptor<string, number>("seen")).get("a")
    throw new Error("State that follows is out of reach.")
  }

  override processElement(order: Order, _: unknown, out: Collector<Order>): void {
    out.collect(order)
  }

  override processBroadcastElement(): void {}
}

test("connected, broadcast and side by side streams", () => {
  const rules = new MapStateDescriptor<string, string>("rules")
  const text = recordedFrom(env => {
    const orders = env.fromData<Order>()
    const names = env.socketTextStream("localhost", 9999)
    orders
      .keyBy(order => order.customer)
      .connect(names.broadcast(rules))
      .process(new Enrich())
    orders
      .connect(names)
      .keyBy(
        order => order.amount,
        name => name.length,
      )
      .map({ map1: order => order.customer, map2: name => name })
      .union(names)
      .rebalance()
      .print()
  })
  expect(text).toBe(
    [
      "flink job",
      "  source bounded=true connector=collection options={records=0}",
      "  source#2 connector=socket options={host=localhost port=9999}",
      "  keyBy <- source key=[customer]",
      "  broadcast <- source#2 state=[{name=rules scope=broadcast type=map}]",
      "  process <- keyBy, broadcast (broadcast) state=[{name=last scope=key timeToLive=604800000 type=value}," +
        " {name=seen scope=key type=map}]",
      "  keyBy#2 <- source key=[amount]",
      "  keyBy#3 <- source#2 key=[length]",
      "  map <- keyBy#2, keyBy#3",
      "  union <- map, source#2",
      "  repartition <- union partitioning=rebalance",
      "  sink <- repartition connector=print",
    ].join("\n"),
  )
})

class Pair extends ProcessJoinFunction<Order, Order, number> {
  override processElement(): void {}
}

class Ask extends AsyncFunction<Order, string> {
  override asyncInvoke(): void {}
}

class Total extends ProcessWindowFunction<Order, number, string, TimeWindow> {
  override open(): void {
    this.getRuntimeContext().getState(new ValueStateDescriptor<number>("total"))
  }

  override process(): void {}
}

test("joins, patterns, asynchronous calls and SQL", () => {
  const text = recordedFrom(env => {
    const orders = env.fromData<Order>()
    const keyed = orders.keyBy(order => order.customer)
    keyed.intervalJoin(keyed).between("-5 min", Duration.ofSeconds(30)).process(new Pair())
    orders
      .join(orders)
      .where(order => order.customer)
      .equalTo(order => order.shop.id)
      .window(TumblingEventTimeWindows.of("1 d", "8 h"))
      .apply((a, b) => a.amount - b.amount)
    CEP.pattern(
      keyed,
      Pattern.begin<Order>("small")
        .where(order => order.amount < 1)
        .followedBy("large")
        .within("2 min"),
    ).select(match => match.get("small")?.length)
    AsyncDataStream.unorderedWait(orders, new Ask(), 2, TimeUnit.SECONDS, 50)
    keyed.countWindow(10).process(
      new (class extends ProcessWindowFunction<Order, number, string, unknown> {
        override process(): void {}
      })(),
    )
    keyed.window(TumblingProcessingTimeWindows.of("1 min")).process(new Total())
    const tables = StreamTableEnvironment.create(env)
    tables
      .getConfig()
      .set("table.exec.mini-batch.allow-latency", "5 s")
      .set("table.exec.mini-batch.enabled", true)
    tables.createTemporaryView("orders", orders)
    tables.createTemporaryView("unused", keyed)
    FlinkSink.forRowData(tables.toDataStream(tables.sqlQuery("SELECT *\n  FROM orders")))
      .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
      .append()
      .name("lake")
  })
  expect(text).toBe(
    [
      "flink job miniBatchLatency=5000",
      "  source bounded=true connector=collection options={records=0}",
      "  keyBy <- source key=[customer]",
      "  intervalJoin <- keyBy, keyBy clock=event joinInterval={lower=-300000 upper=30000} within=300000",
      "  join <- source, source joinType=inner key=[customer]" +
        " window={clock=event offset=28800000 shape=tumbling size=86400000}",
      '  pattern <- keyBy clock=event pattern={steps=[{after=begin name=small told=[{is=condition}]}, {after=followedBy name=large told=[{between="first and last" is=within time=120000}]}]}' +
        " steps=[small, large] within=120000",
      "  async <- source calls={capacity=50 inOrder=false} timeout=2000",
      "  window <- keyBy window={count=10 shape=count}",
      "  window#2 <- keyBy state=[{name=total scope=key type=value}]" +
        " window={clock=processing shape=tumbling size=60000}",
      '  sql <- source sql="SELECT * FROM orders"',
      "  sink:lake <- sql connector=iceberg options={table=s3://lake/orders}",
    ].join("\n"),
  )
})

test("settings by their full names, and files that end or do not", () => {
  const configuration = new Configuration()
    .set("execution.checkpointing.interval", "1 min")
    .set("execution.runtime-mode", "AUTOMATIC")
  const files = FileSource.forRecordStreamFormat(new TextLineInputFormat(), "s3://in")
  const { job } = defineJob({ name: "files", slo: { latency: "5 min" }, timeDomain: "processing" }, () => {
    const env = StreamExecutionEnvironment.getExecutionEnvironment(configuration)
    env.fromSource(files.build(), WatermarkStrategy.noWatermarks(), "once")
    env.fromSource(files.monitorContinuously("30 s").build(), WatermarkStrategy.noWatermarks(), "ever")
  })
  expect(print(job)).toBe(
    [
      "flink files slo=300000 timeDomain=processing checkpointInterval=60000 runtimeMode=automatic",
      "  source:once bounded=true connector=file options={path=s3://in} watermark={strategy=none}",
      "  source:ever connector=file options={monitorContinuously=30000 path=s3://in} watermark={strategy=none}",
    ].join("\n"),
  )
})

test("durations in Flink's grammar", () => {
  const sizes = ["250 ms", "1min", "10", Duration.ofHours(2)]
  expect(sizes.map(size => keyedWindow(size))).toEqual(
    [250, 60_000, 10, 7_200_000].map(size => `size=${size}`),
  )
  for (const refused of ["1 min 30 s", "0.5 s", "-1 s", "PT10S", "5 fortnights", ""]) {
    expect(() => keyedWindow(refused), refused).toThrow(RangeError)
  }
  expect(() => defineJob({ name: "job", slo: { latency: "half a minute" } }, () => {})).toThrow(
    /whole number/,
  )
})

function keyedWindow(size: string | Duration): string | undefined {
  const text = recordedFrom(env => {
    env
      .fromData<Order>()
      .keyBy(order => order.customer)
      .window(TumblingEventTimeWindows.of(size))
      .sum("amount")
  })
  return /size=\d+/.exec(text)?.[0]
}

test("keys that are computed are unknown, and recording never fails for them", () => {
  const selectors: ((order: Order) => unknown)[] = [
    order => order,
    order => `${order.customer}-${order.amount}`,
    order => order.amount % 10,
    order => (order.amount > 5 ? order.customer : order.shop.id),
    order => (order.shop ? order.customer : "none"),
    order => order.customer.toUpperCase(),
    order => ({ ...order }),
    order => JSON.stringify(order),
    order => "customer" in order,
    () => undefined,
    () => [],
    async () => {
      throw new Error("later")
    },
    () => {
      throw new Error("at once")
    },
  ]
  for (const selector of selectors) {
    const text = recordedFrom(env => env.fromData<Order>().keyBy(selector).print())
    expect(text, String(selector)).toContain("keyBy <- source key=?")
  }
})

test("keys of fields are known however they are written", () => {
  const selectors: ((order: Order) => unknown)[] = [
    order => order.shop.id,
    order => ({ id: order.shop.id }),
    ({ shop }) => [shop.id],
    ({ shop: { id } }) => id,
  ]
  for (const selector of selectors) {
    const text = recordedFrom(env => env.fromData<Order>().keyBy(selector).print())
    expect(text, String(selector)).toContain("key=[shop.id]")
  }
})

test("the types keep what Flink refuses from compiling", () => {
  defineJob({ name: "types" }, () => {
    const orders = StreamExecutionEnvironment.getExecutionEnvironment().fromData<Order>()
    // @ts-expect-error A stream without keys has no windows of keys.
    expect(() => orders.window(TumblingEventTimeWindows.of("1 min"))).toThrow(TypeError)
    const keyed = orders.keyBy(order => order.customer)
    // @ts-expect-error There is no such field.
    keyed.sum("price")
    const process = {} as KeyedProcessFunction<string, Order, number>
    expectTypeOf(keyed.process(process)).toEqualTypeOf<SingleOutputStreamOperator<number>>()
    // @ts-expect-error A keyed function needs a keyed stream.
    orders.process(process)
  })
})
