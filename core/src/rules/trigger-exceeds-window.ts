import { type Duration, formatDuration, isKnown, type Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { queriesOf } from "./common/queries.js"
import { streamOperators } from "./common/streams.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark trigger interval that is longer than the window.
 *
 * Results leave with batches. When the interval of the trigger is longer than
 * the window, or than what it slides by, several windows are written at once
 * and the short ones tell nothing sooner than long ones would. Asked in the strict
 * preset only, because batches may be meant to be rare.
 *
 * ```ts
 * views().withWatermark("timestamp", "1 minute").groupBy(window(col("timestamp"), "1 minute")).count()
 *   .writeStream.format("console").trigger(Trigger.ProcessingTime("10 minutes")).start()
 * ```
 *
 * Not reported where a batch comes at least once for each window:
 *
 * ```ts
 * views().withWatermark("timestamp", "1 minute").groupBy(window(col("timestamp"), "10 minutes")).count()
 *   .writeStream.format("console").trigger(Trigger.ProcessingTime("1 minute")).start()
 * ```
 *
 * ```ts
 * views().withWatermark("timestamp", "1 minute").groupBy(window(col("timestamp"), "1 minute")).count()
 *   .writeStream.format("console").trigger(Trigger.AvailableNow()).start()
 * ```
 */
export const triggerExceedsWindow = rule({
  group: "batches",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    for (const query of queriesOf(job)) {
      const { trigger } = query.settings
      const every = trigger?.type === "processing-time" ? trigger.interval : undefined
      if (!isKnown(every)) continue
      const windowed = streamOperators(query, facts.flow).find(operator => step(operator) < every)
      if (!windowed) continue
      yield {
        at: settingPlace(query, "trigger.interval"),
        operator: query,
        shows: "silently",
        message: `A batch starts every ${formatDuration(every)}, but this ${shapeOf(windowed)} gives a result every ${formatDuration(step(windowed))}; several are written at once.`,
        help: "Start a batch at least as often as a window ends.",
        because: [{ at: settingPlace(windowed, "window.size"), message: "the window that ends more often" }],
      }
    }
  },
})

/** How often a window ends; sessions end when they end. */
function step({ settings: { window } }: Operator): Duration {
  const every = window?.slide ?? window?.size
  return isKnown(every) ? every : Number.POSITIVE_INFINITY
}
