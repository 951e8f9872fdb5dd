import type { Operator } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"

/** Whether one place in the text makes several operators, as a helper called twice does: a repair there repairs too much. */
export function isShared(operator: Operator, facts: Facts): boolean {
  const { file, start } = operator.origin.name
  const { operators } = facts.flow.job
  return operators.some(
    other => other !== operator && other.origin.name.file === file && other.origin.name.start === start,
  )
}
