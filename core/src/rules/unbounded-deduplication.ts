import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { isSame } from "../derive/time-columns.js"
import { timestampFields } from "../derive/timestamps.js"
import type { Fix } from "../finding.js"
import { insertBefore, set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark `dropDuplicates` that remembers every value for ever.
 *
 * To know a duplicate, `dropDuplicates` keeps every value of its columns that it
 * has seen. It forgets one only when an event-time column with a watermark is among
 * them and the watermark has passed it. Without, the state grows with every row,
 * until the executors have no memory left.
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").dropDuplicates("key").writeStream.format("console").start()
 * ```
 *
 * If the duplicates of a row come within the delay of a watermark, use
 * `dropDuplicatesWithinWatermark`, whatever their own time is.
 *
 * Not reported for that, nor where the event time is one of the columns:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").dropDuplicates("key", "timestamp").writeStream.format("console").start()
 * ```
 */
export const unboundedDeduplication = rule({
  group: "state",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      if (!keepsForEver(operator, facts)) continue
      const [input] = facts.flow.inputs(operator)
      const [tag] = input ? facts.time.of(input).tags : []
      const { columns } = operator.settings
      const what = columns ? `value of ${listed(columns.map(name => `\`${name}\``))}` : "row"
      const why = tag
        ? `the watermark is on \`${tag.column}\`, which is not among them`
        : "there is no watermark that says when to forget"
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `Every ${what} is remembered for ever: ${why}.`,
        help: "Drop duplicates within a watermark, whose delay is how far apart they may come.",
        fixes: within(operator, facts),
      }
    }
  },
})

function keepsForEver(operator: Operator, { flow, time }: Facts): boolean {
  const { clock, columns } = operator.settings
  const { state, record, aggregates, shuffles } = traits(operator)
  const isDeduplication = state === "key" && record === "same" && !aggregates && shuffles
  const [input, other] = flow.inputs(operator)
  if (!isDeduplication || clock === "event" || !input || other) return false
  const { watermark, tags } = time.of(input)
  if (watermark !== "never" && watermark !== "arrives") return false
  if (columns?.includes("?")) return false
  return !tags.some(tag => columns === undefined || columns.some(name => isSame(name, tag.column)))
}

function within(operator: Operator, facts: Facts): readonly Fix[] {
  const [input] = facts.flow.inputs(operator)
  if (!input || isShared(operator, facts)) return []
  const forget = set(operator, "clock", "event")
  const { tags, losses } = facts.time.of(input)
  const title = "Drop duplicates within the watermark"
  if (tags.length > 0) return [{ title, safety: "changes-results", patches: [forget] }]
  const [field] = timestampFields(facts.schema.of(input)).filter(({ type }) => type === "timestamp")
  const hasOther =
    losses.length > 0 || facts.flow.downstream(operator).some(({ settings }) => settings.watermark)
  if (!field || hasOther) return []
  const watermark = { strategy: "bounded", bound: 600_000, timestamp: field.name } as const
  const patches = [insertBefore(operator, "watermark", { watermark }), forget]
  return [{ title: `${title} of \`${field.name}\``, safety: "changes-results", patches }]
}
