import { type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts } from "../derive/facts.js"
import { remove } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A Spark watermark that no operator uses.
 *
 * Only operators with state look at a watermark: they drop what is later and forget
 * what it has passed. Selections and filters let late rows pass. On data that is no
 * stream it is ignored, and an aggregation in complete mode keeps everything
 * whatever it says.
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").selectExpr("CAST(value AS STRING)").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.outputMode("complete")
 *   .format("console")
 *   .start()
 * ```
 *
 * Not reported where one of the queries behind it has state that it bounds:
 *
 * ```ts
 * const timed = views().withWatermark("timestamp", "10 minutes")
 * timed.selectExpr("CAST(value AS STRING)").writeStream.format("console").start()
 * timed.dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.outputMode("update")
 *   .format("console")
 *   .start()
 * ```
 *
 * Nor where it stands in a function that several queries get their rows from,
 * because one of them may need it:
 *
 * ```ts
 * const timed = () => views().withWatermark("timestamp", "10 minutes")
 * timed().writeStream.format("console").start()
 * timed().dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 */
export const unusedWatermark = rule({
  group: "time",
  severity: "info",
  fix: "safe",

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      if (operator.settings.watermark === undefined || servesOthers(operator, facts)) continue
      const why = whyUnused(operator, facts)
      if (why === undefined) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `Nothing goes by this watermark: ${why}.`,
        help: "Take it away, or use it in an operator that keeps state.",
        fixes: [{ title: "Take the watermark away", safety: "safe", patches: [remove(operator)] }],
      }
    }
  },
})

function whyUnused(operator: Operator, { flow, time, changes, unmet }: Facts): string | undefined {
  const comesTooLate = flow.upstream(operator).some(before => {
    const found = unmet.of(before)
    return found?.why === "behind" && found.supplier === operator
  })
  if (comesTooLate) return undefined
  if (flow.inputs(operator).every(input => time.of(input).watermark === "at-end"))
    return "it is on data that is not a stream"
  const behind = flow.downstream(operator)
  const isWhole =
    behind.some(later => traits(later).role === "sink") &&
    flow.job.gaps.every(({ after }) => after === undefined)
  if (!isWhole || behind.some(later => traits(later).watermarks === "drops")) return undefined
  const keeping = behind.filter(later => traits(later).state !== "nothing" && !joinsTable(later, flow, time))
  if (keeping.length === 0) return "no operator behind it keeps state"
  const isWholeResult = keeping.every(
    later =>
      isStreamingAggregate(later, flow, time) && changes.of(later).modes.every(mode => mode === "complete"),
  )
  return isWholeResult ? "in complete mode an aggregation forgets nothing" : undefined
}

/** A stream that is joined with a table is not kept. */
function joinsTable(operator: Operator, flow: Facts["flow"], time: Facts["time"]): boolean {
  return (
    traits(operator).state === "input" &&
    flow.inputs(operator).some(input => time.of(input).watermark === "at-end")
  )
}

/** Whether one place in the text lays watermarks for several queries, of this job or of others. */
function servesOthers(operator: Operator, facts: Facts): boolean {
  return operator.origin.name.file !== facts.flow.job.at.file || isShared(operator, facts)
}
