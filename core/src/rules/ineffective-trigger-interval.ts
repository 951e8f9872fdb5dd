import { formatDuration, isKnown } from "@streamwright/graph"
import { costs } from "../derive/latency-costs.js"
import { settingPlace } from "../derive/setting-place.js"
import { queriesOf } from "./common/queries.js"
import { rule } from "./rule.js"

/**
 * A Spark trigger interval that is shorter than any batch.
 *
 * A micro-batch takes about 100 ms at best, for planning it and for writing its
 * progress down. A shorter interval amounts to none at all: one batch follows
 * right after the other, and the log fills with warnings that they fall behind.
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.ProcessingTime("50 milliseconds")).start()
 * ```
 *
 * Not reported for intervals that batches can keep, or for zero, which says that
 * there is none:
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.ProcessingTime("1 second")).start()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.ProcessingTime("0 seconds")).start()
 * ```
 */
export const ineffectiveTriggerInterval = rule({
  group: "batches",
  severity: "info",

  *check({ job }) {
    for (const query of queriesOf(job)) {
      const { trigger } = query.settings
      const every = trigger?.type === "processing-time" ? trigger.interval : undefined
      if (!isKnown(every) || every <= 0 || every >= costs.sparkSmallestBatch) continue
      yield {
        at: settingPlace(query, "trigger.interval"),
        operator: query,
        shows: "silently",
        message: `No batch keeps ${formatDuration(every)}: each takes about ${formatDuration(costs.sparkSmallestBatch)} at best, so they run one right after the other.`,
        help: "Leave the trigger out, take a longer interval, or run the query in real-time mode.",
      }
    }
  },
})
