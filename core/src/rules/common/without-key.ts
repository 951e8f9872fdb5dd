import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"

/** Whether Flink refuses the class of a function because what it is given is surely not keyed. */
export function isRefusedWithoutKey(operator: Operator, { keys, flow }: Facts): boolean {
  if (operator.code?.madeFor !== "keyed" || keys.of(operator)) return false
  const inputs = flow.inputs(operator)
  // A stream that is one of several may be keyed all the same.
  return inputs.length > 0 && !inputs.some(input => traits(input).output === "same")
}
