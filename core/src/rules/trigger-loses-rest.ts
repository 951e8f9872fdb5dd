import { settingPlace } from "../derive/setting-place.js"
import { deciding, firingsOf } from "../derive/window-triggers.js"
import { set } from "../patch.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A count or delta trigger on a Flink time window, which drops what came since it last fired.
 *
 * Setting a trigger does not add one. With a count or delta trigger, a time
 * window fires when enough records have come and no more when it ends: what came
 * since the last firing, or all of a quiet key, is dropped with the window.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 h"))
 *   .trigger(CountTrigger.of(100))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported for windows that have no end, or with a trigger that fires at the
 * end as well:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(GlobalWindows.create())
 *   .trigger(CountTrigger.of(100))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 h"))
 *   .trigger(ContinuousEventTimeTrigger.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const triggerLosesRest = rule({
  group: "windows",
  severity: "warning",
  fix: "changes-results",
  engine: ["flink:W17"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, windowTrigger } = operator.settings
      if (!window?.clock || window.shape === "custom" || !windowTrigger) continue
      // A trigger that cannot merge is refused for sessions, which has a rule of its own.
      if (window.shape === "session" && windowTrigger.merges === false) continue
      if (firingsOf(windowTrigger).some(firing => firing !== "records")) continue
      yield {
        at: settingPlace(operator, "windowTrigger"),
        operator,
        shows: "silently",
        message: `\`${deciding(windowTrigger).type}\` replaces the trigger that fires when this ${shapeOf(operator)} ends: what came since its last firing is never emitted.`,
        help: "Use a trigger that fires at the end as well, or a global or count window if only the number matters.",
        fixes: [
          {
            title: "Fire when the window ends",
            safety: "changes-results",
            patches: [set(operator, "windowTrigger", undefined)],
          },
        ],
      }
    }
  },
})
