import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "./changes.js"
import type { Changes, Kept, PerOperator, Time } from "./facts.js"
import { isSame } from "./time-columns.js"

/**
 * What aggregations and deduplications of Spark keep: a group or a duplicate is
 * forgotten when a column of its key carries a watermark that has passed it, and in
 * complete mode never. Undefined for other operators.
 */
export function sparkState(
  operator: Operator,
  flow: Dataflow,
  time: PerOperator<Time>,
  changes: PerOperator<Changes>,
): readonly Kept[] | undefined {
  const { state, record, shuffles, title, aggregates } = traits(operator)
  const isDeduplication = state === "key" && record === "same" && shuffles && !aggregates
  if (!aggregates && !isDeduplication) return undefined
  const inputs = flow.inputs(operator).map(input => time.of(input))
  if (inputs.every(({ watermark }) => watermark === "at-end")) return []
  if (isStreamingAggregate(operator, flow, time)) {
    const isWhole = changes.of(operator).modes.includes("complete")
    const ends = !isWhole && time.of(operator).watermark !== "never"
    const { window } = operator.settings
    const until = ends ? (window ? "the window ends" : "the watermark passes") : "for ever"
    return [{ name: title, per: window ? "key and window" : "key", until }]
  }
  const { clock, columns } = operator.settings
  const tags = inputs.flatMap(input => input.tags)
  const ends =
    clock === "event" || tags.some(tag => !columns || columns.some(name => isSame(name, tag.column)))
  return [{ name: title, per: "key", until: ends ? "the watermark passes" : "for ever" }]
}
