import { type Dataflow, isKnown, type Operator, type RecordType, traits } from "@streamwright/graph"
import type { Loss, PerOperator, Tag, Time } from "./facts.js"
import { answered } from "./per-operator.js"
import { isSame, projectedTags } from "./time-columns.js"
import { isUnclear, oneOf, unique, unknownTime } from "./time-merges.js"

/**
 * Spark: a watermark is a tag on the column that `withWatermark` names
 * (`EventTimeWatermark`). It stays on that column through selections, filters
 * and renamings; whatever computes a column anew, and every function that
 * builds rows, leaves it behind.
 */
export function sparkTime(flow: Dataflow, schema: PerOperator<RecordType | undefined>): PerOperator<Time> {
  return answered<Time>(flow.job.operators, (operator, sofar) => {
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    if (traits(operator).role === "source") return ofSource(operator)
    if (isUnclear(flow, operator) || traits(operator).watermarks === "drops") return unknownTime
    if (inputs.length === 0 || inputs.some(input => input.watermark === "unknown"))
      return operator.settings.watermark && inputs.length > 0 ? tagged(operator, unknownTime) : unknownTime
    if (operator.settings.joinType !== undefined)
      return joined(
        operator,
        inputs,
        flow.inputs(operator).map(input => schema.of(input)),
      )
    return after(operator, inputs)
  })
}

/** No source tags a column by itself. */
function ofSource(operator: Operator): Time {
  const ends = operator.settings.bounded === true
  return untagged(ends ? "at-end" : "never", ends ? [] : [operator])
}

function untagged(watermark: Time["watermark"], missing: readonly Operator[]): Time {
  return { watermark, suppliers: [], missing, tags: [], losses: [] }
}

function after(operator: Operator, inputs: readonly Time[]): Time {
  const { output, record } = traits(operator)
  const { watermark, projection } = operator.settings
  const [first = unknownTime] = inputs
  if (watermark) return tagged(operator, first)
  if (output === "same") return oneOf(inputs, times => merged(times, times[0]?.tags ?? []))
  if (projection) return projected(operator, first)
  if (traits(operator).perRecord === false && (operator.settings.key || operator.settings.window))
    return grouped(operator, first)
  if (record === "new") return rebuilt(operator, first)
  return united(operator, inputs)
}

/** A watermark on what has an end is nothing; on a stream it moves from the column that had it. */
function tagged(operator: Operator, input: Time): Time {
  const { bound, timestamp } = operator.settings.watermark ?? {}
  if (input.watermark === "at-end") return input
  if (typeof timestamp !== "string") return { ...unknownTime, suppliers: [operator] }
  const tag: Tag = { column: timestamp, ...(bound === undefined ? {} : { bound }), suppliers: [operator] }
  return withTags({ ...input, missing: [] }, [tag], lostTo(operator, "moved", input.tags))
}

/** What a time says in short follows from the tags: the delay that counts is the longest. */
function withTags(before: Time, tags: readonly Tag[], losses: readonly Loss[]): Time {
  const { bound: _, column: __, ...rest } = before
  const [slowest] = tags.toSorted((a, b) => delay(b) - delay(a))
  const isStream = before.watermark !== "at-end"
  return {
    ...rest,
    watermark: slowest ? "arrives" : isStream ? "never" : "at-end",
    ...(slowest?.bound === undefined ? {} : { bound: slowest.bound }),
    ...(slowest ? { column: slowest.column } : {}),
    suppliers: unique(tags.flatMap(tag => tag.suppliers)),
    tags,
    losses: [...before.losses, ...losses],
  }
}

/** A delay that is not known may be the longest. */
function delay({ bound }: Tag): number {
  return typeof bound === "number" ? bound : Number.POSITIVE_INFINITY
}

function lostTo(at: Operator, how: Loss["how"], tags: readonly Tag[]): readonly Loss[] {
  return tags.map(tag => ({ tag, at, how }))
}

/** A selection or an aggregation: what is no plain column of its input carries nothing. */
function projected(operator: Operator, input: Time): Time {
  const columns = projectedTags(operator, input.tags)
  return columns
    ? withTags(input, columns.kept, columns.losses)
    : { ...unknownTime, suppliers: input.suppliers }
}

/** Groups carry the tags of their keys: plain columns, and a window over one. */
function grouped(operator: Operator, input: Time): Time {
  const { key, window } = operator.settings
  if (input.tags.some(tag => tag.isAmbiguous)) return unknownTime
  const name = window?.shape === "session" ? "session_window" : "window"
  const tags = input.tags.flatMap((tag): readonly Tag[] => {
    const isKey = isKnown(key) && key.some(column => isSame(column, tag.column))
    const isWindowed = isSame(window?.column, tag.column)
    return [...(isKey ? [tag] : []), ...(isWindowed ? [{ ...tag, column: name }] : [])]
  })
  return withTags(input, tags, tags.length > 0 ? [] : lostTo(operator, "grouped away", input.tags))
}

/** Functions build rows whose columns are new; a processor may say which of them is the event time. */
function rebuilt(operator: Operator, input: Time): Time {
  const { eventTimeColumn: column } = operator.settings
  const [slowest] = input.tags
  if (slowest && isKnown(column)) return withTags(input, [{ ...slowest, column }], [])
  if (slowest && column !== undefined) return unknownTime
  return withTags(input, [], lostTo(operator, "rebuilt", input.tags))
}

/** A union has the columns of its first side, and with them the tags. */
function united(operator: Operator, inputs: readonly Time[]): Time {
  const [first = unknownTime, ...others] = inputs
  const isLost = first.tags.length === 0 && traits(operator).state === "nothing"
  const losses = isLost ? others.flatMap(other => lostTo(operator, "second side", other.tags)) : []
  return withTags(merged(inputs, first.tags), first.tags, losses)
}

/** A join has the columns of both sides, of equal names once where they are compared; semi and anti joins have those of the left. */
function joined(
  operator: Operator,
  inputs: readonly Time[],
  records: readonly (RecordType | undefined)[],
): Time {
  const { joinType = "", key } = operator.settings
  const isOneSided = /^left(semi|anti)$/.test(joinType)
  const isCompared = (tag: Tag) => isKnown(key) && key.some(name => isSame(name, tag.column))
  const [left, right] = inputs.map(({ tags }, side) =>
    tags.map(tag => (isOneSided || isCompared(tag) ? tag : ambiguous(tag, records[1 - side]))),
  )
  const tags = isOneSided ? left : [...(left ?? []), ...(right ?? []).filter(tag => !isCompared(tag))]
  return merged(inputs, tags ?? [])
}

/** A tag beside the columns of another side. */
function ambiguous(tag: Tag, other: RecordType | undefined): Tag {
  const isClear = other?.fields.every(
    ({ name }) => name !== "?" && !name.endsWith("*") && !isSame(name, tag.column),
  )
  return isClear ? tag : { ...tag, isAmbiguous: true }
}

/** Streams together: what none of them supplies is missing. */
function merged(inputs: readonly Time[], tags: readonly Tag[]): Time {
  const streams = inputs.filter(input => input.watermark !== "at-end")
  const missing = unique(streams.flatMap(input => input.missing))
  const losses = unique(inputs.flatMap(input => input.losses))
  return withTags({ ...untagged(streams.length > 0 ? "never" : "at-end", missing), losses }, tags, [])
}
