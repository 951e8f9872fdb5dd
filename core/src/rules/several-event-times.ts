import { type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts, Tag } from "../derive/facts.js"
import { isSame } from "../derive/time-columns.js"
import type { Fix } from "../finding.js"
import { insertBefore } from "../patch.js"
import { isShared } from "./common/shared.js"
import { listed, shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A stateful Spark operator whose input has two columns with a watermark.
 *
 * A join keeps the columns of both sides, and with them both watermarks. The next
 * operator with state cannot tell by which of them rows are late, and the first
 * batch of the query fails.
 *
 * ```ts
 * const shown = views().selectExpr("key", "timestamp AS shownAt").withWatermark("shownAt", "1 hour")
 * const clicked = views().selectExpr("key AS clickedKey", "timestamp AS clickedAt").withWatermark("clickedAt", "2 hours")
 * shown
 *   .join(clicked, expr("key = clickedKey AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR"))
 *   .dropDuplicatesWithinWatermark("key")
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Drop one of the two columns in between, or group by a window over one of them.
 *
 * Not reported where that is done:
 *
 * ```ts
 * const shown = views().selectExpr("key", "timestamp AS shownAt").withWatermark("shownAt", "1 hour")
 * const clicked = views().selectExpr("key AS clickedKey", "timestamp AS clickedAt").withWatermark("clickedAt", "2 hours")
 * shown
 *   .join(clicked, expr("key = clickedKey AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR"))
 *   .drop("clickedAt")
 *   .dropDuplicatesWithinWatermark("key")
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * const shown = views().selectExpr("key", "timestamp AS shownAt").withWatermark("shownAt", "1 hour")
 * const clicked = views().selectExpr("key AS clickedKey", "timestamp AS clickedAt").withWatermark("clickedAt", "2 hours")
 * shown
 *   .join(clicked, expr("key = clickedKey AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR"))
 *   .groupBy(window(col("clickedAt"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const severalEventTimes = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:P4"],

  *check({ job, facts }) {
    const allowed = job.settings.configuration?.["spark.sql.streaming.statefulOperator.allowMultiple"]
    if (!facts.tagsColumns || allowed !== undefined) return
    const told = new Set<Tag>()
    for (const operator of job.operators) {
      const tags = eventTimes(operator, facts)
      if (tags.length < 2 || tags.some(tag => told.has(tag))) continue
      for (const tag of tags) told.add(tag)
      const columns = listed(tags.map(({ column }) => `\`${column}\``))
      yield {
        at: operator.origin.name,
        operator,
        shows: "at run time",
        message: `Rows reach this ${shapeOf(operator)} with a watermark on each of ${columns}; Spark takes one there, and the first batch fails.`,
        help: `Keep one of ${columns} before it.`,
        because: tags.flatMap(tag =>
          tag.suppliers.map(({ origin }) => ({
            at: origin.name,
            message: `the watermark of \`${tag.column}\``,
          })),
        ),
        fixes: isShared(operator, facts) ? [] : tags.flatMap(tag => without(tag, operator)),
      }
    }
  },
})

/** Drops one of the columns, unless the operator needs it. */
function without({ column, isAmbiguous }: Tag, operator: Operator): readonly Fix[] {
  const { columns } = operator.settings
  if (traits(operator).aggregates || isAmbiguous || !columns || columns.some(name => isSame(name, column)))
    return []
  const projection = { columns: [], keeps: true, drops: [column] }
  return [
    {
      title: `Drop \`${column}\` before it`,
      safety: "changes-results",
      patches: [insertBefore(operator, "select", { projection })],
    },
  ]
}

/** The watermarked columns that an operator with state sees. What nobody reads behind it, the optimizer has dropped before. */
function eventTimes(operator: Operator, { flow, time }: Facts): readonly Tag[] {
  if (isStreamingAggregate(operator, flow, time))
    return traits(operator).record === "new" ? distinct(time.of(operator).tags) : []
  const { state, record, shuffles } = traits(operator)
  const isDeduplication = state === "key" && record === "same" && shuffles
  if (!isDeduplication || flow.downstream(operator).some(later => traits(later).record === "new")) return []
  return flow.inputs(operator).flatMap(input => distinct(time.of(input).tags))
}

/** Columns of one watermark are told once. */
function distinct(tags: readonly Tag[]): readonly Tag[] {
  return tags.filter(
    (tag, index) => tags.findIndex(other => other.suppliers[0] === tag.suppliers[0]) === index,
  )
}
