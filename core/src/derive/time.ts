import { type Dataflow, type Operator, traits, type Watermark, windowType } from "@streamwright/graph"
import type { PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"

/**
 * Where watermarks come from and how far they reach. Several inputs merge to
 * the lowest watermark, so one input without any holds all back; a bounded
 * input stops holding back when it ends. Flink: `StatusWatermarkValve`; Spark:
 * a tag on the column that `withWatermark` names.
 */
export function deriveTime(flow: Dataflow): PerOperator<Time> {
  return answered<Time>(flow.job.operators, (operator, sofar) => {
    const { watermark } = operator.settings
    if (operator.settings.connector === "custom" && traits(operator).role === "source")
      return { ...unknownTime, suppliers: [operator] }
    if (watermark && watermark.strategy !== "none") return assigned(watermark, operator)
    if (traits(operator).watermarks === "makes")
      return absent(operator, flow.job.settings.runtimeMode === "batch")
    const inputs = flow.inputs(operator).map(input => sofar.of(input))
    const time = joined(operator, inputs, flow)
    return traits(operator).watermarks === "drops" || isUnclear(flow, operator)
      ? unknownTime
      : projected(time, operator)
  })
}

const unknownTime: Time = { watermark: "unknown", suppliers: [], missing: [] }

function assigned(watermark: Watermark, operator: Operator): Time {
  const bound = watermark.strategy === "monotonous" ? 0 : watermark.bound
  const column = typeof watermark.timestamp === "string" ? watermark.timestamp : undefined
  return {
    watermark: "arrives",
    ...(bound === undefined ? {} : { bound }),
    ...(column === undefined ? {} : { column }),
    suppliers: [operator],
    missing: [],
  }
}

function absent(operator: Operator, isBatch: boolean): Time {
  const ends = isBatch || operator.settings.bounded === true
  return { watermark: ends ? "at-end" : "never", suppliers: [], missing: ends ? [] : [operator] }
}

/** How the inputs of one operator come together. */
function joined(operator: Operator, inputs: readonly Time[], flow: Dataflow): Time {
  const { output, record } = traits(operator)
  if (output === "same") return oneOf(inputs)
  // A union keeps the columns of its first side, and with them the tag.
  if (flow.job.engine === "spark" && record === "same") return inputs[0] ?? unknownTime
  return merge(inputs)
}

/** Only one of them will be there, and the text does not say which. */
function oneOf(inputs: readonly Time[]): Time {
  const [first] = inputs
  return first && inputs.every(input => input.watermark === first.watermark) ? merge(inputs) : unknownTime
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
  return { ...furthest, watermark: slowest, suppliers, missing }
}

/** Inputs with an unknown bound may be the furthest behind. */
function numeric(time: Time): number {
  return typeof time.bound === "number" ? time.bound : Number.POSITIVE_INFINITY
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}

/** A part of the operator's input was not followed. */
function isUnclear(flow: Dataflow, operator: Operator): boolean {
  const { call } = operator.origin
  return flow.job.gaps.some(
    ({ at }) => at.file === call.file && at.start >= call.start && at.end <= call.end && at.end > at.start,
  )
}

/** Where a watermark is a tag on a column, a window over it takes the tag on, and a selection renames it or may lose it. */
function projected(time: Time, operator: Operator): Time {
  const { projection, window } = operator.settings
  if (time.watermark !== "arrives" || time.column === undefined || !projection) return time
  const { column } = time
  const windows = Object.entries(projection.types ?? {}).find(([, type]) => type === windowType)?.[0]
  if (window?.column === column && windows !== undefined) return { ...time, column: windows }
  const renamed = Object.entries(projection.from ?? {}).find(([, from]) => from === column)?.[0]
  if (renamed !== undefined) return { ...time, column: renamed }
  const isMade = projection.columns.includes(column)
  const isReplaced = projection.keeps && isMade
  const stays = projection.keeps ? !projection.drops?.includes(column) : isMade
  return stays && !isReplaced ? time : { ...unknownTime, suppliers: time.suppliers }
}
