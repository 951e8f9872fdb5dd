import { formatDuration } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { inForce } from "../derive/settings.js"
import { flinkSinks, isExactlyOnce } from "./common/connectors.js"
import { optionNumber } from "./common/queries.js"
import { rule } from "./rule.js"

/**
 * A Flink Kafka transaction that times out before the checkpoint that would commit it.
 *
 * The sink opens a transaction after one checkpoint and commits it after the
 * next. A transaction that lives no longer than the interval between them is
 * aborted by the broker first: its records are lost and the job fails.
 *
 * ```ts
 * env.enableCheckpointing("10 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .setTransactionalIdPrefix("big-orders")
 *     .setProperty("transaction.timeout.ms", "300000")
 *     .build(),
 * )
 * ```
 *
 * Not reported where it lives longer than the interval, or where no transaction is needed:
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
 *
 * ```ts
 * env.enableCheckpointing("30 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const transactionExpiresBeforeCommit = rule({
  group: "sinks",
  severity: "error",
  engine: ["flink:X21"],

  *check({ job, facts }) {
    const { checkpointInterval } = facts.settings
    const interval = inForce(checkpointInterval)
    if (checkpointInterval.is !== "set" || interval === undefined) return
    for (const sink of flinkSinks(job, "kafka").filter(isExactlyOnce)) {
      const timeout = optionNumber(sink, "transaction.timeout.ms")
      if (timeout === undefined || timeout > interval) continue
      yield {
        at: settingPlace(sink, "options.transaction.timeout.ms"),
        operator: sink,
        shows: "at run time",
        message: `A transaction is aborted after ${formatDuration(timeout)}, and the checkpoint that would commit it comes every ${formatDuration(interval)}.`,
        help: "Let transactions live longer than a checkpoint's interval, its duration and the longest restart together, or take checkpoints more often.",
        because: [{ at: checkpointInterval.at, message: "the interval is set here" }],
      }
    }
  },
})
