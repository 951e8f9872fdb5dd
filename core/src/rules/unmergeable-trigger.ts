import { settingPlace } from "../derive/setting-place.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink session window with a trigger that cannot merge.
 *
 * Sessions grow together when a record closes the gap between them, and their
 * triggers with them. Flink refuses a delta trigger, a timeout trigger, and one of
 * the job's own that does not say that it can merge.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(EventTimeSessionWindows.withGap("10 min"))
 *   .trigger(DeltaTrigger.of<Order>(100, (a, b) => b.amount - a.amount))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported for windows that do not merge, or triggers that can:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(GlobalWindows.create())
 *   .trigger(DeltaTrigger.of<Order>(100, (a, b) => b.amount - a.amount))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(EventTimeSessionWindows.withGap("10 min"))
 *   .trigger(ContinuousEventTimeTrigger.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const unmergeableTrigger = rule({
  group: "windows",
  severity: "error",
  engine: ["flink:W7"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, windowTrigger } = operator.settings
      if (window?.shape !== "session" || windowTrigger?.merges !== false) continue
      yield {
        at: settingPlace(operator, "windowTrigger"),
        operator,
        shows: "on submit",
        message: `Sessions grow together, and \`${windowTrigger.type}\` cannot: it is refused for this ${shapeOf(operator)}.`,
        help: "Use a trigger that can merge, or let one of your own say so in `canMerge` and do it in `onMerge`.",
        because: [{ at: settingPlace(operator, "window"), message: "these windows merge" }],
      }
    }
  },
})
