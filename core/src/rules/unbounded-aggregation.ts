import { isKnown, type Operator } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts } from "../derive/facts.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark aggregation in update mode that keeps every group for ever.
 *
 * In update mode an aggregation forgets a group only when an event time with a
 * watermark is among its keys. Without, it keeps one row for every value of its keys
 * that ever came. That is right for a few keys, such as countries, and a leak for
 * many, such as orders.
 *
 * ```ts
 * views().groupBy("key").count().writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Group by a window over the event time as well. In append mode Spark refuses
 * such a query: see `append-without-event-time`.
 *
 * Not reported where a window ends the groups, nor for one group of all rows:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("key"))
 *   .count()
 *   .writeStream.outputMode("update")
 *   .format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views().agg(expr("count(*) AS views")).writeStream.outputMode("update").format("console").start()
 * ```
 */
export const unboundedAggregation = rule({
  group: "state",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const { key } = operator.settings
      if (!isKnown(key) || key.length === 0 || !keepsGroups(operator, facts)) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `This aggregation keeps one group for every value of ${listed(key.map(name => `\`${name}\``))}, for ever.`,
        help: "If there are ever more of them, group by a window over the event time as well.",
      }
    }
  },
})

function keepsGroups(operator: Operator, { flow, time, changes }: Facts): boolean {
  return (
    operator.settings.window === undefined &&
    isStreamingAggregate(operator, flow, time) &&
    time.of(operator).watermark === "never" &&
    changes.of(operator).modes.every(mode => mode === "update")
  )
}
