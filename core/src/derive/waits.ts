import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import { hasOutputModes, isStreamingAggregate } from "./changes.js"
import { clockOf } from "./clock.js"
import type { Changes, Consequence, Joined, PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"
import { firingsOf } from "./window-triggers.js"

/** Which operators live by the watermark, and what each loses when none comes. */
export function deriveWaits(
  flow: Dataflow,
  time: PerOperator<Time>,
  changes: PerOperator<Changes>,
  joins: PerOperator<Joined | undefined>,
): PerOperator<Consequence | undefined> {
  if (flow.job.engine === "flink") return answered(flow.job.operators, flinkConsequence)
  if (!hasOutputModes(flow)) return answered(flow.job.operators, () => undefined)
  return answered(flow.job.operators, operator => sparkConsequence(operator, flow, time, changes, joins))
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
  joins: PerOperator<Joined | undefined>,
): Consequence | undefined {
  if (flow.inputs(operator).every(input => time.of(input).watermark === "at-end")) return undefined
  if (isStreamingAggregate(operator, flow, time)) {
    const { modes } = changes.of(operator)
    if (modes.includes("append")) return "refused"
    return operator.settings.window && modes.includes("update") ? "kept for ever" : undefined
  }
  const join = joins.of(operator)
  if (join) return joinConsequence(join)
  return clockOf(operator) === "event" ? "refused" : undefined
}

/**
 * Only where the watermark of a side is what is missing. An outer join needs
 * that of the side whose rows may be missing; other joins need both to forget.
 * A watermarked key is enough for every join; those that need the end of a
 * stream are refused whatever they have.
 */
function joinConsequence({ left, right, type, keyTag, range }: Joined): Consequence | undefined {
  if (keyTag || !left.isStream || !right.isStream || type === "leftanti") return undefined
  const [noLeft, noRight] = [left.tags.length === 0, right.tags.length === 0]
  if (!noLeft && !noRight) return undefined
  if (type === "leftouter" || type === "leftsemi") return noRight ? "refused" : undefined
  if (type === "rightouter") return noLeft ? "refused" : undefined
  if (type !== "fullouter") return "kept for ever"
  const isBounded = (!noRight && range.most !== undefined) || (!noLeft && range.least !== undefined)
  return isBounded ? undefined : "refused"
}
