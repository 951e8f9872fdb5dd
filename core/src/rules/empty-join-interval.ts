import { isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink interval join whose bounds leave no time between them.
 *
 * Flink compares the bounds before it leaves out those that are exclusive. Two
 * equal bounds of which one is left out pass, as do two that are a millisecond
 * apart and both left out; the join then never finds a pair.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).between("1 min", "1 min").lowerBoundExclusive().process(new Pairs()).print()
 * ```
 *
 * Not reported for equal bounds that both belong to the interval, or for bounds
 * with time between them:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).between("1 min", "1 min").process(new Pairs()).print()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.intervalJoin(orders).between("0 s", "1 min").lowerBoundExclusive().process(new Pairs()).print()
 * ```
 */
export const emptyJoinInterval = rule({
  group: "joins",
  severity: "warning",

  *check({ job }) {
    for (const operator of job.operators) {
      const { lower, upper, excludesLower, excludesUpper } = operator.settings.joinInterval ?? {}
      if (!isKnown(lower) || !isKnown(upper) || lower > upper) continue
      const first = excludesLower ? lower + 1 : lower
      const last = excludesUpper ? upper - 1 : upper
      if (first <= last) continue
      yield {
        at: settingPlace(operator, "joinInterval"),
        operator,
        shows: "silently",
        message:
          "No time is left between these bounds once the exclusive ones are taken off: no pair can ever match.",
        help: "Let the bounds belong to the interval, or set them apart.",
      }
    }
  },
})
