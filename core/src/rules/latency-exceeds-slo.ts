import { becauseOf, breachesBy, sumInWords } from "./common/breach.js"
import { lowerings } from "./common/lowering.js"
import { rule } from "./rule.js"

/**
 * Waits from source to sink that together exceed the latency that the job promises.
 *
 * A record waits for its window, for the watermark, in network buffers, for the
 * answer of another service and for the checkpoint that makes its result visible.
 * None of it depends on how large the cluster is, and the waits add up: the sum
 * is what the slowest record takes when nothing goes wrong.
 *
 * ```ts
 * defineJob({ name: "revenue", slo: { latency: "1 min" } }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.enableCheckpointing("30 s")
 *   env
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .window(TumblingEventTimeWindows.of("40 s"))
 *     .reduce(addAmounts)
 *     .sinkTo(
 *       KafkaSink.builder<Order>()
 *         .setBootstrapServers("kafka:9092")
 *         .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *         .setTransactionalIdPrefix("revenue")
 *         .setProperty("transaction.timeout.ms", "900000")
 *         .build(),
 *     )
 * })
 * ```
 *
 * The message shows the sum, and each of its parts is a related place. The
 * repairs lower one part until the promise is kept. A part that is longer than
 * the promise alone has a rule of its own: `window-exceeds-slo`,
 * `watermark-exceeds-slo`, `commit-exceeds-slo`, `micro-batch-exceeds-slo`.
 *
 * Not reported where the sum keeps the promise, nor where nothing is promised:
 *
 * ```ts
 * defineJob({ name: "revenue", slo: { latency: "1 min" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .window(TumblingEventTimeWindows.of("50 s"))
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * ```ts
 * StreamExecutionEnvironment.getExecutionEnvironment()
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 h"))
 *   .reduce(addAmounts)
 *   .sinkTo(orderSink)
 * ```
 */
export const latencyExceedsSlo = rule({
  group: "latency",
  severity: "warning",
  fix: "changes-results",

  *check({ facts }) {
    for (const breach of breachesBy("sum", facts)) {
      yield {
        at: breach.term.at,
        operator: breach.sink,
        shows: "silently",
        message: sumInWords(breach),
        help: "Shorten one of its parts, the longest first, or promise more.",
        because: becauseOf(breach),
        fixes: lowerings(breach),
      }
    }
  },
})
