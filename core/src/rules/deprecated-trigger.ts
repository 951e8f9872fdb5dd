import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * Spark's deprecated `Trigger.Once()`, which takes everything into a single batch.
 *
 * `Trigger.Once()` takes all there is into one batch, whatever the source's
 * limits say, and stops without the batch that would write the windows that
 * closed last. Since Spark 3.4 it is deprecated; `Trigger.AvailableNow()` takes
 * the same records in batches of the size that the source allows.
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.Once()).start()
 * ```
 *
 * Not reported for the trigger that took its place, or on a Spark that has none:
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.AvailableNow()).start()
 * ```
 *
 * ```ts
 * defineJob({ name: "old", engineVersion: "3.2" }, () => {
 *   views().writeStream.format("console").trigger(Trigger.Once()).start()
 * })
 * ```
 */
export const deprecatedTrigger = rule({
  group: "batches",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    if (!facts.version.isAtLeast("3.3")) return
    for (const query of queriesOf(job).filter(({ settings }) => settings.trigger?.type === "once"))
      yield {
        at: settingPlace(query, "trigger"),
        operator: query,
        shows: "silently",
        message:
          "This trigger takes all there is into one batch, whatever the source's limits say, and does not write the windows that this batch closes.",
        help: "Use `Trigger.AvailableNow()`.",
        fixes: isShared(query, facts)
          ? []
          : [
              {
                title: "Take all there is in batches",
                safety: "changes-results",
                patches: [set(query, "trigger", { type: "available-now" })],
              },
            ],
      }
  },
})
