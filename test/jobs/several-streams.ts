// # Connected, broadcast, joined and split streams

import {
  AsyncDataStream,
  BroadcastProcessFunction,
  type Collector,
  KafkaSource,
  KeyedCoProcessFunction,
  KeyedProcessFunction,
  MapStateDescriptor,
  OutputTag,
  ProcessFunction,
  ProcessJoinFunction,
  type ResultFuture,
  StateTtlConfig,
  StreamExecutionEnvironment,
  TimeUnit,
  TumblingEventTimeWindows,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly orderId: string
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

interface Payment {
  readonly orderId: string
  readonly cents: number
  readonly paidAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = <T>(name: string) =>
  KafkaSource.builder<T>().setBootstrapServers("kafka:9092").setTopics(name).build()
const orders = env.fromSource(
  topic<Order>("orders"),
  WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt),
  "orders",
)
const payments = env.fromSource(
  topic<Payment>("payments"),
  WatermarkStrategy.forBoundedOutOfOrderness<Payment>("1 min").withTimestampAssigner(p => p.paidAt),
  "payments",
)

// ## Connected, with state that expires, and a side output

const unpaid = new OutputTag<Order>("unpaid")

class Match extends KeyedCoProcessFunction<string, Order, Payment, Order> {
  private order!: ValueState<Order>

  override open(): void {
    const order = new ValueStateDescriptor<Order>("order", Types.POJO<Order>())
    order.enableTimeToLive(StateTtlConfig.newBuilder("6 h").build())
    this.order = this.getRuntimeContext().getState(order)
  }

  override processElement1(order: Order, context: KeyedProcessFunction.Context<string>): void {
    this.order.update(order)
    context.timerService().registerEventTimeTimer(order.placedAt + 900_000)
  }

  override processElement2(_payment: Payment, _: KeyedProcessFunction.Context<string>, out: Collector<Order>): void {
    const order = this.order.value()
    if (order) out.collect(order)
    this.order.clear()
  }

  override onTimer(_timestamp: number, context: KeyedProcessFunction.OnTimerContext<string>): void {
    const order = this.order.value()
    if (order) context.output(unpaid, order)
  }
}

const paid = orders
  .connect(payments)
  .keyBy(
    order => order.orderId,
    payment => payment.orderId,
  )
  .process(new Match())
  .name("matched")
paid.print()
paid.getSideOutput(unpaid).print().name("unpaid")

// ## Broadcast

interface Limit {
  readonly shopId: string
  readonly amount: number
}

const limits = new MapStateDescriptor<string, Limit>("limits", Types.STRING, Types.POJO<Limit>())

class Limited extends BroadcastProcessFunction<Order, Limit, Order> {
  override processElement(order: Order, context: BroadcastProcessFunction.ReadOnlyContext, out: Collector<Order>) {
    if (order.amount < (context.getBroadcastState(limits).get(order.shopId)?.amount ?? 0)) out.collect(order)
  }

  override processBroadcastElement(limit: Limit, context: BroadcastProcessFunction.Context): void {
    context.getBroadcastState(limits).put(limit.shopId, limit)
  }
}

orders
  .connect(
    env
      .fromSource(topic<Limit>("limits"), WatermarkStrategy.noWatermarks<Limit>(), "limits")
      .broadcast(limits as MapStateDescriptor<unknown, unknown>),
  )
  .process(new Limited())
  .print()

// ## Joins

class Pair extends ProcessJoinFunction<Order, Payment, string> {
  override processElement(order: Order, _: Payment, _context: ProcessJoinFunction.Context, out: Collector<string>) {
    out.collect(order.orderId)
  }
}

orders
  .keyBy(order => order.orderId)
  .intervalJoin(payments.keyBy(payment => payment.orderId))
  .between("-1 min", "15 min")
  .process(new Pair())
  .print()

orders
  .join(payments)
  .where(order => order.orderId)
  .equalTo(payment => payment.orderId)
  .window(TumblingEventTimeWindows.of("15 min"))
  .apply((order, payment) => order.amount - payment.cents)
  .print()

orders
  .coGroup(payments)
  .where(order => order.orderId)
  .equalTo(payment => payment.orderId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .apply((all, paidOnes, out: Collector<number>) => out.collect([...all].length - [...paidOnes].length))
  .print()

// ## Late data, asynchronous calls, a process function without state

const late = new OutputTag<Order>("late")
const hourly = orders
  .keyBy(order => order.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .allowedLateness("10 min")
  .sideOutputLateData(late)
  .maxBy("amount")
hourly.print()
hourly.getSideOutput(late).print()

AsyncDataStream.unorderedWait(
  orders,
  (order: Order, result: ResultFuture<string>) => result.complete([order.shopId]),
  500,
  TimeUnit.MILLISECONDS,
).print()

class Split extends ProcessFunction<Order, Order> {
  override processElement(order: Order, _: ProcessFunction.Context, out: Collector<Order>): void {
    out.collect(order)
  }
}

orders.rebalance().process(new Split()).printToErr()

env.execute()

/* graph
flink "Flink Streaming Job"
  source:orders connector=kafka options={bootstrapServers=kafka:9092 topics=orders} watermark={bound=5000 strategy=bounded timestamp=placedAt}
  source:payments connector=kafka options={bootstrapServers=kafka:9092 topics=payments} watermark={bound=60000 strategy=bounded timestamp=paidAt}
  keyBy <- source:orders key=[orderId]
  keyBy#2 <- source:payments key=[orderId]
  process:matched <- keyBy, keyBy#2 state=[{name=order scope=key timeToLive=21600000 type=value}]
  sink <- process:matched connector=print
  sideOutput <- process:matched (side) sideOutput=unpaid
  sink:unpaid <- sideOutput connector=print
  source:limits connector=kafka options={bootstrapServers=kafka:9092 topics=limits} watermark={strategy=none}
  broadcast <- source:limits state=[{name=limits scope=broadcast type=map}]
  process <- source:orders, broadcast (broadcast)
  sink#2 <- process connector=print
  keyBy#3 <- source:orders key=[orderId]
  keyBy#4 <- source:payments key=[orderId]
  intervalJoin <- keyBy#3, keyBy#4 clock=event joinInterval={lower=-60000 upper=900000} within=900000
  sink#3 <- intervalJoin connector=print
  join <- source:orders, source:payments joinType=inner key=[orderId] window={clock=event shape=tumbling size=900000}
  sink#4 <- join connector=print
  coGroup <- source:orders, source:payments key=[orderId] window={clock=event shape=tumbling size=3600000}
  sink#5 <- coGroup connector=print
  keyBy#5 <- source:orders key=[shopId]
  window <- keyBy#5 allowedLateness=600000 lateDataTo=late window={clock=event shape=tumbling size=3600000}
  sink#6 <- window connector=print
  sideOutput#2 <- window (side) sideOutput=late
  sink#7 <- sideOutput#2 connector=print
  async <- source:orders calls={inOrder=false} timeout=500
  sink#8 <- async connector=print
  repartition <- source:orders partitioning=rebalance
  process#2 <- repartition
  sink#9 <- process#2 connector=print
*/
