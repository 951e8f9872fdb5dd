/**
 * The mistaken twin of `revenue-per-shop.ts`: windows on the machine's clock.
 *
 * The mistake, `processing-time-window`: an order counts in the minute in which
 * Flink happens to see it, not in the one in which it was placed. A late order
 * lands in the wrong minute, a replay of the topic gives other totals, and after
 * an outage the whole backlog falls into one minute. The watermarks made at the
 * source, the allowed lateness and the side output for late orders do nothing.
 */
import { defineJob } from "streamwright"
import {
  type AggregateFunction,
  type Collector,
  OutputTag,
  ProcessWindowFunction,
  StreamExecutionEnvironment,
  type TimeWindow,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"
import { type Order, withoutTestShops } from "./shared/orders.js"
import { fromTopic, toTopic } from "./shared/topics.js"

interface ShopRevenue {
  readonly shopId: string
  readonly minute: number
  readonly cents: number
}

function minuteOfShop({ shopId, minute }: ShopRevenue): string {
  return `${shopId} ${minute}`
}

const totalCents: AggregateFunction<Order, number, number> = {
  createAccumulator: () => 0,
  add: (order, total) => total + order.cents,
  getResult: total => total,
  merge: (a, b) => a + b,
}

class RevenueOfMinute extends ProcessWindowFunction<number, ShopRevenue, string, TimeWindow> {
  override process(
    shopId: string,
    context: ProcessWindowFunction.Context<TimeWindow>,
    totals: Iterable<number>,
    out: Collector<ShopRevenue>,
  ): void {
    for (const cents of totals) out.collect({ shopId, minute: context.window().getStart(), cents })
  }
}

const lateOrders = new OutputTag<Order>("late-orders")

export default defineJob({ name: "revenue-per-shop", slo: { latency: "90 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("10 s")

  const orders = env
    .fromSource(
      fromTopic<Order>("orders", "revenue-per-shop"),
      WatermarkStrategy.forBoundedOutOfOrderness<Order>("10 s")
        .withTimestampAssigner(order => order.placedAt)
        .withIdleness("10 s"),
      "orders",
    )
    .uid("orders")

  const revenue = withoutTestShops(orders)
    .keyBy(order => order.shopId)
    .window(TumblingProcessingTimeWindows.of("1 min"))
    .allowedLateness("5 min")
    .sideOutputLateData(lateOrders)
    .aggregate(totalCents, new RevenueOfMinute())
    .name("revenue")
    .uid("revenue")

  // A corrected total is written again under the same key, and readers keep the newest.
  revenue.sinkTo(toTopic<ShopRevenue>("shop-revenue", minuteOfShop)).name("shop revenue").uid("shop-revenue")
  revenue
    .getSideOutput(lateOrders)
    .sinkTo(toTopic<Order>("late-orders", order => order.shopId))
    .name("late orders")
    .uid("late-orders")
})
