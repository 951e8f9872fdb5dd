import type { Operator } from "@streamwright/graph"
import { movedBefore } from "./common/moved-watermark.js"
import { outcomeOf, severityOf, showsOf, waitingBecause, waitingPlace } from "./common/waiting.js"
import { rule } from "./rule.js"

/**
 * A Spark window over one column with the watermark on another.
 *
 * Spark lets a window go when the watermark of its own column has passed it. A
 * watermark on another column of the row says nothing about it: in append mode
 * the query is refused, in update mode its windows are kept for ever.
 *
 * ```ts
 * views()
 *   .withColumn("viewedAt", to_timestamp(col("key")))
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("viewedAt"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Use one column in both places. For a column that is computed from the one with
 * the watermark, see `lost-watermark`.
 *
 * Not reported where both name the same column:
 *
 * ```ts
 * views()
 *   .withColumn("viewedAt", to_timestamp(col("key")))
 *   .withWatermark("viewedAt", "10 minutes")
 *   .groupBy(window(col("viewedAt"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Nor where the column of the watermark is a key beside the window:
 *
 * ```ts
 * views()
 *   .withColumn("viewedAt", to_timestamp(col("key")))
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("viewedAt"), "5 minutes"), col("timestamp"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const watermarkOnOtherColumn = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U9", "spark:P6"],

  *check({ facts }) {
    for (const { gravest, unmet } of waitingBecause(facts, "other column", (_, { id }) => id)) {
      const { tag, column } = unmet
      const [supplier] = tag.suppliers
      yield {
        at: waitingPlace(gravest),
        operator: gravest,
        severity: severityOf(gravest, facts),
        shows: showsOf(gravest, facts),
        message: `The watermark is on \`${tag.column}\`, this window is over \`${column}\`: ${outcomeOf(gravest, facts)}.`,
        help: "Use the same column in both places.",
        because: tag.suppliers.map((each: Operator) => ({
          at: each.origin.settings["watermark.timestamp"] ?? each.origin.name,
          message: "the watermark is defined here",
        })),
        fixes: movedBefore(gravest, supplier, column, facts),
      }
    }
  },
})
