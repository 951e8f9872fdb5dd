import { type Dataflow, isKnown, type Operator, type State, traits } from "@streamwright/graph"
import { hasOutputModes } from "./changes.js"
import { clockOf } from "./clock.js"
import type { Changes, Joined, Kept, Keyed, PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"
import { sparkState } from "./state-spark.js"

/** What each operator remembers between records, per what, and until when. */
export function deriveState(
  flow: Dataflow,
  keys: PerOperator<Keyed | undefined>,
  time: PerOperator<Time>,
  changes: PerOperator<Changes>,
  joins: PerOperator<Joined | undefined>,
): PerOperator<readonly Kept[]> {
  return answered(flow.job.operators, operator => {
    const declared = (operator.settings.state ?? []).map(state => declaredState(state, operator))
    if (declared.length > 0) return declared
    const ofSpark = hasOutputModes(flow) ? sparkState(operator, flow, time, changes, joins) : undefined
    if (ofSpark) return ofSpark
    return ownState(operator, keys.of(operator) !== undefined, time.of(operator))
  })
}

function declaredState(state: State, operator: Operator): Kept {
  const per = state.scope === "key" ? "key" : state.scope === "task" ? "task" : "every task"
  if (state.timeToLive !== undefined) return { name: state.name, per, until: "its time-to-live" }
  const { timers = [], stateCalls = [] } = operator.code ?? {}
  const isCleared = stateCalls.some(call => call.state === state.name && call.does === "clears")
  const clears = isCleared || timers.length > 0
  return { name: state.name, per, until: clears ? "its function clears it" : "for ever" }
}

function ownState(operator: Operator, isKeyed: boolean, time: Time): readonly Kept[] {
  const { state, title } = traits(operator)
  const { window, columns, within } = operator.settings
  const watermarked = time.watermark === "arrives"
  if (state === "nothing" || state === "declared") return []
  if (window) {
    const closes = window.shape !== "global" && (window.clock !== "event" || time.watermark !== "never")
    return [
      {
        name: title,
        per: isKeyed ? "key and window" : "window",
        until: closes ? "the window ends" : "for ever",
      },
    ]
  }
  if (state === "input" || columns)
    return [{ name: title, per: "key", until: watermarked ? "the watermark passes" : "for ever" }]
  if (isKnown(within) && clockOf(operator))
    return [{ name: title, per: isKeyed ? "key" : "task", until: "the watermark passes" }]
  return [{ name: title, per: isKeyed ? "key" : "task", until: "for ever" }]
}
