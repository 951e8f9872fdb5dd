// # State of Flink: bounded by a window, a time-to-live, timers, clearing, or nothing

import { defineJob } from "streamwright"
import {
  type Collector,
  CountTrigger,
  EventTimeSessionWindows,
  GlobalWindows,
  KafkaSource,
  KeyedProcessFunction,
  type ListState,
  ListStateDescriptor,
  PurgingTrigger,
  StateTtlConfig,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly cents: number
  readonly placedAt: number
}

const sum = (a: Order, b: Order): Order => ({ ...a, cents: a.cents + b.cents })

class Several extends KeyedProcessFunction<string, Order, number> {
  private total!: ValueState<number>
  private recent!: ListState<number>
  private last!: ValueState<number>

  override open(): void {
    const total = new ValueStateDescriptor<number>("total", Types.DOUBLE)
    total.enableTimeToLive(StateTtlConfig.newBuilder("1 d").build())
    this.total = this.getRuntimeContext().getState(total)
    this.recent = this.getRuntimeContext().getListState(
      new ListStateDescriptor<number>("recent", Types.DOUBLE),
    )
    this.last = this.getRuntimeContext().getState(new ValueStateDescriptor<number>("last", Types.DOUBLE))
  }

  override processElement(
    order: Order,
    _: KeyedProcessFunction.Context<string>,
    out: Collector<number>,
  ): void {
    this.total.update((this.total.value() ?? 0) + order.cents)
    this.last.update(order.cents)
    this.recent.add(order.cents)
    if (order.cents > 100) this.recent.clear()
    out.collect(order.cents)
  }
}

export default defineJob({ name: "state" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const orders = env.fromSource(
    KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt),
    "orders",
  )
  const perShop = orders.keyBy(order => order.shopId)
  perShop.process(new Several()).print()
  perShop.reduce(sum).print()
  perShop.window(TumblingEventTimeWindows.of("1 min")).reduce(sum).print()
  perShop.window(EventTimeSessionWindows.withGap("1 min")).reduce(sum).print()
  perShop
    .window(GlobalWindows.create())
    .trigger(PurgingTrigger.of(CountTrigger.of(10)))
    .reduce(sum)
    .print()
  orders.map(order => order.cents).print()
})

/* facts
state
  process: total per key, until its time-to-live; recent per key, until its function clears it; last per key, for ever
  reduce: rolling aggregate per key, for ever
  window: window per key and window, until the window ends
  window#2: window per key and window, until the window ends
  window#3: window per key and window, for ever
*/
