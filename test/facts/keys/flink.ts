// # Keys of Flink: their fields, how far they hold, what ends them, and both sides of a connection

import { defineJob } from "streamwright"
import {
  DataStreamUtils,
  StreamExecutionEnvironment,
  TumblingProcessingTimeWindows,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly city: string
  readonly cents: number
}

const sum = (a: Order, b: Order): Order => ({ ...a, cents: a.cents + b.cents })

export default defineJob({ name: "keys", timeDomain: "processing" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const orders = env.socketTextStream("orders.example.com", 9999).map(line => JSON.parse(line) as Order)
  const perShop = orders.keyBy(order => order.shopId)
  perShop
    .window(TumblingProcessingTimeWindows.of("1 min"))
    .reduce(sum)
    .map(order => order.cents)
    .print()
  perShop
    .map(order => order)
    .keyBy(({ shopId, city }) => [shopId, city])
    .reduce(sum)
    .print()
  orders
    .keyBy(order => order.city.toLowerCase())
    .reduce(sum)
    .print()
  DataStreamUtils.reinterpretAsKeyedStream(orders, order => order.city)
    .reduce(sum)
    .print()
  perShop
    .connect(env.socketTextStream("notes.example.com", 9999).keyBy((note: string) => note))
    .map({ map1: order => order.shopId, map2: note => note })
    .print()
})

/* facts
keys
  source: none
  map: none
  keyBy: none
  window: shopId by keyBy
  map#2: none
  sink: none
  map#3: shopId by keyBy
  keyBy#2: none
  reduce: shopId, city by keyBy#2
  sink#2: none
  keyBy#3: none
  reduce#2: computed by keyBy#3
  sink#3: none
  reinterpret: none
  reduce#3: city by reinterpret
  sink#4: none
  source#2: none
  keyBy#4: none
  map#4: shopId by keyBy
  sink#5: none
*/
