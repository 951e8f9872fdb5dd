import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { flinkSinks, hasOwnConnector, isExactlyOnce } from "./common/connectors.js"
import { freeName, plainName } from "./common/plain-name.js"
import { lacksOption, optionText } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * An exactly-once Flink Kafka sink whose transactional id prefix is missing or too long.
 *
 * Kafka knows a transaction by its name, and a restarted job must find those
 * that it left open. The names begin with a prefix that no other sink of the
 * Kafka cluster has. Flink refuses to build the sink without one.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setProperty("transaction.timeout.ms", "900000")
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .build(),
 * )
 * ```
 *
 * Not reported for sinks that have one, nor for those that write without transactions:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setProperty("transaction.timeout.ms", "900000")
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .setTransactionalIdPrefix("big-orders")
 *     .build(),
 * )
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const refusedTransactionalIdPrefix = rule({
  group: "sinks",
  severity: "error",
  fix: "safe",
  engine: ["flink:X1", "flink:X2"],

  *check({ job, facts }) {
    for (const sink of flinkSinks(job, "kafka").filter(isExactlyOnce)) {
      const isMissing = lacksOption(sink, option)
      if (!isMissing && (optionText(sink, option)?.length ?? 0) <= longest) continue
      yield {
        at: settingPlace(sink, isMissing ? "delivery" : `options.${option}`),
        operator: sink,
        shows: "on submit",
        message: isMissing
          ? `${capitalized(nameOf(sink))} writes exactly once, in transactions, and has no prefix for their names: Flink refuses to build it.`
          : `The prefix has more than ${longest} characters, which Kafka does not take.`,
        help: "Set a prefix that no other sink on the Kafka cluster has, and keep it: a restarted job finds its open transactions by it.",
        fixes: isMissing && hasOwnConnector(sink, facts) ? [addPrefix(sink, facts)] : [],
      }
    }
  },
})

const option = "transactionalIdPrefix"
const longest = 64_000

function addPrefix(sink: Operator, facts: Facts): Fix {
  const { job } = facts.flow
  const taken = new Set(flinkSinks(job, "kafka").map(other => optionText(other, option) ?? ""))
  const prefix = freeName(plainName(sink.settings.uid ?? sink.settings.name ?? job.name), taken)
  return {
    title: `Call its transactions \`${prefix}\``,
    safety: "safe",
    patches: [set(sink, "options", { ...sink.settings.options, [option]: prefix })],
  }
}
