// # Selectors with destructuring, blocks, tuples and objects, and a key that is computed

import {
  type Collector,
  DataStreamUtils,
  type KeySelector,
  KeyedProcessFunction,
  StreamExecutionEnvironment,
  ValueStateDescriptor,
} from "streamwright/flink"

interface Order {
  readonly shop: { readonly id: string; readonly country: string }
  readonly customer: string
}

class ByCountry implements KeySelector<Order, string> {
  getKey(order: Order): string {
    const { country } = order.shop
    return country
  }
}

class First extends KeyedProcessFunction<unknown, Order, Order> {
  private readonly seen = new ValueStateDescriptor<boolean>("seen")

  override open(): void {
    this.getRuntimeContext().getState(this.seen)
  }

  override processElement(
    order: Order,
    _: KeyedProcessFunction.Context<unknown>,
    out: Collector<Order>,
  ): void {
    const seen = this.getRuntimeContext().getState(this.seen)
    if (seen.value() === null) out.collect(order)
    seen.update(true)
  }
}

const customerOf = (order: Order) => order.customer

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const orders = env.fromData<Order>({ shop: { id: "s1", country: "NL" }, customer: "c1" })
const counted = env.fromData<readonly [shop: string, count: number]>([["s1", 1]])

orders.keyBy(({ shop }) => shop.id).process(new First()).name("destructured")
orders.keyBy(({ shop: { id }, customer }) => [id, customer]).process(new First()).name("several")
orders
  .keyBy(order => {
    const { id, country } = order.shop
    return { country, id }
  })
  .process(new First())
  .name("in a block")
orders.keyBy(new ByCountry()).process(new First()).name("selector object")
orders.keyBy(order => customerOf(order)).process(new First()).name("through a function")
orders.keyBy(order => `${order.shop.id}/${order.customer}`).process(new First()).name("computed")
DataStreamUtils.reinterpretAsKeyedStream(counted, ([shop]) => shop).maxBy(1).name("already keyed")
env.execute("keys-however-written")

/* graph
flink keys-however-written
  source bounded=true connector=collection
  source#2 bounded=true connector=collection
  keyBy <- source key=[shop.id]
  process:destructured <- keyBy state=[{name=seen scope=key type=value}]
  keyBy#2 <- source key=[shop.id, customer]
  process:several <- keyBy#2 state=[{name=seen scope=key type=value}]
  keyBy#3 <- source key=[shop.country, shop.id]
  process:in a block <- keyBy#3 state=[{name=seen scope=key type=value}]
  keyBy#4 <- source key=[shop.country]
  process:selector object <- keyBy#4 state=[{name=seen scope=key type=value}]
  keyBy#5 <- source key=[customer]
  process:through a function <- keyBy#5 state=[{name=seen scope=key type=value}]
  keyBy#6 <- source key=?
  process:computed <- keyBy#6 state=[{name=seen scope=key type=value}]
  reinterpret <- source#2 key=[0]
  reduce:already keyed <- reinterpret
*/
