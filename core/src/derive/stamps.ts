import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import type { PerOperator, Stamps } from "./facts.js"
import { answered } from "./per-operator.js"
import { isUnclear, unique } from "./time-merges.js"

/** Sources that give every record the time at which it was written. */
const stamping = new Set(["kafka", "kinesis"])

/** Sources of which Flink knows that their records have no time. */
const plain = new Set(["collection", "sequence", "socket", "file", "jdbc"])

const unknown: Stamps = { timestamps: "unknown", without: [] }
const carried: Stamps = { timestamps: "carried", without: [] }

/** Flink: whether the records that leave an operator carry timestamps. Windows give theirs to what they emit. */
export function deriveStamps(flow: Dataflow): PerOperator<Stamps> {
  return answered<Stamps>(flow.job.operators, (operator, sofar) => {
    const { watermark } = operator.settings
    const { role, state, watermarks, output } = traits(operator)
    if (watermark?.timestamp !== undefined) return carried
    if (watermark?.strategy === "custom" || watermarks === "drops" || isUnclear(flow, operator))
      return unknown
    if (role === "source") return ofSource(operator)
    if (state === "window") return carried
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    const isOneOf = output === "same" && inputs.some(input => input.timestamps !== inputs[0]?.timestamps)
    return isOneOf ? unknown : merged(inputs)
  })
}

function ofSource(operator: Operator): Stamps {
  const { connector = "" } = operator.settings
  if (stamping.has(connector)) return carried
  return plain.has(connector) ? { timestamps: "none", without: [operator] } : unknown
}

function merged(inputs: readonly Stamps[]): Stamps {
  const without = unique(inputs.flatMap(input => input.without))
  if (without.length > 0) return { timestamps: "none", without }
  return inputs.length > 0 && inputs.every(({ timestamps }) => timestamps === "carried") ? carried : unknown
}
