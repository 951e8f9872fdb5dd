import { type Dataflow, isKnown, type Operator, traits } from "@streamwright/graph"
import { hasOutputModes } from "./changes.js"
import type { Consequence, PerOperator, Tag, Time, Unmet } from "./facts.js"
import { answered } from "./per-operator.js"
import { isSame } from "./time-columns.js"
import { unique } from "./time-merges.js"

/** Why the watermark that an operator lives by does not reach it. What ends at an operator that waits itself is no cause of its own. */
export function deriveUnmet(
  flow: Dataflow,
  time: PerOperator<Time>,
  waits: PerOperator<Consequence | undefined>,
): PerOperator<Unmet | undefined> {
  return answered<Unmet | undefined>(flow.job.operators, (operator, sofar) => {
    if (waits.of(operator) === undefined) return undefined
    if (hasOutputModes(flow)) {
      const unmet = unmetTag(operator, flow, time)
      const isConsequence = unmet?.why === "lost" && sofar.of(unmet.loss.at) !== undefined
      return isConsequence ? undefined : unmet
    }
    const { watermark, missing } = time.of(operator)
    return watermark === "never" ? { why: "missing", at: missing } : undefined
  })
}

function unmetTag(operator: Operator, flow: Dataflow, time: PerOperator<Time>): Unmet | undefined {
  const inputs = flow.inputs(operator).map(input => time.of(input))
  if (inputs.some(input => input.watermark === "unknown")) return undefined
  const { tags, watermark } = time.of(operator)
  if (traits(operator).aggregates)
    return watermark === "unknown" || tags.length > 0 ? undefined : unmetKey(operator, inputs, flow)
  const without = inputs.filter(input => input.watermark === "never")
  return without.length > 0 ? absent(operator, without, flow) : undefined
}

/** No key of an aggregation carries a watermark. */
function unmetKey(operator: Operator, inputs: readonly Time[], flow: Dataflow): Unmet | undefined {
  const tags = inputs.flatMap(input => input.tags)
  const { window } = operator.settings
  if (!window)
    return traits(operator).record === "new" ? keyed(operator, tags) : { why: "no time in the key", tags }
  const { column, columns } = window
  if (column === undefined && columns === undefined) return undefined
  const wrapped = tags.find(tag => columns?.some(name => isSame(name, tag.column)))
  if (wrapped) return { why: "wrapped", tag: wrapped }
  const lost = inputs.flatMap(({ losses }) => losses).findLast(loss => isSame(column, loss.tag.column))
  if (lost) return { why: "lost", loss: lost }
  const [tag] = tags
  if (tag && column !== undefined) return { why: "other column", tag, column }
  return tag ? undefined : absent(operator, inputs, flow)
}

/** Without a window, a group ends only with a time among its keys; keys whose names are not known may be one. */
function keyed(operator: Operator, tags: readonly Tag[]): Unmet | undefined {
  const { key } = operator.settings
  const isClear = key === undefined || (isKnown(key) && !key.includes("?"))
  return isClear ? { why: "no time in the key", tags } : undefined
}

/** Nothing at the inputs carries a watermark. */
function absent(operator: Operator, inputs: readonly Time[], flow: Dataflow): Unmet {
  const loss = inputs.flatMap(({ losses }) => losses).at(-1)
  if (loss) return { why: "lost", loss }
  const supplier = flow.downstream(operator).find(({ settings }) => settings.watermark)
  if (supplier) return { why: "behind", supplier }
  return { why: "missing", at: unique(inputs.flatMap(({ missing }) => missing)) }
}
