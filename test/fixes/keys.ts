import type { Group } from "./case.js"

const body = `<Order, Order> {
  override processElement(order: Order, context: ProcessFunction.Context): void {
    context.timerService().registerProcessingTimeTimer(order.amount)
  }
}
`

const job = (
  key: string,
  imported: string,
  extended: string,
  type = "string",
) => `import { KafkaSource, ${imported}, StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"
type Cents = number
interface Order { readonly ${key}: ${type}; readonly amount: Cents }
const orders = StreamExecutionEnvironment.getExecutionEnvironment()
  .fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks(), "orders")
class Reminder extends ${extended}
`

const process = "orders.process(new Reminder()).print()\n"

/** Functions whose class must become a keyed one. */
export const keys: Group = {
  name: "key a stream",
  around: text => text,
  cases: [
    {
      title: "under the name by which the file knows the class",
      before: `${job("shopId", "KeyedProcessFunction as Keyed, ProcessFunction", `ProcessFunction${body}`)}${process}`,
      after: `${job("shopId", "KeyedProcessFunction as Keyed, ProcessFunction", `Keyed${body.replace("<", "<string, ")}`)}orders.keyBy(order => order.shopId).process(new Reminder()).print()\n`,
    },
    {
      title: "by a field of several types",
      before: `${job("shopId", "KeyedProcessFunction, ProcessFunction", `ProcessFunction${body}`, "string | number")}${process}`,
      after: `${job("shopId", "KeyedProcessFunction, ProcessFunction", `KeyedProcessFunction${body.replace("<", "<string | number, ")}`, "string | number")}orders.keyBy(order => order.shopId).process(new Reminder()).print()\n`,
    },
    {
      title: "not of a class that another stream runs, too",
      before: `${job("shopId", "ProcessFunction", `ProcessFunction${body}`)}${process}${process}`,
    },
    {
      title: "not by a type that may mean nothing where the class stands",
      before: `${job("shopId", "ProcessFunction", `ProcessFunction${body}`, "string & { readonly shop?: Cents }")}${process}`,
    },
  ],
}
