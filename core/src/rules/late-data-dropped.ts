import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { set } from "../patch.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink window, join or pattern that drops late records, which only a metric counts.
 *
 * A record behind the watermark finds its window gone. Without an allowed
 * lateness and a side output for what comes later still, it is dropped; an
 * interval join and a pattern drop it in the same way. `numLateRecordsDropped`
 * counts them, if somebody looks.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * For a lateness or a late side output that can have no effect, see
 * `lateness-ignored`.
 *
 * Not reported where late records have a side output, or are waited for:
 *
 * ```ts
 * const totals = env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .sideOutputLateData(late)
 *   .reduce(addAmounts)
 * totals.print()
 * totals.getSideOutput(late).print()
 * ```
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
 */
export const lateDataDropped = rule({
  group: "time",
  severity: "info",
  isStrict: true,
  fix: "changes-results",
  engine: ["flink:W18", "flink:J4"],

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      if (!canBeLate(operator, facts) || isProvidedFor(operator)) continue
      const { window } = operator.settings
      yield {
        at: operator.origin.settings.window ?? operator.origin.name,
        operator,
        shows: "silently",
        message: `Records that come to this ${shapeOf(operator)} behind the watermark are dropped, and nothing takes note of them.`,
        help: window
          ? "Allow some lateness, or give late records a side output and look at it."
          : "Give late records a side output and look at it.",
        fixes: window
          ? [
              {
                title: "Allow 1 min of lateness",
                safety: "changes-results",
                patches: [set(operator, "allowedLateness", 60_000)],
              },
            ]
          : [],
      }
    }
  },
})

/** Joins and co-groups in windows have no side output, but an allowed lateness. */
function canBeLate(operator: Operator, facts: Facts): boolean {
  const { window, clock } = operator.settings
  const isEvent = window ? window.clock === "event" : clock === "event" && !traits(operator).needsKey
  const isJoin = operator.settings.joinInterval !== undefined
  return (isEvent || isJoin) && facts.time.of(operator).watermark === "arrives"
}

function isProvidedFor({ settings }: Operator): boolean {
  const { allowedLateness, lateDataTo, lateLeftTo, lateRightTo } = settings
  const waits = allowedLateness !== undefined && !(isKnown(allowedLateness) && allowedLateness <= 0)
  return waits || lateDataTo !== undefined || (lateLeftTo !== undefined && lateRightTo !== undefined)
}
