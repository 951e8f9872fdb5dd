// # Late records asked for behind another operator, where there are none

import {
  JsonDeserializationSchema,
  KafkaSource,
  OutputTag,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("1 min")
const late = new OutputTag<Order>("late")
const totals = env
  .fromSource(
    KafkaSource.builder<Order>()
      .setBootstrapServers("kafka:9092")
      .setTopics("orders")
      .setGroupId("totals")
      .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
      .build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withIdleness("1 min"),
    "orders",
  )
  .keyBy(order => order.shopId)
  .window(TumblingEventTimeWindows.of("1 d", "-8 h"))
  .sideOutputLateData(late)
//                    ^^^^ warning late-output-unread: The side output `late` is read behind another operator, where it is empty: the late records in it are dropped.
//  help: Ask the result of this very operator for it, before anything else is done with that.
//  because "getSideOutput": read here, of another operator
  .reduce((a, b) => ({ ...a, amount: a.amount + b.amount }))
const rounded = totals.map(total => ({ ...total, amount: Math.round(total.amount) }))
rounded.print()
rounded.getSideOutput(late).print()
