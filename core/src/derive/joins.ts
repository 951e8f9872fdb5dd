import {
  type Dataflow,
  type Duration,
  isKnown,
  type JoinColumn,
  type Operator,
  type RecordType,
  type Side,
  traits,
} from "@streamwright/graph"
import { hasOutputModes } from "./changes.js"
import type { Joined, JoinInput, PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"
import { isSame } from "./time-columns.js"

/**
 * What becomes of the state of joins whose engine tags columns with watermarks:
 * which rows of each side can no longer find a match (Spark's
 * `StreamingJoinHelper` and `StreamingSymmetricHashJoinHelper`).
 */
export function deriveJoins(
  flow: Dataflow,
  streams: PerOperator<boolean | undefined>,
  time: PerOperator<Time>,
  schema: PerOperator<RecordType | undefined>,
): PerOperator<Joined | undefined> {
  return answered(flow.job.operators, operator => {
    const [left, right] = flow.inputs(operator)
    if (!hasOutputModes(flow) || operator.settings.joinType === undefined || !left || !right) return undefined
    const input = (side: Operator): JoinInput => ({
      operator: side,
      isStream: streams.of(side),
      tags: time.of(side).tags,
      isClear: time.of(side).watermark !== "unknown",
    })
    const sides = { left: input(left), right: input(right) }
    const columns = (side: Operator) => schema.of(side)?.fields.map(({ name }) => name)
    const found = joined(operator, sides, { left: columns(left), right: columns(right) })
    return found.isPartial ? found : { ...found, isPartial: isFilteredBehind(operator, found.type, flow) }
  })
}

/** Whether a filter behind compares columns: Spark takes it into a join that gives matches only. */
function isFilteredBehind(operator: Operator, type: string, flow: Dataflow): boolean {
  if (type !== "inner" && type !== "cross") return false
  return flow
    .outputs(operator)
    .some(
      next =>
        traits(next).state === "nothing" &&
        ((next.settings.joinType === undefined && next.settings.condition !== undefined) ||
          isFilteredBehind(next, type, flow)),
    )
}

type Columns = { readonly [side in Side]: readonly string[] | undefined }

function joined(operator: Operator, sides: { readonly [side in Side]: JoinInput }, columns: Columns): Joined {
  const equal = equalities(operator, columns)
  const keyTag = [...sides.left.tags, ...sides.right.tags].find(({ column }) =>
    equal.some(({ left, right }) => isSame(left, column) || isSame(right, column)),
  )
  const { condition, key, joinType } = operator.settings
  const isUnread = condition === undefined && key === undefined && operator.settings.within !== undefined
  return {
    ...sides,
    type: joinType ?? "inner",
    equal: equal.length,
    ...(keyTag ? { keyTag } : {}),
    range: rangeOf(operator, sides, columns),
    unusable: (condition?.unusable ?? []).some(({ name }) =>
      [...sides.left.tags, ...sides.right.tags].some(tag => isSame(name, tag.column)),
    ),
    isPartial:
      isUnread ||
      condition?.isPartial === true ||
      (key !== undefined && !isKnown(key)) ||
      (isKnown(key) && key.includes("?")),
  }
}

/** The columns that must be equal, each pair by its sides. */
function equalities(operator: Operator, columns: Columns): readonly { readonly [side in Side]: string }[] {
  const { key, condition } = operator.settings
  const named = isKnown(key) ? key.map(name => ({ left: name, right: name })) : []
  const compared = (condition?.equal ?? []).flatMap(([a, b]) => {
    const [first, second] = [sideOf(a, columns), sideOf(b, columns)]
    if (first !== undefined && first === second) return []
    const isTurned = first === "right" || second === "left"
    return [isTurned ? { left: b.name, right: a.name } : { left: a.name, right: b.name }]
  })
  return [...named, ...compared]
}

/** The side that a column says, or the only one that has a column of its name. */
function sideOf({ side, name }: JoinColumn, columns: Columns): Side | undefined {
  if (side) return side
  const has = (names: readonly string[] | undefined) =>
    names === undefined || names.some(column => isSame(name, column))
  const [isLeft, isRight] = [has(columns.left), has(columns.right)]
  if (isLeft === isRight) return undefined
  return isLeft ? "left" : "right"
}

/** How much later the event time of the right side may be than that of the left. */
function rangeOf(
  operator: Operator,
  sides: { readonly [side in Side]: JoinInput },
  columns: Columns,
): Joined["range"] {
  let least: Duration | undefined
  let most: Duration | undefined
  for (const range of operator.settings.condition?.ranges ?? []) {
    const isForward = isOn(range.from, "left", sides, columns) && isOn(range.to, "right", sides, columns)
    const isBackward = isOn(range.from, "right", sides, columns) && isOn(range.to, "left", sides, columns)
    if (isForward === isBackward) continue
    least = greater(least, isForward ? range.least : negated(range.most))
    most = lesser(most, isForward ? range.most : negated(range.least))
  }
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }
}

/** Whether a column may be one of a side that, where that side has watermarks, carries one. */
function isOn(
  column: JoinColumn,
  side: Side,
  sides: { readonly [side in Side]: JoinInput },
  columns: Columns,
): boolean {
  const own = sideOf(column, columns)
  if (own !== undefined && own !== side) return false
  const { tags } = sides[side]
  if (tags.length > 0) return tags.some(tag => isSame(column.name, tag.column))
  const other = sides[side === "left" ? "right" : "left"].tags
  return own === side || !other.some(tag => isSame(column.name, tag.column))
}

function negated(duration: Duration | undefined): Duration | undefined {
  return duration === undefined ? undefined : 0 - duration
}

function greater(a: Duration | undefined, b: Duration | undefined): Duration | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)
}

function lesser(a: Duration | undefined, b: Duration | undefined): Duration | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
}
