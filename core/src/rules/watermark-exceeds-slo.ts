import { formatDuration } from "@streamwright/graph"
import { becauseOf, breachesBy } from "./common/breach.js"
import { lowerings } from "./common/lowering.js"
import { rule } from "./rule.js"

/**
 * The watermark stays further behind than the latency that the job promises.
 *
 * A result on the event clock waits until the watermark has passed it, and the
 * watermark stays behind the newest record by the bound that is declared. A
 * bound of one minute alone breaks a promise of thirty seconds.
 *
 * ```ts
 * defineJob({ name: "revenue", slo: { latency: "30 s" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(
 *       orderSource,
 *       WatermarkStrategy.forBoundedOutOfOrderness<Order>("1 min").withTimestampAssigner(o => o.placedAt),
 *       "orders",
 *     )
 *     .keyBy(o => o.shopId)
 *     .window(TumblingEventTimeWindows.of("5 s"))
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * A lower bound makes more records late. If they must count, keep the bound
 * and promise more.
 *
 * Not reported where the bound leaves room, or where nothing waits for the watermark:
 *
 * ```ts
 * defineJob({ name: "revenue", slo: { latency: "30 s" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .window(TumblingEventTimeWindows.of("5 s"))
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "30 s" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(
 *       orderSource,
 *       WatermarkStrategy.forBoundedOutOfOrderness<Order>("1 min").withTimestampAssigner(o => o.placedAt),
 *       "orders",
 *     )
 *     .filter(o => o.amount > 0)
 *     .sinkTo(orderSink)
 * })
 * ```
 */
export const watermarkExceedsSlo = rule({
  group: "latency",
  severity: "warning",
  fix: "changes-results",

  *check({ facts }) {
    for (const breach of breachesBy("watermark", facts)) {
      const { term, promised } = breach
      yield {
        at: term.at,
        operator: term.operator,
        shows: "silently",
        message: `Results wait ${formatDuration(term.worst)} for the watermark alone, but the job promises ${formatDuration(promised)}.`,
        help: "Lower the bound if fewer late records can be waited for, or promise more.",
        because: becauseOf(breach),
        fixes: lowerings(breach).slice(0, 1),
      }
    }
  },
})
