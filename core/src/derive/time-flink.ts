import { type Dataflow, type Operator, traits, type Watermark } from "@streamwright/graph"
import type { PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"
import { isUnclear, oneOf, unique, unknownTime } from "./time-merges.js"

/**
 * Flink: where watermarks come from and how far they reach. Several inputs
 * merge to the lowest watermark, so one input without any holds all back; a
 * bounded input stops holding back when it ends (`StatusWatermarkValve`).
 */
export function flinkTime(flow: Dataflow): PerOperator<Time> {
  return answered<Time>(flow.job.operators, (operator, sofar) => {
    const { watermark } = operator.settings
    if (operator.settings.connector === "custom" && traits(operator).role === "source")
      return { ...unknownTime, suppliers: [operator] }
    if (watermark && watermark.strategy !== "none") return assigned(watermark, operator)
    if (traits(operator).watermarks === "makes")
      return absent(operator, flow.job.settings.runtimeMode === "batch")
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    if (traits(operator).watermarks === "drops" || isUnclear(flow, operator)) return unknownTime
    return traits(operator).output === "same" ? oneOf(inputs, merge) : merge(inputs)
  })
}

function assigned(watermark: Watermark, operator: Operator): Time {
  const bound = watermark.strategy === "monotonous" ? 0 : watermark.bound
  return {
    watermark: "arrives",
    ...(bound === undefined ? {} : { bound }),
    suppliers: [operator],
    missing: [],
    tags: [],
    losses: [],
  }
}

function absent(operator: Operator, isBatch: boolean): Time {
  const ends = isBatch || operator.settings.bounded === true
  return {
    watermark: ends ? "at-end" : "never",
    suppliers: [],
    missing: ends ? [] : [operator],
    tags: [],
    losses: [],
  }
}

function merge(inputs: readonly Time[]): Time {
  const slowest = (["never", "unknown", "arrives", "at-end"] as const).find(state =>
    inputs.some(input => input.watermark === state),
  )
  if (slowest === undefined) return unknownTime
  const suppliers = unique(inputs.flatMap(input => input.suppliers))
  const missing = unique(inputs.flatMap(input => input.missing))
  const arriving = inputs.filter(input => input.watermark === "arrives")
  const furthest = arriving.reduce<Time | undefined>(
    (found, input) => (found && numeric(found) >= numeric(input) ? found : input),
    undefined,
  )
  return { tags: [], losses: [], ...furthest, watermark: slowest, suppliers, missing }
}

/** Inputs with an unknown bound may be the furthest behind. */
function numeric(time: Time): number {
  return typeof time.bound === "number" ? time.bound : Number.POSITIVE_INFINITY
}
