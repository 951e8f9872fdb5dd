import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "./changes.js"
import type { Changes, Joined, Kept, PerOperator, Time } from "./facts.js"
import { isSame } from "./time-columns.js"

/**
 * What aggregations, deduplications and joins of Spark keep: a group or a duplicate
 * is forgotten when a column of its key carries a watermark that has passed it, and in
 * complete mode never. Undefined for other operators.
 */
export function sparkState(
  operator: Operator,
  flow: Dataflow,
  time: PerOperator<Time>,
  changes: PerOperator<Changes>,
  joins: PerOperator<Joined | undefined>,
): readonly Kept[] | undefined {
  const join = joins.of(operator)
  if (join) return joinState(join)
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

/**
 * The rows of each side of two streams: those of the left go when the watermark
 * says that no row of the right can match them any more, and the other way round.
 * That needs event times on both sides, and a bound in this direction or a key with a watermark.
 */
function joinState({ left, right, keyTag, range, isPartial }: Joined): readonly Kept[] | undefined {
  if (left.isStream === false || right.isStream === false) return []
  if (isPartial || !left.isStream || !right.isStream || !left.isClear || !right.isClear) return undefined
  const haveTimes = left.tags.length > 0 && right.tags.length > 0
  const rows = (name: string, bound: number | undefined): Kept => {
    const ends = keyTag !== undefined || (haveTimes && bound !== undefined)
    return { name, per: "key", until: ends ? "the watermark passes" : "for ever" }
  }
  return [rows("left rows", range.most), rows("right rows", range.least)]
}
