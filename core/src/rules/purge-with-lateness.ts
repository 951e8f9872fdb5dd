import { isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { purges } from "../derive/window-triggers.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink window with an allowed lateness and a trigger that purges it when it fires.
 *
 * A late record fires its window again. When a purging trigger has emptied the
 * window, that second result is made of the late record alone and replaces the
 * full one wherever results are stored by window.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .trigger(PurgingTrigger.of(EventTimeTrigger.create()))
 *   .allowedLateness("10 min")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported without a lateness, or for a trigger that keeps what the window has:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .trigger(PurgingTrigger.of(EventTimeTrigger.create()))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .allowedLateness("10 min")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const purgeWithLateness = rule({
  group: "windows",
  severity: "warning",

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, windowTrigger, allowedLateness } = operator.settings
      if (window?.clock !== "event" || !windowTrigger || !purges(windowTrigger)) continue
      if (!isKnown(allowedLateness) || allowedLateness <= 0) continue
      yield {
        at: settingPlace(operator, "windowTrigger"),
        operator,
        shows: "silently",
        message: `This trigger empties the ${shapeOf(operator)} when it fires, so each late record makes a second result that knows nothing of the first.`,
        help: "Do not purge, or give late records a side output instead of a lateness.",
        because: [
          { at: settingPlace(operator, "allowedLateness"), message: "late records fire the window again" },
        ],
      }
    }
  },
})
