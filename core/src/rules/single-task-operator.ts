import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { isEndless } from "./common/streams.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink window or pattern without a key, which runs in one task.
 *
 * Without a key there is nothing to spread the work by: one task sees every
 * record, whatever the parallelism of the job, and becomes its limit.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .windowAll(TumblingEventTimeWindows.of("1 min"))
 *   .allowedLateness("10 min")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported for keyed streams, or over what was reduced by key before:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .allowedLateness("10 min")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .allowedLateness("10 min")
 *   .reduce(addAmounts)
 *   .windowAll(TumblingEventTimeWindows.of("1 min"))
 *   .allowedLateness("10 min")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const singleTaskOperator = rule({
  group: "windows",
  severity: "info",
  isStrict: true,
  engine: ["flink:C17"],

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const { window, pattern } = operator.settings
      const isOverAll = window !== undefined && traits(operator).shuffles && traits(operator).needsKey
      const isUnkeyed = isOverAll || (pattern !== undefined && facts.keys.of(operator) === undefined)
      if (!isUnkeyed || !isEndless(operator, facts.flow) || isReduced(operator, facts)) continue
      yield {
        at: operator.origin.first,
        operator,
        shows: "silently",
        message: `This ${shapeOf(operator)} sees every record of the stream and runs in one task, whatever the job's parallelism.`,
        help: "Key the stream, or reduce it by key first.",
      }
    }
  },
})

/** Whether a window by key stands before it, so that few records are left. */
function isReduced(operator: Operator, facts: Facts): boolean {
  return facts.flow
    .upstream(operator)
    .some(each => each.settings.window !== undefined && facts.keys.of(each) !== undefined)
}
