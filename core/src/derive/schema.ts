import { type Dataflow, type Operator, type Projection, type RecordType, traits } from "@streamwright/graph"
import type { PerOperator } from "./facts.js"
import { answered } from "./per-operator.js"

/** The type of the records that leave each operator, as far as declarations say. */
export function deriveSchema(flow: Dataflow): PerOperator<RecordType | undefined> {
  return answered<RecordType | undefined>(flow.job.operators, (operator, sofar) => {
    if (operator.output) return operator.output
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    const [first] = inputs
    if (operator.settings.projection) return projected(operator.settings.projection, first)
    return traits(operator).record === "same" && agree(inputs, operator) ? first : undefined
  })
}

function agree(inputs: readonly (RecordType | undefined)[], operator: Operator): boolean {
  return (
    inputs.length === 1 ||
    (traits(operator).record === "same" && inputs.every(input => input?.name === inputs[0]?.name))
  )
}

function projected(projection: Projection, input: RecordType | undefined): RecordType | undefined {
  if (projection.columns.some(name => name.includes("*"))) return undefined
  if (projection.keeps && !input) return undefined
  const typeOf = (name: string) => input?.fields.find(field => field.name === name)?.type ?? "unknown"
  const added = projection.columns.map(name => ({ name, type: typeOf(name) }))
  const gone = new Set([...(projection.drops ?? []), ...projection.columns])
  const kept = projection.keeps ? (input?.fields ?? []).filter(field => !gone.has(field.name)) : []
  return { fields: [...kept, ...added] }
}
