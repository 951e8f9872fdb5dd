import { type Clock, type EngineCall, isKnown, type Operator, type State } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { type Reported, rule } from "./rule.js"

/**
 * Timers, timeouts or a time-to-live that the time mode of a stateful Spark function does not have.
 *
 * A function with state says beforehand which clock it goes by. Without one it
 * has no timers; a timeout by duration is for the machine's clock, one by
 * timestamp for event time; and state lives for a time on the machine's clock
 * only. Spark finds out when the function asks, which may be long after the start.
 *
 * ```ts
 * viewsByUser().mapGroupsWithState(GroupStateTimeout.NoTimeout())((user, rows, state: GroupState<number>) => {
 *   state.setTimeoutDuration("1 hour")
 *   return countViews(user, rows, state)
 * }).writeStream.outputMode("update").format("console").start()
 * ```
 *
 * ```ts
 * class Remembered extends CountViews {
 *   override init(): void {
 *     this.getHandle().getValueState("last", new TTLConfig("1 day"))
 *   }
 * }
 * viewsByUser().transformWithState(new Remembered(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Not reported where the mode has what the function asks for:
 *
 * ```ts
 * viewsByUser().mapGroupsWithState(GroupStateTimeout.ProcessingTimeTimeout())((user, rows, state: GroupState<number>) => {
 *   state.setTimeoutDuration("1 hour")
 *   return countViews(user, rows, state)
 * }).writeStream.outputMode("update").format("console").start()
 * ```
 *
 * ```ts
 * viewsByUser().transformWithState(new CountViews(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const refusedTimeMode = rule({
  group: "state",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:P9", "spark:P11"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const { stateful, timeMode } = operator.settings
      if (stateful === undefined || !isKnown(timeMode)) continue
      const found = [...misused(operator, timeMode, facts)]
      const [first, ...others] = found
      if (first) yield { ...first, because: [...(first.because ?? []), ...others.map(asRelated)] }
    }
  },
})

type Mode = "none" | Clock

function* misused(operator: Operator, mode: Mode, facts: Facts): Generator<Reported> {
  const isProcessor = operator.settings.stateful === "processor"
  for (const call of operator.code?.calls ?? []) {
    const needed = isProcessor ? neededBy(call) : neededByGroup(call)
    if (needed && (isProcessor ? mode === "none" : mode !== needed))
      yield report(operator, call, mode, needed, facts)
    else if (call.name === "getCurrentWatermarkMs" && lacksWatermark(operator, facts))
      yield withoutWatermark(operator, call)
  }
  for (const [index, state] of (operator.settings.state ?? []).entries())
    if (isProcessor && state.timeToLive !== undefined && mode !== "processing")
      yield withoutClock(operator, index, state, mode, facts)
}

function neededBy({ name }: EngineCall): Clock | undefined {
  return /^(register|delete)Timer$|^listTimers$/.test(name) ? "processing" : undefined
}

function neededByGroup({ name }: EngineCall): Clock | undefined {
  if (name === "setTimeoutDuration") return "processing"
  return name === "setTimeoutTimestamp" ? "event" : undefined
}

const modeNames: { readonly [mode in Mode]: string } = {
  none: "no timeouts",
  processing: "timeouts on the machine's clock",
  event: "timeouts in event time",
}

function report(operator: Operator, call: EngineCall, mode: Mode, needed: Clock, facts: Facts): Reported {
  const isProcessor = operator.settings.stateful === "processor"
  return {
    at: call.at,
    operator,
    shows: "at run time",
    message: isProcessor
      ? `\`${call.name}\` needs a clock, but the time mode of this processor is none: the query fails when it is called.`
      : `\`${call.name}\` needs ${modeNames[needed]}, but the function is told ${modeNames[mode]}: the query fails when it is called.`,
    help: isProcessor
      ? "Give `transformWithState` the time mode of processing time, or of event time where the rows have a watermark."
      : `Use \`GroupStateTimeout.${needed === "event" ? "EventTimeTimeout" : "ProcessingTimeTimeout"}()\`.`,
    because: [{ at: settingPlace(operator, "timeMode"), message: "the mode is said here" }],
    fixes: isProcessor ? [] : modeFix(operator, needed, facts),
  }
}

function withoutClock(operator: Operator, index: number, state: State, mode: Mode, facts: Facts): Reported {
  return {
    at: settingPlace(operator, `state.${index}`),
    operator,
    shows: "at run time",
    message: `\`${state.name}\` has a time to live, which goes by the machine's clock, but the time mode of this processor is ${mode === "event" ? "event time" : "none"}: the query fails when the state is asked for.`,
    help: "Use `TimeMode.ProcessingTime()`, or clear the state with a timer.",
    because: [{ at: settingPlace(operator, "timeMode"), message: "the mode is said here" }],
    fixes: mode === "none" ? modeFix(operator, "processing", facts) : [],
  }
}

function withoutWatermark(operator: Operator, call: EngineCall): Reported {
  return {
    at: call.at,
    operator,
    shows: "at run time",
    message: `\`${call.name}\` fails where the rows have no watermark, and these have none.`,
    help: "Say with `withWatermark` which column is the event time, before the groups are made.",
  }
}

function lacksWatermark(operator: Operator, { flow, time, streams }: Facts): boolean {
  const [input] = flow.inputs(operator)
  return input !== undefined && streams.of(input) === true && time.of(input).watermark === "never"
}

/** Event time would wait for a watermark that may not be there. */
function modeFix(operator: Operator, clock: Clock, facts: Facts): readonly Fix[] {
  const calls = new Set((operator.code?.calls ?? []).map(neededByGroup).filter(found => found !== undefined))
  if (isShared(operator, facts) || calls.size > 1) return []
  if (clock === "event" && facts.flow.inputs(operator).some(input => facts.time.of(input).tags.length === 0))
    return []
  return [
    {
      title: clock === "event" ? "Go by event time" : "Go by the machine's clock",
      safety: "changes-results",
      patches: [set(operator, "timeMode", clock)],
    },
  ]
}

function asRelated({ at, message }: Reported): { readonly at: Reported["at"]; readonly message: string } {
  return { at, message }
}
