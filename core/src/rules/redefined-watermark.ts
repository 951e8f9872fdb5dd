import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { isSame } from "../derive/time-columns.js"
import type { Fix } from "../finding.js"
import { remove } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A second `withWatermark` on Spark rows that already have a watermark.
 *
 * Spark takes one watermark on each way. It does not look for a second one when
 * the query starts, but in the first batch after the watermark has moved: the query
 * runs for a while and then fails.
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .withWatermark("window", "1 minute")
 *   .groupBy(window(col("window"), "1 hour"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * The watermark goes on through windows, deduplication and joins by itself.
 *
 * Not reported for two streams that have one each, nor behind a function that
 * keeps state per key, which passes none on:
 *
 * ```ts
 * const timed = views().withWatermark("timestamp", "10 minutes")
 * timed
 *   .union(views().withWatermark("timestamp", "1 hour"))
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .groupBy(window(col("window"), "1 hour"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const redefinedWatermark = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:P5"],

  *check({ job, facts }) {
    const allowed = job.settings.configuration?.[allowMultiple]
    if (!facts.tagsColumns || !facts.version.isAtLeast("3.5") || allowed !== undefined) return
    for (const operator of job.operators) {
      if (!isLaid(operator, facts)) continue
      const first = earlier(operator, facts)
      if (!first) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "at run time",
        message:
          "These rows have a watermark already, and Spark takes one: the query fails as soon as the first has moved.",
        help: "Call `withWatermark` once, before the first operator that needs it; it goes on from there by itself.",
        because: [{ at: first.origin.name, message: "the first watermark is defined here" }],
        fixes: withoutOne(operator, facts),
      }
    }
  },
})

const allowMultiple = "spark.sql.streaming.statefulOperator.allowMultiple"

/** On what has an end a watermark is nothing. */
function isLaid(operator: Operator, { time }: Facts): boolean {
  return operator.settings.watermark !== undefined && time.of(operator).watermark === "arrives"
}

/** A watermark before this one, on a way without functions that keep state and pass none on. */
function earlier(operator: Operator, facts: Facts): Operator | undefined {
  for (const input of facts.flow.inputs(operator)) {
    if (isLaid(input, facts)) return input
    const { state, needsKey } = traits(input)
    const found = state === "key" && needsKey ? undefined : earlier(input, facts)
    if (found) return found
  }
  return undefined
}

/** Where the first is still there, the second is too much. */
function withoutOne(operator: Operator, facts: Facts): readonly Fix[] {
  const { flow, time, waits } = facts
  const [input] = flow.inputs(operator)
  const timestamp = operator.settings.watermark?.timestamp
  const isThere =
    typeof timestamp === "string" && input && time.of(input).tags.some(tag => isSame(timestamp, tag.column))
  const isNeeded = flow.downstream(operator).some(later => waits.of(later) !== undefined)
  if ((!isThere && isNeeded) || isShared(operator, facts)) return []
  return [{ title: "Take the second watermark away", safety: "changes-results", patches: [remove(operator)] }]
}
