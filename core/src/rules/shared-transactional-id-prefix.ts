import type { Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { flinkSinks, hasOwnConnector, isExactlyOnce } from "./common/connectors.js"
import { freeName } from "./common/plain-name.js"
import { optionText } from "./common/queries.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Two exactly-once Flink Kafka sinks with the same transactional id prefix.
 *
 * Kafka takes two producers with one transactional id for the old and the new
 * life of the same producer and shuts out the older one. Two sinks with one
 * prefix shut each other out, again and again, and abort what the other wrote.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * const toKafka = () =>
 *   KafkaSink.builder<Order>().setBootstrapServers("kafka:9092").setRecordSerializer(asJson("orders"))
 *     .setProperty("transaction.timeout.ms", "900000").setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.filter(o => o.amount > 100).sinkTo(toKafka().setTransactionalIdPrefix("orders").build())
 * orders.filter(o => o.amount <= 100).sinkTo(toKafka().setTransactionalIdPrefix("orders").build())
 * ```
 *
 * Not reported for prefixes that differ, nor on different Kafka clusters:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * const toKafka = () =>
 *   KafkaSink.builder<Order>().setBootstrapServers("kafka:9092").setRecordSerializer(asJson("orders"))
 *     .setProperty("transaction.timeout.ms", "900000").setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.filter(o => o.amount > 100).sinkTo(toKafka().setTransactionalIdPrefix("big-orders").build())
 * orders.filter(o => o.amount <= 100).sinkTo(toKafka().setTransactionalIdPrefix("small-orders").build())
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * const inTransactions = (servers: string) =>
 *   KafkaSink.builder<Order>().setBootstrapServers(servers).setRecordSerializer(asJson<Order>("orders"))
 *     .setProperty("transaction.timeout.ms", "900000")
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE).setTransactionalIdPrefix("orders").build()
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.sinkTo(inTransactions("kafka-eu:9092"))
 * orders.sinkTo(inTransactions("kafka-us:9092"))
 * ```
 */
export const sharedTransactionalIdPrefix = rule({
  group: "sinks",
  severity: "error",
  fix: "breaks-savepoint",
  engine: ["flink:X21"],

  *check({ job, facts }) {
    const first = new Map<string, Operator>()
    for (const sink of flinkSinks(job, "kafka").filter(isExactlyOnce)) {
      const prefix = optionText(sink, option)
      const servers = optionText(sink, "bootstrapServers")
      if (prefix === undefined || servers === undefined || sink.circumstance) continue
      const key = JSON.stringify([servers, prefix])
      const other = first.get(key)
      if (!other) first.set(key, sink)
      else
        yield {
          at: settingPlace(sink, `options.${option}`),
          operator: sink,
          shows: "at run time",
          message: `Another sink on this Kafka cluster names its transactions \`${prefix}\`, as ${nameOf(sink)} does, so they shut each other out.`,
          help: "Give each sink a prefix of its own.",
          because: [{ at: settingPlace(other, `options.${option}`), message: "has the same prefix" }],
          fixes: hasOwnConnector(sink, facts) ? [rename(sink, freeName(prefix, taken(job.operators)))] : [],
        }
    }
  },
})

const option = "transactionalIdPrefix"

function taken(operators: readonly Operator[]): ReadonlySet<string> {
  return new Set(operators.map(operator => optionText(operator, option) ?? ""))
}

function rename(sink: Operator, prefix: string) {
  return {
    title: `Call its transactions \`${prefix}\``,
    safety: "breaks-savepoint" as const,
    patches: [set(sink, "options", { ...sink.settings.options, [option]: prefix })],
  }
}
