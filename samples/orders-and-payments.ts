/**
 * Orders and their payments, joined. The two usually meet within 15 minutes but
 * may take six hours; a pair is wanted at once, and an order or a payment that
 * is still alone after 15 minutes is wanted then.
 *
 * No ready-made join says that: a bound of 15 minutes misses late pairs, and a
 * bound of six hours keeps quiet about the lonely ones for six hours. Two cells
 * of state for each order and two timers do: the first timer reports who still
 * waits, the second forgets.
 */
import { defineJob } from "streamwright"
import {
  type Collector,
  KeyedCoProcessFunction,
  type KeyedProcessFunction,
  StateTtlConfig,
  StreamExecutionEnvironment,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"
import type { Order } from "./shared/orders.js"
import type { Payment } from "./shared/payments.js"
import { fromTopic, toTopic } from "./shared/topics.js"

/** An order with its payment, or one of them alone while the other is missing. */
interface Meeting {
  readonly order: Order | null
  readonly payment: Payment | null
}

function orderOf({ order, payment }: Meeting): string {
  return order?.orderId ?? payment?.orderId ?? ""
}

type Context = KeyedProcessFunction.Context<string>
type OnTimerContext = KeyedProcessFunction.OnTimerContext<string>

const usualWait = 15 * 60_000
const longestWait = 6 * 60 * 60_000

class Meet extends KeyedCoProcessFunction<string, Order, Payment, Meeting> {
  private order!: ValueState<Order>
  private payment!: ValueState<Payment>

  override open(): void {
    // The second timer forgets. The TTL counts on the machine's clock and is only the net below it.
    const timeToLive = StateTtlConfig.newBuilder("1 d").build()
    const order = new ValueStateDescriptor<Order>("order", Types.POJO<Order>())
    const payment = new ValueStateDescriptor<Payment>("payment", Types.POJO<Payment>())
    order.enableTimeToLive(timeToLive)
    payment.enableTimeToLive(timeToLive)
    this.order = this.getRuntimeContext().getState(order)
    this.payment = this.getRuntimeContext().getState(payment)
  }

  override processElement1(order: Order, context: Context, out: Collector<Meeting>): void {
    const payment = this.payment.value()
    if (payment === null) {
      this.order.update(order)
      this.startWaiting(order.placedAt, context)
    } else {
      out.collect({ order, payment })
      this.stopWaiting(payment.paidAt, context)
    }
  }

  override processElement2(payment: Payment, context: Context, out: Collector<Meeting>): void {
    const order = this.order.value()
    if (order === null) {
      this.payment.update(payment)
      this.startWaiting(payment.paidAt, context)
    } else {
      out.collect({ order, payment })
      this.stopWaiting(order.placedAt, context)
    }
  }

  override onTimer(timestamp: number, context: OnTimerContext, out: Collector<Meeting>): void {
    const order = this.order.value()
    const payment = this.payment.value()
    const since = order?.placedAt ?? payment?.paidAt
    if (since === undefined) return
    if (timestamp < since + longestWait) out.collect({ order, payment })
    else this.stopWaiting(since, context)
  }

  private startWaiting(since: number, context: Context): void {
    context.timerService().registerEventTimeTimer(since + usualWait)
    context.timerService().registerEventTimeTimer(since + longestWait)
  }

  private stopWaiting(since: number, context: Context): void {
    context.timerService().deleteEventTimeTimer(since + usualWait)
    context.timerService().deleteEventTimeTimer(since + longestWait)
    this.order.clear()
    this.payment.clear()
  }
}

export default defineJob({ name: "orders-and-payments", slo: { latency: "16 min" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")

  const orders = env
    .fromSource(
      fromTopic<Order>("orders", "orders-and-payments"),
      WatermarkStrategy.forBoundedOutOfOrderness<Order>("10 s")
        .withTimestampAssigner(order => order.placedAt)
        .withIdleness("10 s"),
      "orders",
    )
    .uid("orders")

  const payments = env
    .fromSource(
      fromTopic<Payment>("payments", "orders-and-payments"),
      WatermarkStrategy.forBoundedOutOfOrderness<Payment>("10 s")
        .withTimestampAssigner(payment => payment.paidAt)
        .withIdleness("10 s"),
      "payments",
    )
    .uid("payments")

  orders
    .keyBy(order => order.orderId)
    .connect(payments.keyBy(payment => payment.orderId))
    .process(new Meet())
    .name("meet")
    .uid("meet")
    .sinkTo(toTopic<Meeting>("orders-with-payments", orderOf))
    .name("orders with payments")
    .uid("orders-with-payments")
})
