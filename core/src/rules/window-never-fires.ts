import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink global window without a trigger, which keeps every record and never fires.
 *
 * The one window that holds everything has no end, so nothing fires it: its
 * own trigger never does. Records are kept for ever, and nothing says so.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(GlobalWindows.create())
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported with a trigger, or with the assigner that fires when its inputs
 * have ended:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(GlobalWindows.create())
 *   .trigger(PurgingTrigger.of(CountTrigger.of(100)))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(GlobalWindows.createWithEndOfStreamTrigger())
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const windowNeverFires = rule({
  group: "windows",
  severity: "error",
  engine: ["flink:W16"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, windowTrigger } = operator.settings
      if (window?.shape !== "global" || windowTrigger !== undefined) continue
      yield {
        at: settingPlace(operator, "window"),
        operator,
        shows: "silently",
        message:
          "A global window has no end and, without a trigger, never fires: it keeps every record and gives no result.",
        help: "Add a trigger, such as one that counts, or `createWithEndOfStreamTrigger()` where the input ends.",
      }
    }
  },
})
