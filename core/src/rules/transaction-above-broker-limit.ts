import { formatDuration, type Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { flinkSinks, hasOwnConnector, isExactlyOnce } from "./common/connectors.js"
import { lacksOption, optionNumber } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink Kafka sink whose transactions may take longer than a broker allows.
 *
 * Flink's Kafka sink asks for transactions of up to an hour unless it is told
 * otherwise, and a broker grants 15 minutes unless it is. Then no producer of
 * the sink can begin, and the job fails as soon as it runs.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .setTransactionalIdPrefix("big-orders")
 *     .build(),
 * )
 * ```
 *
 * The better repair is on the brokers: raise their `transaction.max.timeout.ms`,
 * and ignore this with a word about it. A transaction that times out while the
 * job is down loses its records, so its timeout should be longer than the
 * longest time for which the job may be down.
 *
 * Not reported for a timeout that every broker grants:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .setTransactionalIdPrefix("big-orders")
 *     .setProperty("transaction.timeout.ms", "900000")
 *     .build(),
 * )
 * ```
 */
export const transactionAboveBrokerLimit = rule({
  group: "sinks",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    for (const sink of flinkSinks(job, "kafka").filter(isExactlyOnce)) {
      const isDefault = lacksOption(sink, option)
      const timeout = isDefault ? byDefault : optionNumber(sink, option)
      if (timeout === undefined || timeout <= brokerLimit) continue
      yield {
        at: settingPlace(sink, isDefault ? "delivery" : `options.${option}`),
        operator: sink,
        shows: "at run time",
        message: `${capitalized(nameOf(sink))} asks for transactions of up to ${formatDuration(timeout)}${isDefault ? ", its default" : ""}, and a broker whose limit was not raised grants 15 min: then the job fails at once.`,
        help: "Raise `transaction.max.timeout.ms` on the brokers, or set `transaction.timeout.ms` to what they grant.",
        fixes: hasOwnConnector(sink, facts) ? [lower(sink)] : [],
      }
    }
  },
})

const option = "transaction.timeout.ms"
/** What Flink's sink asks for, and what a broker's `transaction.max.timeout.ms` grants, unless told otherwise. */
const byDefault = 3_600_000
const brokerLimit = 900_000

function lower(sink: Operator) {
  return {
    title: "Ask for 15 min, which every broker grants",
    safety: "changes-results" as const,
    patches: [set(sink, "options", { ...sink.settings.options, [option]: String(brokerLimit) })],
  }
}
