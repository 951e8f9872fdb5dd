import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import type { PerOperator } from "./facts.js"
import { answered } from "./per-operator.js"
import { isUnclear } from "./time-merges.js"

/** Whether the rows that leave an operator have no end; undefined where the text does not tell. */
export function deriveStreams(flow: Dataflow): PerOperator<boolean | undefined> {
  const open = new Set(flow.job.gaps.map(({ after }) => after))
  const isOpen = (operator: Operator) =>
    [operator, ...flow.inputs(operator)].some(({ id }) => open.has(id)) || isUnclear(flow, operator)
  return answered<boolean | undefined>(flow.job.operators, (operator, sofar) => {
    if (traits(operator).role === "source") return operator.settings.bounded !== true
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    return !inputs.includes(true) && isOpen(operator) ? undefined : together(operator, inputs)
  })
}

/** One input without an end is enough, but where only one of them will be there, or is used, which one counts. */
function together(operator: Operator, inputs: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = inputs
  const isUncertain = traits(operator).output === "same" || operator.settings.sql !== undefined
  if (isUncertain) return inputs.every(input => input === first) ? first : undefined
  if (inputs.includes(true)) return true
  return inputs.length === 0 || inputs.includes(undefined) ? undefined : false
}
