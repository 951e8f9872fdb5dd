import { formatDuration } from "@streamwright/graph"
import { becauseOf, breachesBy } from "./common/breach.js"
import { lowerings } from "./common/lowering.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink sink that shows its results less often than the job promises.
 *
 * An exactly-once sink writes within a transaction that ends with the next
 * checkpoint, and files and tables are complete only then. A sink that gathers
 * batches holds them until its interval is over. Until then nobody sees a result.
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "5 s" } }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.enableCheckpointing("1 min")
 *   env
 *     .fromSource(orderSource, inTime, "orders")
 *     .filter(o => o.amount > 0)
 *     .sinkTo(
 *       KafkaSink.builder<Order>()
 *         .setBootstrapServers("kafka:9092")
 *         .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *         .setTransactionalIdPrefix("orders")
 *         .setProperty("transaction.timeout.ms", "900000")
 *         .build(),
 *     )
 * })
 * ```
 *
 * Not reported where checkpoints come often enough, or where the sink does not wait for them:
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "5 s" } }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.enableCheckpointing("2 s")
 *   env
 *     .fromSource(orderSource, inTime, "orders")
 *     .filter(o => o.amount > 0)
 *     .sinkTo(
 *       KafkaSink.builder<Order>()
 *         .setBootstrapServers("kafka:9092")
 *         .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *         .setTransactionalIdPrefix("orders")
 *         .setProperty("transaction.timeout.ms", "900000")
 *         .build(),
 *     )
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "5 s" } }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.enableCheckpointing("1 min")
 *   env
 *     .fromSource(orderSource, inTime, "orders")
 *     .filter(o => o.amount > 0)
 *     .sinkTo(
 *       KafkaSink.builder<Order>()
 *         .setBootstrapServers("kafka:9092")
 *         .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
 *         .build(),
 *     )
 * })
 * ```
 */
export const commitExceedsSlo = rule({
  group: "latency",
  severity: "warning",
  fix: "safe",

  *check({ facts }) {
    for (const breach of breachesBy("commit", facts)) {
      const { term, promised, sink } = breach
      yield {
        at: term.at,
        operator: sink,
        shows: "silently",
        message: `Results of ${nameOf(sink)} take up to ${formatDuration(term.worst)} to become visible (${term.what}), but the job promises ${formatDuration(promised)}.`,
        help: "Let it happen more often, use a sink that shows results at once, or promise more.",
        because: becauseOf(breach),
        fixes: lowerings(breach).slice(0, 1),
      }
    }
  },
})
