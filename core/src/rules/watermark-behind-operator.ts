import { movedBefore } from "./common/moved-watermark.js"
import {
  othersWaiting,
  outcomeOf,
  severityOf,
  showsOf,
  waitingBecause,
  waitingPlace,
} from "./common/waiting.js"
import { rule } from "./rule.js"

/**
 * A Spark watermark that comes after the operator that needs it.
 *
 * A watermark works on what follows it. Behind an aggregation, a deduplication or
 * a join it does not reach back to it.
 *
 * ```ts
 * views()
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .withWatermark("window", "10 minutes")
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Call `withWatermark` first. For a query without any watermark, see
 * `missing-watermark`.
 *
 * Not reported where it comes first:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Nor for records that are handled one by one before it:
 *
 * ```ts
 * views()
 *   .withColumn("page", col("value").cast("string"))
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("page"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const watermarkBehindOperator = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U9", "spark:U21", "spark:U33", "spark:P6"],

  *check({ facts }) {
    for (const waiting of waitingBecause(facts, "behind", ({ supplier }) => supplier.id)) {
      const { gravest, unmet } = waiting
      const { window } = gravest.settings
      const { watermark } = unmet.supplier.settings
      const column = window ? window.column : watermark?.timestamp
      yield {
        at: unmet.supplier.origin.name,
        operator: unmet.supplier,
        severity: severityOf(gravest, facts),
        shows: showsOf(gravest, facts),
        message: `This watermark comes too late: ${outcomeOf(gravest, facts, "the")} before it.`,
        help: "Call `withWatermark` before the operator that needs it, on the column that it takes.",
        because: [
          { at: waitingPlace(gravest), message: "the watermark is needed here" },
          ...othersWaiting(waiting),
        ],
        fixes: movedBefore(gravest, unmet.supplier, typeof column === "string" ? column : undefined, facts),
      }
    }
  },
})
