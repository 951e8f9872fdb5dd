import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts, Tag } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { outcomeOf, showsOf, waitingBecause } from "./common/waiting.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark aggregation in append mode with no watermarked column among its keys.
 *
 * In append mode a result is written once, when no more rows can change it. Spark
 * knows this only of a group that has an event time with a watermark among its
 * keys: a window, or the column itself. All other groups stay open for ever, and
 * Spark refuses the query. Append is the mode of a query that names none. A
 * `distinct()` is an aggregation too, over whole rows.
 *
 * ```ts
 * views().groupBy("topic").count().writeStream.format("console").start()
 * ```
 *
 * Group by a window over the event time as well, or write what changes in update
 * mode.
 *
 * For a window over event time that only lacks the watermark, see
 * `missing-watermark`; for groups that update mode keeps for ever, see
 * `unbounded-aggregation`.
 *
 * Not reported in other modes, nor where a key carries the watermark:
 *
 * ```ts
 * views().groupBy("topic").count().writeStream.outputMode("update").format("console").start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy("timestamp", "topic")
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const appendWithoutEventTime = rule({
  group: "queries",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U9", "spark:P6"],

  *check({ facts }) {
    for (const { gravest, unmet } of waitingBecause(facts, "no time in the key", (_, { id }) => id))
      yield {
        at: gravest.origin.name,
        operator: gravest,
        shows: showsOf(gravest, facts),
        message: `In append mode ${outcomeOf(gravest, facts)}: ${keysOf(gravest, unmet.tags)}, so no group is ever final.`,
        help:
          unmet.tags.length > 0
            ? `Group by a window over \`${unmet.tags[0]?.column}\` as well, or write the query in update mode.`
            : "Give the event time a watermark and group by a window over it as well, or write the query in update mode.",
        because: unmet.tags.flatMap(tag =>
          tag.suppliers.map(({ origin }) => ({ at: origin.name, message: "the watermark is defined here" })),
        ),
        fixes: updateMode(gravest, facts),
      }
  },
})

function keysOf(operator: Operator, tags: readonly Tag[]): string {
  const { key } = operator.settings
  if (traits(operator).record === "same") return "no column carries a watermark"
  if (!isKnown(key) || key.length === 0) return "it makes one group of all rows"
  const keys = listed(key.map(name => `\`${name}\``))
  if (tags.length > 0)
    return `it groups by ${keys}, and not by \`${tags[0]?.column}\`, which carries the watermark`
  return key.length === 1
    ? `its key ${keys} carries no watermark`
    : `none of its keys ${keys} carries a watermark`
}

/** Sinks that take changed results; files and most tables only grow. */
const takesUpdates = new Set(["console", "memory", "noop", "kafka", "foreach", "foreachBatch"])

function updateMode(operator: Operator, { flow, changes }: Facts): readonly Fix[] {
  const behind = flow.downstream(operator)
  const sinks = behind.filter(
    sink => traits(sink).role === "sink" && changes.of(sink).modes.includes("append"),
  )
  const isPlain = behind.every(later => traits(later).role === "sink" || traits(later).state === "nothing")
  const others = sinks.flatMap(sink => flow.upstream(sink)).filter(other => other !== operator)
  const isAlone = others.every(other => traits(other).state === "nothing" && traits(other).perRecord)
  if (!isPlain || !isAlone || !sinks.every(sink => takesUpdates.has(sink.settings.connector ?? ""))) return []
  return [
    {
      title: "Write the results that changed, in update mode",
      safety: "changes-results",
      patches: sinks.map(sink => set(sink, "outputMode", "update")),
    },
  ]
}
