import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { isSame } from "../derive/time-columns.js"
import { rule } from "./rule.js"

/**
 * A Spark watermark on a column that is filled from the machine's clock.
 *
 * Such a column says when a row was handled, not when it happened. No row is ever
 * late by it, a replay gives other windows than the first run, and rows that were
 * held up count to the time at which they came.
 *
 * ```ts
 * views()
 *   .withColumn("handledAt", expr("current_timestamp()"))
 *   .withWatermark("handledAt", "1 minute")
 *   .groupBy(window(col("handledAt"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Not reported for a time that the records bring, nor where the job says that the
 * machine's clock is meant:
 *
 * ```ts
 * views()
 *   .withColumn("handledAt", expr("current_timestamp()"))
 *   .withWatermark("timestamp", "1 minute")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * defineJob({ name: "load", timeDomain: "processing" }, () => {
 *   views()
 *     .withColumn("handledAt", expr("current_timestamp()"))
 *     .withWatermark("handledAt", "1 minute")
 *     .groupBy(window(col("handledAt"), "5 minutes"))
 *     .count()
 *     .writeStream.format("console")
 *     .start()
 * })
 * ```
 */
export const watermarkFromMachineClock = rule({
  group: "time",
  severity: "info",

  *check({ job, facts }) {
    if (!facts.tagsColumns || job.timeDomain === "processing") return
    for (const operator of job.operators) {
      const timestamp = operator.settings.watermark?.timestamp
      const maker = typeof timestamp === "string" ? makerOf(timestamp, operator, facts) : undefined
      if (!maker) continue
      yield {
        at: operator.origin.settings["watermark.timestamp"] ?? operator.origin.name,
        operator,
        shows: "silently",
        message: `\`${timestamp}\` is the time at which a row was handled: no row is ever late by it, and a replay gives other results.`,
        help: "Put the watermark on a time that the records bring, or say `timeDomain: \"processing\"` in the job's options if the machine's clock is meant.",
        because: [{ at: maker.origin.name, message: "the machine's clock fills it here" }],
      }
    }
  },
})

const clocks = new Set(["current_timestamp", "now", "localtimestamp"])

/** The nearest selection that makes a column, if it makes this one alone, and as a timestamp from the clock. */
function makerOf(column: string, operator: Operator, facts: Facts): Operator | undefined {
  const [input, other] = facts.flow.inputs(operator)
  if (!input || other) return undefined
  const { projection, functions = [] } = input.settings
  const makes = projection?.columns.some(name => isSame(name, column))
  if (!makes) return projection && !projection.keeps ? undefined : makerOf(column, input, facts)
  const isAlone = projection?.columns.length === 1 && projection.types?.[column] === "timestamp"
  return isAlone && functions.some(name => clocks.has(name)) ? input : undefined
}
