import type { Field, Operator } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"

/** The columns of the rows that reach an operator; undefined where any of them is not known. */
export function columnsReaching(operator: Operator, facts: Facts): readonly Field[] | undefined {
  const inputs = facts.flow.inputs(operator)
  const [input] = inputs
  const fields = inputs.length === 1 && input ? facts.schema.of(input)?.fields : undefined
  const isClear = fields?.every(({ name }) => /^[^?*]+$/.test(name)) ?? false
  return isClear && (fields?.length ?? 0) > 0 ? fields : undefined
}
