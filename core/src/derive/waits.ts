import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import { hasOutputModes, isStreamingAggregate } from "./changes.js"
import { clockOf } from "./clock.js"
import type { Changes, Consequence, PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"
import { firingsOf } from "./window-triggers.js"

/** Which operators live by the watermark, and what each loses when none comes. */
export function deriveWaits(
  flow: Dataflow,
  time: PerOperator<Time>,
  changes: PerOperator<Changes>,
): PerOperator<Consequence | undefined> {
  if (flow.job.engine === "flink") return answered(flow.job.operators, flinkConsequence)
  if (!hasOutputModes(flow)) return answered(flow.job.operators, () => undefined)
  return answered(flow.job.operators, operator => sparkConsequence(operator, flow, time, changes))
}

function flinkConsequence(operator: Operator): Consequence | undefined {
  const { windowTrigger, window } = operator.settings
  if (clockOf(operator) !== "event") return undefined
  if (windowTrigger && firingsOf(windowTrigger).some(firing => firing !== "watermark")) return undefined
  const joinsAsRecordsCome = traits(operator).state === "input" && !window
  return joinsAsRecordsCome ? "kept for ever" : "never fires"
}

/**
 * Spark 4 `UnsupportedOperationChecker`: aggregations in append mode, duplicates
 * within the watermark, event-time timeouts and outer joins of streams are
 * refused without a watermark; windows in update mode and inner joins keep their
 * state for ever. In complete mode it is meant to stay.
 */
function sparkConsequence(
  operator: Operator,
  flow: Dataflow,
  time: PerOperator<Time>,
  changes: PerOperator<Changes>,
): Consequence | undefined {
  if (flow.inputs(operator).every(input => time.of(input).watermark === "at-end")) return undefined
  if (isStreamingAggregate(operator, flow, time)) {
    const { modes } = changes.of(operator)
    if (modes.includes("append")) return "refused"
    return operator.settings.window && modes.includes("update") ? "kept for ever" : undefined
  }
  const { joinType } = operator.settings
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

/** Whether both sides are unbounded. */
function joinsStreams(operator: Operator, flow: Dataflow): boolean {
  const inputs = flow.inputs(operator)
  return inputs.length > 1 && inputs.every(input => [input, ...flow.upstream(input)].some(isUnboundedSource))
}

function isUnboundedSource(operator: Operator): boolean {
  return traits(operator).role === "source" && operator.settings.bounded !== true
}
