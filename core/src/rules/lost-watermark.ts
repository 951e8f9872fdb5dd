import type { Operator } from "@streamwright/graph"
import type { Facts, Loss } from "../derive/facts.js"
import { movedBefore } from "./common/moved-watermark.js"
import {
  othersWaiting,
  outcomeOf,
  severityOf,
  showsOf,
  type Waiting,
  waitingBecause,
  waitingPlace,
} from "./common/waiting.js"
import { shapeOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A Spark watermark that is lost on the way to the operator that needs it.
 *
 * In Spark a watermark is a mark on one column. It stays on the column through
 * filters, selections and new names, and it goes into a window over the plain
 * column. A column that is computed from it, even by a cast, is another column
 * without the mark; so is every column of rows that a function builds, and a
 * union has the marks of its first side only.
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp").cast("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .withColumn("timestamp", date_trunc("minute", col("timestamp")))
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Compute first, then say which column has the watermark. The repair moves it
 * where nothing else lives by it.
 *
 * Not reported where the column only changes its name, where the watermark is
 * on the computed column, or where a window follows a window:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .withColumnRenamed("timestamp", "viewedAt")
 *   .groupBy(window(col("viewedAt"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .withColumn("viewedAt", date_trunc("minute", col("timestamp")))
 *   .withWatermark("viewedAt", "10 minutes")
 *   .groupBy(window(col("viewedAt"), "5 minutes"))
 *   .count()
 *   .groupBy(window(window_time(col("window")), "1 hour"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const lostWatermark = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U9", "spark:U21", "spark:U33", "spark:P6"],

  *check({ facts }) {
    for (const waiting of waitingBecause(facts, "lost", ({ loss }) => `${loss.at.id} ${loss.tag.column}`))
      yield lost(waiting, waiting.unmet.loss, facts)
    for (const waiting of waitingBecause(facts, "wrapped", (_, { id }) => id))
      yield wrapped(waiting, waiting.unmet.tag.column, facts)
  },
})

function lost(waiting: Waiting, loss: Loss, facts: Facts): Reported {
  const { gravest } = waiting
  const [supplier] = loss.tag.suppliers
  return {
    at: loss.at.origin.name,
    operator: gravest,
    severity: severityOf(gravest, facts),
    shows: showsOf(gravest, facts),
    message: `${reason(loss)}, so ${outcomeOf(gravest, facts, "the")} behind it.`,
    help: advice(loss),
    because: [
      ...loss.tag.suppliers.map(({ origin }) => ({
        at: origin.name,
        message: "the watermark is defined here",
      })),
      { at: waitingPlace(gravest), message: `the ${shapeOf(gravest)} needs it here` },
      ...othersWaiting(waiting),
    ],
    fixes:
      waiting.operators.length === 1 ? movedBefore(gravest, supplier, columnFor(gravest, loss), facts) : [],
  }
}

/** The column to mark again: that of the window, or the one that kept its name. */
function columnFor({ settings: { window } }: Operator, loss: Loss): string | undefined {
  return window ? window.column : loss.how === "computed" ? loss.tag.column : undefined
}

function reason({ how, tag: { column }, at }: Loss): string {
  switch (how) {
    case "computed":
      return `\`${column}\` is computed anew here, and the new column carries no watermark`
    case "left out":
      return `The watermark is on \`${column}\`, which this selection does not take over`
    case "grouped away":
      return `The watermark is on \`${column}\`, by which this aggregation does not group`
    case "rebuilt":
      return `A function builds the rows of this ${shapeOf(at)}, and its columns carry no watermark as \`${column}\` did`
    case "second side":
      return `A union has the watermarks of its first side, and only the second has one, on \`${column}\``
    case "moved":
      return `This watermark replaces the one on \`${column}\``
  }
}

function advice({ how }: Loss): string {
  if (how === "second side") return "Give the first side a watermark as well."
  if (how === "grouped away") return "Group by a window over the column that carries the watermark."
  if (how === "moved") return "Keep one watermark, on the column that what follows takes."
  if (how === "left out")
    return "Take the column over, or put the watermark on the new one. The time of a window that keeps its watermark is `window_time`."
  return "Do this first, and put the watermark on the column that it makes."
}

function wrapped(waiting: Waiting, column: string, facts: Facts): Reported {
  const { gravest } = waiting
  return {
    at: waitingPlace(gravest),
    operator: gravest,
    severity: severityOf(gravest, facts),
    shows: showsOf(gravest, facts),
    message: `This window is over an expression of \`${column}\`, and only the plain column carries the watermark: ${outcomeOf(gravest, facts)}.`,
    help: `Put the window over \`${column}\` itself, or compute the column before \`withWatermark\`.`,
  }
}
