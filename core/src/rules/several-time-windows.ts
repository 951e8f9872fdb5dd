import { formatDuration, isKnown, type Setting, type Window } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Spark aggregation that groups by two different time windows.
 *
 * Each row would belong to every pair of its windows. Spark takes one time window
 * in one operator and refuses more of them as soon as the call is made.
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), window(col("timestamp"), "1 hour"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Not reported for one window, nor for a window over the results of another:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .groupBy(window(col("window"), "1 hour"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * const timed = views().withWatermark("timestamp", "10 minutes")
 * for (const size of ["5 minutes", "1 hour"])
 *   timed.groupBy(window(col("timestamp"), size)).count().writeStream.format("console").start()
 * ```
 */
export const severalTimeWindows = rule({
  group: "windows",
  severity: "error",
  engine: ["spark:A8"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, otherWindows = [] } = operator.settings
      if (!window) continue
      const index = otherWindows.findIndex(other => isDifferent(window, other))
      const other = otherWindows[index]
      if (!other) continue
      yield {
        at: settingPlace(operator, `otherWindows.${index}`),
        operator,
        shows: "on submit",
        message: `This aggregation groups by ${words(window)} and by ${words(other)}; Spark takes one time window in one operator.`,
        help: "Aggregate over the smaller window first and then over the larger one, or make two queries.",
        because: [{ at: settingPlace(operator, "window"), message: "the first window" }],
      }
    }
  },
})

function isDifferent(a: Window, b: Window): boolean {
  const lengths = (window: Window) => [
    window.size,
    window.slide ?? window.size,
    window.gap,
    window.offset ?? 0,
  ]
  const isUnknown = [...lengths(a), ...lengths(b)].some(length => length !== undefined && !isKnown(length))
  if (a.shape !== b.shape && !isUnknown) return true
  return !isUnknown && lengths(a).some((length, index) => length !== lengths(b)[index])
}

function words({ shape, size, gap }: Window): string {
  const length: Setting<number> | undefined = size ?? gap
  return `a ${shape} window${isKnown(length) ? ` of ${formatDuration(length)}` : ""}`
}
