import {
  type Dataflow,
  type Field,
  type Operator,
  type Projection,
  type RecordType,
  structFields,
  traits,
} from "@streamwright/graph"
import type { PerOperator } from "./facts.js"
import { answered } from "./per-operator.js"

/** The type of the records that leave each operator, as far as declarations say. */
export function deriveSchema(flow: Dataflow): PerOperator<RecordType | undefined> {
  return answered<RecordType | undefined>(flow.job.operators, (operator, sofar) => {
    if (operator.output) return operator.output
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    const [first] = inputs
    if (operator.settings.projection) return projected(operator.settings.projection, first)
    if (flow.job.engine === "spark" && operator.settings.joinType) return joined(operator, inputs)
    return traits(operator).record === "same" && agree(inputs, operator) ? first : undefined
  })
}

function agree(inputs: readonly (RecordType | undefined)[], operator: Operator): boolean {
  return (
    inputs.length === 1 ||
    (traits(operator).record === "same" && inputs.every(input => input?.name === inputs[0]?.name))
  )
}

/** A join of tables has the columns of both; those it is made by only once, and semi joins those of one side. */
function joined(operator: Operator, inputs: readonly (RecordType | undefined)[]): RecordType | undefined {
  const [left, right] = inputs
  if (/^left(semi|anti)$/.test(operator.settings.joinType ?? "")) return left
  if (!left || !right) return undefined
  const key = Array.isArray(operator.settings.key) ? new Set<string>(operator.settings.key) : undefined
  return { fields: [...left.fields, ...right.fields.filter(field => !key?.has(field.name))] }
}

function projected(projection: Projection, input: RecordType | undefined): RecordType | undefined {
  if (projection.keeps && !input) return undefined
  const added = projection.columns.map(name => columns(name, projection, input))
  if (!added.every(fields => fields !== undefined)) return undefined
  const made = added.flat()
  const gone = new Set([...(projection.drops ?? []), ...made.map(({ name }) => name)])
  const kept = projection.keeps ? (input?.fields ?? []).filter(field => !gone.has(field.name)) : []
  return { fields: [...kept, ...made] }
}

/** The columns that one item of a projection makes; undefined for the fields of what is no known struct. */
function columns(
  name: string,
  projection: Projection,
  input: RecordType | undefined,
): readonly Field[] | undefined {
  if (name.endsWith(".*")) return structFields(typeAt(name.slice(0, -2), input) ?? "")
  const type = projection.types?.[name] ?? typeAt(projection.from?.[name] ?? name, input)
  return [{ name, type: type ?? "unknown" }]
}

/** The type of a column, or of a field within a struct, by its path; the first part may be the name of a frame. */
function typeAt(path: string, input: RecordType | undefined): string | undefined {
  const [first = "", ...others] = path.split(".")
  const type = input?.fields.find(field => field.name === first)?.type
  if (others.length === 0) return type
  if (type === undefined) return typeAt(others.join("."), input)
  const fields = structFields(type)
  return fields && typeAt(others.join("."), { fields })
}
