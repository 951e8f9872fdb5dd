import { formatDuration, isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink idle timeout that is shorter than the out-of-orderness of the same strategy.
 *
 * A source that pauses for the timeout no longer holds back the watermark. When
 * it goes on after a pause that its own bound allows for, the watermark may
 * already be ahead of its records, which are late then.
 *
 * ```ts
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 min").withIdleness("10 s")
 * env.fromSource(orderSource, strategy, "orders").print()
 * ```
 *
 * Not reported for a timeout as long as the bound, or longer:
 *
 * ```ts
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Order>("10 s").withIdleness("1 min")
 * env.fromSource(orderSource, strategy, "orders").print()
 * ```
 */
export const idlenessBelowDisorder = rule({
  group: "time",
  severity: "info",

  *check({ job }) {
    for (const operator of job.operators) {
      const { bound, idleness } = operator.settings.watermark ?? {}
      if (!isKnown(bound) || !isKnown(idleness) || idleness <= 0 || idleness >= bound) continue
      yield {
        at: settingPlace(operator, "watermark.idleness"),
        operator,
        shows: "silently",
        message: `After a pause of ${formatDuration(idleness)} the watermark goes on without this input, but its records may be ${formatDuration(bound)} out of order: they may be late when it comes back.`,
        help: "Make the timeout longer than the bound.",
        because: [
          { at: settingPlace(operator, "watermark.bound"), message: "how far out of order records may be" },
        ],
      }
    }
  },
})
