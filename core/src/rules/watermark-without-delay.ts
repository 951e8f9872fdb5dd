import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Spark watermark with a delay of zero.
 *
 * With a delay of zero every row that is older than the newest row of the batches
 * before may be dropped by what keeps state. Records of several partitions are
 * hardly ever in order.
 *
 * ```ts
 * views().withWatermark("timestamp", "0 seconds").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * Not reported for any other delay:
 *
 * ```ts
 * views().withWatermark("timestamp", "1 second").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 */
export const watermarkWithoutDelay = rule({
  group: "time",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators)
      if (operator.settings.watermark?.bound === 0)
        yield {
          at: settingPlace(operator, "watermark.bound"),
          operator,
          shows: "silently",
          message: "With no delay, a row that comes after a newer one of an earlier batch may be dropped.",
          help: "Give the watermark the delay by which records of different partitions may lie apart.",
        }
  },
})
