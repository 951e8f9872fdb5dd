import { settingPlace } from "../derive/setting-place.js"
import { deciding, firingsOf } from "../derive/window-triggers.js"
import { set } from "../patch.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink window on one clock with a trigger on the other.
 *
 * An event-time window is dropped when the watermark passes its end, a
 * processing-time window when the machine's clock does. A trigger on the other
 * clock does not fire then: records since its last firing are dropped, and a
 * replay gives other results.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 h"))
 *   .trigger(ContinuousProcessingTimeTrigger.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported for triggers on the clock of the window, or where a timeout of
 * the machine's clock stands around one of them:
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
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 h"))
 *   .trigger(ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), "1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const triggerOnOtherClock = rule({
  group: "windows",
  severity: "warning",
  fix: "changes-results",

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, windowTrigger } = operator.settings
      if (!window?.clock || window.shape === "custom" || !windowTrigger) continue
      const other = window.clock === "event" ? "machine clock" : "watermark"
      if (firingsOf(windowTrigger).some(firing => firing !== other)) continue
      yield {
        at: settingPlace(operator, "windowTrigger"),
        operator,
        shows: "silently",
        message: `\`${deciding(windowTrigger).type}\` goes by the ${other === "watermark" ? "watermark" : "machine's clock"}, but this ${shapeOf(operator)} ends by the ${other === "watermark" ? "machine's clock" : "watermark"}: what came since its last firing is dropped then.`,
        help: `Use a trigger on the ${window.clock === "event" ? "event" : "processing"} clock, as the window is.`,
        because: [
          {
            at: settingPlace(operator, "window.clock"),
            message: `a window on the ${window.clock === "event" ? "event" : "processing"} clock`,
          },
        ],
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
