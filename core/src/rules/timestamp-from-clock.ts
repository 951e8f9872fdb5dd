import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink timestamp assigner that reads the machine's clock instead of the record.
 *
 * The event time of a record is then the moment at which the job reads it:
 * event-time windows give what processing-time windows would, later, and other
 * results after each replay.
 *
 * ```ts
 * const strategy = WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(() => Date.now())
 * env.fromSource(orderSource, strategy, "orders").print()
 * ```
 *
 * For the same mistake in Spark, see `watermark-from-machine-clock`.
 *
 * Not reported for a time that the record carries, or that its source gives it:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").print()
 * ```
 *
 * ```ts
 * const strategy = WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner((o, written) => written)
 * env.fromSource(orderSource, strategy, "orders").print()
 * ```
 */
export const timestampFromClock = rule({
  group: "time",
  severity: "warning",

  *check({ job }) {
    if (job.timeDomain === "processing") return
    for (const operator of job.operators) {
      const at = operator.code?.timestamp?.clock
      if (!at) continue
      yield {
        at,
        operator,
        shows: "silently",
        message: `The event time of ${nameOf(operator)} is the machine's clock here, so a replay gives other results.`,
        help: "Give the time at which the record happened, or use the processing clock and say so.",
      }
    }
  },
})
