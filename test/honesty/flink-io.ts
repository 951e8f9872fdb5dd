import { type Case, flink } from "./case.js"

const kafka = `${flink}import { DeliveryGuarantee, KafkaSink, FileSink, SimpleStringEncoder } from "streamwright/flink"
const orders = env.fromSource(KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build(), WatermarkStrategy.noWatermarks<Order>(), "orders")
`

const inTransactions = (more: string) =>
  `${kafka}env.enableCheckpointing("10 min")
  orders.sinkTo(KafkaSink.builder<Order>().setBootstrapServers("kafka:9092").setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)${more}.build())`

export const cases: readonly Case[] = [
  {
    rule: "refused-checkpoint-setting",
    known: "enableCheckpointing(5)",
    unknown: "enableCheckpointing(load())",
    job: `${kafka}env.enableCheckpointing(5)\norders.print()`,
  },
  {
    rule: "commit-without-checkpoints",
    known: "env.getConfig()",
    unknown: "env.configure(load())",
    job: `${kafka}env.getConfig()
    orders.map(o => o.shopId).sinkTo(FileSink.forRowFormat<string>("s3://lake", new SimpleStringEncoder<string>()).build())`,
  },
  {
    rule: "refused-transactional-id-prefix",
    known: "DeliveryGuarantee.EXACTLY_ONCE",
    job: inTransactions(""),
  },
  {
    rule: "transaction-above-broker-limit",
    known: '"3600000"',
    job: inTransactions(
      '.setTransactionalIdPrefix("orders").setProperty("transaction.timeout.ms", "3600000")',
    ),
  },
  {
    rule: "transaction-expires-before-commit",
    known: '"10 min"',
    job: inTransactions(
      '.setTransactionalIdPrefix("orders").setProperty("transaction.timeout.ms", "300000")',
    ),
  },
]
