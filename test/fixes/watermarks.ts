import type { Group } from "./case.js"

const head = `import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
const env = StreamExecutionEnvironment.getExecutionEnvironment()
const minute = TumblingEventTimeWindows.of("1 min")
`

const job = (record: string, strategy = "WatermarkStrategy.noWatermarks()") =>
  `env.fromSource(KafkaSource.builder<${record}>().build(), ${strategy}, "orders")
  .windowAll(minute).reduce((a, _) => a).print()
`

const bounded = (record: string, assigner: string) =>
  `WatermarkStrategy.forBoundedOutOfOrderness<${record}>("5 s").withTimestampAssigner(${assigner})`

export const watermarks: Group = {
  name: "give a source watermarks",
  around: text => head + text,
  cases: [
    {
      title: "from a field of a type whose name is a word of the language",
      before: `interface Class { readonly placedAt: number }\n${job("Class")}`,
      after: `interface Class { readonly placedAt: number }\n${job("Class", bounded("Class", "record => record.placedAt"))}`,
    },
    {
      title: "from a field whose name is no identifier",
      before: `interface Order { readonly "order-at": string; readonly "it's-placedAt": number }\n${job("Order")}`,
      after: `interface Order { readonly "order-at": string; readonly "it's-placedAt": number }\n${job("Order", bounded("Order", `order => order["it's-placedAt"]`))}`,
    },
    {
      title: "of records that another file declares",
      before: `import type { Order } from "./order.js"\n${job("Order")}`,
      after: `import type { Order } from "./order.js"\n${job("Order", bounded("Order", "order => order.placedAt"))}`,
      others: { "order.ts": "export interface Order { readonly placedAt: number }\n" },
    },
    {
      title: "each its own, where several share one strategy",
      before: `interface Order { readonly id: string; readonly placedAt: number }
interface Payment { readonly id: string; readonly paidAt: number }
const none = WatermarkStrategy.noWatermarks()
const orders = env.fromSource(KafkaSource.builder<Order>().build(), none, "orders")
const payments = env.fromSource(KafkaSource.builder<Payment>().build(), none, "payments")
orders.join(payments).where(o => o.id).equalTo(p => p.id).window(minute).apply((o, _) => o.id).print()
`,
      after: `interface Order { readonly id: string; readonly placedAt: number }
interface Payment { readonly id: string; readonly paidAt: number }
const none = WatermarkStrategy.noWatermarks()
const orders = env.fromSource(KafkaSource.builder<Order>().build(), ${bounded("Order", "order => order.placedAt")}, "orders")
const payments = env.fromSource(KafkaSource.builder<Payment>().build(), ${bounded("Payment", "payment => payment.paidAt")}, "payments")
orders.join(payments).where(o => o.id).equalTo(p => p.id).window(minute).apply((o, _) => o.id).print()
`,
    },
    {
      title: "not where the record is named in a comment only",
      before: `import { source } from "./source.js"
// The records are of type Order.
env.fromSource(source, WatermarkStrategy.noWatermarks(), "orders").windowAll(minute).reduce((a, _) => a).print()
`,
      others: {
        "source.ts": `import { KafkaSource } from "streamwright/flink"
export interface Order { readonly placedAt: number }
export const source = KafkaSource.builder<Order>().build()
`,
      },
    },
    {
      title: "not where the record's name is that of another type",
      before: `import { source } from "./source.js"
interface Order { readonly shopId: string }
export const first = (order: Order) => order.shopId
env.fromSource(source, WatermarkStrategy.noWatermarks(), "orders").windowAll(minute).reduce((a, _) => a).print()
`,
      others: {
        "source.ts": `import { KafkaSource } from "streamwright/flink"
export interface Order { readonly placedAt: number }
export const source = KafkaSource.builder<Order>().build()
`,
      },
    },
    {
      title: "not from records with type arguments",
      before: `interface Timed<T> { readonly value: T; readonly placedAt: number }\n${job("Timed<string>")}`,
    },
    {
      title: "not where the record is a type parameter",
      before: `interface Order { readonly placedAt: number }
function read<Order>() {
  return env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks<Order>(), "orders")
}
read<Order>().windowAll(minute).reduce((a, _) => a).print()
`,
    },
  ],
}
