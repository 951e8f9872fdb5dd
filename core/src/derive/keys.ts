import { type Dataflow, type Edge, type Operator, traits } from "@streamwright/graph"
import type { Keyed, PerOperator } from "./facts.js"
import { answered } from "./per-operator.js"

/** The key in force where records reach an operator: its own, or that of its keyed inputs. */
export function deriveKeys(flow: Dataflow): PerOperator<Keyed | undefined> {
  return answered(flow.job.operators, operator => ownKey(operator) ?? inputKey(operator, flow))
}

function ownKey(operator: Operator): Keyed | undefined {
  const { key } = operator.settings
  return key !== undefined && traits(operator).output !== "keyed" ? { key, by: operator } : undefined
}

/** A broadcast input reaches every task and needs no key. */
function inputKey(operator: Operator, flow: Dataflow): Keyed | undefined {
  const edges = flow.job.edges.filter((edge: Edge) => edge.to === operator.id && edge.role !== "broadcast")
  const inputs = edges.map(edge => flow.operator(edge.from))
  const [first] = inputs
  if (!first || !inputs.every(input => traits(input).output === "keyed")) return undefined
  return { key: first.settings.key ?? { unknown: "" }, by: first }
}
