import { set } from "../patch.js"
import { flinkSinks, hasOwnConnector } from "./common/connectors.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink Kafka sink without a delivery guarantee, which loses records on a failure.
 *
 * Of all sinks Kafka's promises nothing by default: it does not wait for its
 * records to be written before a checkpoint, so a failure loses those under
 * way, although the rest of the job goes on as if they had arrived.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>().setBootstrapServers("kafka:9092").setRecordSerializer(asJson("big-orders")).build(),
 * )
 * ```
 *
 * Not reported where one is chosen, `NONE` included, which somebody may want for metrics:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
 *     .build(),
 * )
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.NONE)
 *     .build(),
 * )
 * ```
 */
export const unsetDeliveryGuarantee = rule({
  group: "sinks",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    for (const sink of flinkSinks(job, "kafka")) {
      if (sink.settings.delivery !== undefined) continue
      yield {
        at: sink.origin.name,
        operator: sink,
        shows: "silently",
        message: `${capitalized(nameOf(sink))} says nothing of its delivery guarantee, and the default is none: a failure loses the records that are under way.`,
        help: "Choose `AT_LEAST_ONCE`, or `EXACTLY_ONCE` where readers wait for committed records.",
        fixes: hasOwnConnector(sink, facts)
          ? [
              {
                title: "Write every record at least once",
                safety: "changes-results",
                patches: [set(sink, "delivery", "at-least-once")],
              },
            ]
          : [],
      }
    }
  },
})
