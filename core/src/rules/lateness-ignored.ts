import { isKnown, type Operator, type SettingName } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * An allowed lateness or late side output of a Flink window in which no record can be late.
 *
 * Only event time knows late records. On the processing clock, and in windows
 * that no clock closes, an allowed lateness and a side output for late records
 * are accepted and have no effect.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingProcessingTimeWindows.of("1 min"))
 *   .allowedLateness("10 s")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported in event time, or for no lateness at all:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .allowedLateness("10 s")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingProcessingTimeWindows.of("1 min"))
 *   .allowedLateness("0 s")
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const latenessIgnored = rule({
  group: "windows",
  severity: "warning",
  fix: "safe",

  *check({ job, facts }) {
    for (const operator of job.operators) {
      // Where watermarks are there to be used, the clock is the mistake, and the window's own finding says so.
      if (job.timeDomain !== "processing" && facts.time.of(operator).watermark === "arrives") continue
      const settings = ineffective(operator)
      const [first] = settings
      if (!first) continue
      const { window } = operator.settings
      const where = window?.clock === undefined && window ? "that no clock closes" : "on the processing clock"
      yield {
        at: settingPlace(operator, first),
        operator,
        shows: "silently",
        message: `No record is ever late for this ${shapeOf(operator)} ${where}, so ${first === "allowedLateness" ? "the allowed lateness" : "the side output for late records"} has no effect.`,
        help: "Use the event clock if records may be late, or leave it out.",
        because: settings
          .slice(1)
          .map(setting => ({ at: settingPlace(operator, setting), message: "nor has this" })),
        fixes: [
          {
            title: "Leave it out",
            safety: "safe",
            patches: settings.map(setting => set(operator, setting, undefined)),
          },
        ],
      }
    }
  },
})

/** The settings about late records that have no effect. */
function ineffective({ settings }: Operator): readonly SettingName[] {
  const { window, clock, allowedLateness, lateDataTo } = settings
  const isEvent = window ? window.clock === "event" || window.shape === "custom" : clock !== "processing"
  if (isEvent) return []
  const isSet = isKnown(allowedLateness) && allowedLateness > 0
  return [
    ...(isSet ? (["allowedLateness"] as const) : []),
    ...(lateDataTo !== undefined && window ? (["lateDataTo"] as const) : []),
  ]
}
