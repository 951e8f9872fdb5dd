import { formatDuration, isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { rule } from "./rule.js"

/**
 * A Flink interval join on the processing clock, or with its lower bound above the upper one.
 *
 * Records are joined by how far apart they happened, which only event time
 * knows; and the lower bound is not above the upper one.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).between("5 min", "-5 min").process(new Pairs()).print()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).inProcessingTime().between("-5 min", "5 min").process(new Pairs()).print()
 * ```
 *
 * Not reported for bounds in their order, both before or both after the record as well:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).inEventTime().between("-5 min", "5 min").process(new Pairs()).print()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).between("-10 min", "-5 min").process(new Pairs()).print()
 * ```
 */
export const refusedIntervalJoin = rule({
  group: "joins",
  severity: "error",
  fix: "changes-results",
  engine: ["flink:J1", "flink:J2"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { joinInterval, clock } = operator.settings
      if (!joinInterval) continue
      if (clock === "processing")
        yield {
          at: settingPlace(operator, "clock"),
          operator,
          shows: "on submit",
          message:
            "An interval join goes by when records happened, so it is refused on the processing clock.",
          help: "Use the event clock.",
          fixes: [
            {
              title: "Use the event clock",
              safety: "changes-results",
              patches: [set(operator, "clock", "event")],
            },
          ],
        }
      const { lower, upper } = joinInterval
      if (isKnown(lower) && isKnown(upper) && lower > upper)
        yield {
          at: settingPlace(operator, "joinInterval.lower"),
          operator,
          shows: "on submit",
          message: `The lower bound of this join, ${signed(lower)}, is above its upper bound, ${signed(upper)}.`,
          help: "Say the lower bound first.",
          because: [{ at: settingPlace(operator, "joinInterval.upper"), message: "the upper bound" }],
          fixes: [
            {
              title: "Swap the bounds",
              safety: "changes-results",
              patches: [set(operator, "joinInterval", { ...joinInterval, lower: upper, upper: lower })],
            },
          ],
        }
    }
  },
})

function signed(bound: number): string {
  return `${bound < 0 ? "-" : ""}${formatDuration(Math.abs(bound))}`
}
