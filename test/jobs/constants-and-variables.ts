// # Constants, templates, arithmetic, and chains broken over variables

import { defineJob } from "streamwright"
import {
  Duration,
  KafkaSink,
  KafkaSource,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const stage = "test"
const names = { topic: `orders-${stage}`, ...{ group: "revenue" } } as const
const minutes = 2 + 3
const [size, lateness = "30 s"] = [`${minutes} min`]
const { topic, group: groupId, brokers = "kafka:9092" }: { topic: string; group: string; brokers?: string } = names
const isLate = stage === "test" ? 10 : 5

export default defineJob({ name: `revenue (${stage})`, slo: { latency: "10 min" }, timeDomain: "event" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing(isLate * 1000)
  env.getConfig().setAutoWatermarkInterval(Duration.ofMillis(50))

  let source = KafkaSource.builder<Order>()
  source = source.setBootstrapServers(brokers)
  source = source.setTopics(topic).setGroupId(groupId)

  const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Order>(Duration.ofSeconds(isLate))
  const timed = strategy.withTimestampAssigner(order => order.placedAt).withIdleness("1 min")

  const orders = env.fromSource(source.build(), timed, names["topic"]).uid("orders").setParallelism(4)
  const perShop = orders.keyBy(order => order.shopId)
  const windows = perShop.window(TumblingEventTimeWindows.of(size)).allowedLateness(lateness)
  const revenue = windows.reduce((a, b) => ({ ...a, amount: a.amount + b.amount })).name("revenue")
  revenue.sinkTo(KafkaSink.builder<Order>().setBootstrapServers(brokers).build()).name("out")
//        ^^^^^^ warning unset-delivery-guarantee: `out` says nothing of its delivery guarantee, and the default is none: a failure loses the records that are under way.
//  help: Choose `AT_LEAST_ONCE`, or `EXACTLY_ONCE` where readers wait for committed records.
//  fix "Write every record at least once" (changes-results)
//  + DeliveryGuarantee,
//  - revenue.sinkTo(KafkaSink.builder<Order>().setBootstrapServers(brokers).build()).name("out")
//  + revenue.sinkTo(KafkaSink.builder<Order>().setBootstrapServers(brokers).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build()).name("out")
})

/* graph
flink "revenue (test)" slo=600000 timeDomain=event checkpointInterval=10000 watermarkInterval=50
  source:orders-test connector=kafka options={bootstrapServers=kafka:9092 groupId=revenue topics=orders-test} parallelism=4 uid=orders watermark={bound=10000 idleness=60000 strategy=bounded timestamp=placedAt}
  keyBy <- source:orders-test key=[shopId]
  window:revenue <- keyBy allowedLateness=30000 window={clock=event shape=tumbling size=300000}
  sink:out <- window:revenue connector=kafka options={bootstrapServers=kafka:9092}
*/
