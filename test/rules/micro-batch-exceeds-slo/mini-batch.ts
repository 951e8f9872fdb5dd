// # Mini-batches of Flink SQL

import { defineJob } from "streamwright"
import { KafkaSink, KafkaSource, type Row, StreamExecutionEnvironment, StreamTableEnvironment, WatermarkStrategy } from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
}

const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
const sink = KafkaSink.builder<Row>().setBootstrapServers("kafka:9092").build()

export const revenue = defineJob({ name: "revenue", slo: { latency: "2 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const tables = StreamTableEnvironment.create(env)
  tables.getConfig().set("table.exec.mini-batch.enabled", "true").set("table.exec.mini-batch.allow-latency", "5 s")
//                                                                                                           ^^^^^ warning micro-batch-exceeds-slo: A record can take 5.1 s to its result, but the job promises 2 s: network buffer of 100 ms + SQL mini-batch of 5 s.
//  help: Batch more often.
//  because ""2 s"": the job promises 2 s
//  because "sqlQuery": network buffer of 100 ms
//  fix "Hold records for 1 s at most" (safe)
//  - tables.getConfig().set("table.exec.mini-batch.enabled", "true").set("table.exec.mini-batch.allow-latency", "5 s")
//  + tables.getConfig().set("table.exec.mini-batch.enabled", "true").set("table.exec.mini-batch.allow-latency", "1 s")
  tables.createTemporaryView("orders", env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders"))
  tables.toChangelogStream(tables.sqlQuery("SELECT shopId, SUM(amount) FROM orders GROUP BY shopId")).sinkTo(sink)
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
})

// ## Switched off, they hold nothing back

export const direct = defineJob({ name: "direct", slo: { latency: "2 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const tables = StreamTableEnvironment.create(env)
  tables.getConfig().set("table.exec.mini-batch.enabled", "false").set("table.exec.mini-batch.allow-latency", "5 s")
  tables.createTemporaryView("orders", env.fromSource(source, WatermarkStrategy.noWatermarks<Order>(), "orders"))
  tables.toChangelogStream(tables.sqlQuery("SELECT shopId, SUM(amount) FROM orders GROUP BY shopId")).sinkTo(sink)
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
})
