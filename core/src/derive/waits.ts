import { type Dataflow, known, type Operator, traits } from "@streamwright/graph"
import { clockOf } from "./clock.js"
import type { Consequence, PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"

/** Which operators live by the watermark, and what each loses when none comes. */
export function deriveWaits(flow: Dataflow, time: PerOperator<Time>): PerOperator<Consequence | undefined> {
  const ask = flow.job.engine === "spark" ? sparkConsequence : flinkConsequence
  return answered(flow.job.operators, operator => ask(operator, flow, time))
}

/** The triggers that listen to the watermark; any other one fires without it. */
const watermarkTriggers = new Set(["EventTimeTrigger", "ContinuousEventTimeTrigger"])

function flinkConsequence(operator: Operator): Consequence | undefined {
  const { windowTrigger, window } = operator.settings
  if (clockOf(operator) !== "event") return undefined
  if (windowTrigger && !watermarkTriggers.has(windowTrigger.type)) return undefined
  const joinsAsRecordsCome = traits(operator).state === "input" && !window
  return joinsAsRecordsCome ? "kept for ever" : "never fires"
}

/**
 * Spark 4 `UnsupportedOperationChecker`: windows in append mode, duplicates
 * within the watermark, event-time timeouts and outer joins of streams are
 * refused without a watermark; in update mode and for inner joins the state
 * stays for ever. In complete mode it is meant to stay.
 */
function sparkConsequence(
  operator: Operator,
  flow: Dataflow,
  time: PerOperator<Time>,
): Consequence | undefined {
  const { window, joinType } = operator.settings
  if (window && clockOf(operator) === "event") {
    const modes = outputModes(operator, flow)
    if (modes.includes("append")) return "refused"
    return modes.includes("update") ? "kept for ever" : undefined
  }
  if (clockOf(operator) === "event") return "refused"
  if (joinType === undefined || !joinsStreams(operator, flow)) return undefined
  return joinConsequence(operator, joinType, flow, time)
}

/** Outer joins need the watermark of the side whose rows may be missing; without the other one they only keep its rows. */
function joinConsequence(
  operator: Operator,
  joinType: string,
  flow: Dataflow,
  time: PerOperator<Time>,
): Consequence {
  const [left, right] = flow.inputs(operator).map(input => time.of(input).watermark === "never")
  const isRefused =
    (joinType.startsWith("left") && right) ||
    (joinType === "rightouter" && left) ||
    (joinType === "fullouter" && left && right)
  return isRefused ? "refused" : "kept for ever"
}

/** The output modes of the queries that an operator feeds; append where nothing is said. */
function outputModes(operator: Operator, flow: Dataflow): readonly (string | undefined)[] {
  return flow
    .downstream(operator)
    .filter(candidate => traits(candidate).role === "sink")
    .map(sink =>
      sink.settings.outputMode === undefined ? "append" : known(sink.settings.outputMode, undefined),
    )
}

/** Whether both sides are unbounded; DStreams join batch by batch and keep nothing. */
function joinsStreams(operator: Operator, flow: Dataflow): boolean {
  const inputs = flow.inputs(operator)
  if (inputs.length < 2 || flow.job.settings.batchInterval !== undefined) return false
  return inputs.every(input => [input, ...flow.upstream(input)].some(isUnboundedSource))
}

function isUnboundedSource(operator: Operator): boolean {
  return traits(operator).role === "source" && operator.settings.bounded !== true
}
