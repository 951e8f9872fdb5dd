import {
  type DataFrame,
  type Dataset,
  type DStream,
  type GroupState,
  GroupStateTimeout,
  OutputMode,
  SparkSession,
  StatefulProcessor,
  sum,
  TimeMode,
  Trigger,
} from "streamwright/spark"
import { expect, expectTypeOf, test } from "vitest"

interface Order {
  readonly shop: { readonly id: string }
  readonly amount: number
}

const spark = SparkSession.builder().getOrCreate()
const orders = spark.readStream.table("orders").as<Order>()

test("types follow long chains", () => {
  const totals = orders
    .filter(order => order.amount > 0)
    .groupByKey(order => order.shop.id)
    .mapValues(order => order.amount)
    .mapGroupsWithState(GroupStateTimeout.NoTimeout())(
      (shop, amounts, state: GroupState<number>) => [shop, [...amounts].length + state.get()] as const,
    )
    .withWatermark("at", "1 minute")
    .map(([shop, total]) => ({ shop, total }))
  expectTypeOf(totals).toEqualTypeOf<Dataset<{ shop: string; total: number }>>()
  expectTypeOf(totals.groupBy("shop").agg(sum("total"))).toEqualTypeOf<DataFrame>()
})

test("pairs of a DStream know their values", () => {
  const count = (pairs: DStream<[string, number]>) =>
    pairs
      .reduceByKey((a, b) => a + b)
      .mapValues(total => total.toFixed())
      .leftOuterJoin(pairs)
  expectTypeOf(count).returns.toEqualTypeOf<DStream<[string, [string, number | undefined]]>>()
})

class Count extends StatefulProcessor<string, Order, number> {
  override init(): void {}

  override handleInputRows(): number[] {
    return []
  }
}

test("what Spark's compiler refuses does not compile here", () => {
  const refused = () => {
    // @ts-expect-error: groups must be aggregated first
    orders.groupBy("shop").writeStream
    // @ts-expect-error: a trigger is made by its functions
    orders.writeStream.trigger("10 seconds")
    // @ts-expect-error: triggers have no public constructor
    new Trigger({ type: "once" })
    // @ts-expect-error: rows have no such field
    orders.groupByKey(order => order.shopId)
    const numbers = spark.range(5).groupByKey(n => String(n))
    // @ts-expect-error: the processor is for other rows
    numbers.transformWithState(new Count(), TimeMode.None(), OutputMode.Update())
    // @ts-expect-error: a window is no time mode
    orders.groupByKey(o => o.shop.id).transformWithState(new Count(), 5, OutputMode.Update())
    // @ts-expect-error: an option has a plain value
    spark.readStream.format("kafka").option("subscribe", ["a", "b"])
    // @ts-expect-error: mode is said by its name or constant
    orders.writeStream.outputMode(1)
  }
  expect(refused).toBeTypeOf("function")
})

test("options that are not known are allowed", () => {
  const reader = spark.readStream.format("my.format").option("anything", 1).options({ more: true })
  expectTypeOf(reader.format("kafka").load()).toEqualTypeOf<DataFrame>()
})
