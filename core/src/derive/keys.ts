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
  const keys = edges.map(edge => outputKey(flow.operator(edge.from), flow))
  return keys.every(key => key !== undefined) ? keys[0] : undefined
}

/** The key of the stream that leaves an operator. */
function outputKey(operator: Operator, flow: Dataflow): Keyed | undefined {
  const { output } = traits(operator)
  if (output === "same") return inputKey(operator, flow)
  return output === "keyed" ? { key: operator.settings.key ?? { unknown: "" }, by: operator } : undefined
}
