import type { Dataflow, Operator } from "@streamwright/graph"
import type { Time } from "./facts.js"

export const unknownTime: Time = { watermark: "unknown", suppliers: [], missing: [], tags: [], losses: [] }

/** Only one of several streams will be there, and the text does not say which. */
export function oneOf(inputs: readonly Time[], merge: (inputs: readonly Time[]) => Time): Time {
  const [first] = inputs
  return first && inputs.every(input => input.watermark === first.watermark) ? merge(inputs) : unknownTime
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}

/** A part of the operator's input was not followed. */
export function isUnclear(flow: Dataflow, operator: Operator): boolean {
  const { call } = operator.origin
  return flow.job.gaps.some(
    ({ at }) => at.file === call.file && at.start >= call.start && at.end <= call.end && at.end > at.start,
  )
}
