import type { OperatorSettings, WindowTrigger } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, isA, type Namespace, type Value } from "../follow/values.js"
import { numberSetting, unknownSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration } from "./durations.js"

/** org.apache.flink.streaming.api.windowing.triggers.Trigger, one of Flink's own. */
const windowTrigger: ApiClass<WindowTrigger> = { name: "Trigger", methods: {} }

const triggers: { readonly [className: string]: (call: Call, type: string) => WindowTrigger } = {
  EventTimeTrigger: plain,
  ProcessingTimeTrigger: plain,
  DeltaTrigger: (_, type) => ({ type, merges: false }),
  ProcessingTimeoutTrigger: (call, type) => ({
    type,
    merges: false,
    every: flinkDuration(call.values[1]),
    of: triggerSetting(call.values[0], call),
  }),
  CountTrigger: (call, type) => ({ type, every: numberSetting(call.values[0]) }),
  ContinuousEventTimeTrigger: every,
  ContinuousProcessingTimeTrigger: every,
  PurgingTrigger: (call, type) => {
    const of = triggerSetting(call.values[0], call)
    return { type, of, ...(of.merges === undefined ? {} : { merges: of.merges }) }
  },
}

function plain(_: Call, type: string): WindowTrigger {
  return { type }
}

function every(call: Call, type: string): WindowTrigger {
  return { type, every: flinkDuration(call.values[0]) }
}

/** The trigger that a call is given; one of the job's own is known by its class. */
export function triggerSetting(value: Value | undefined, call: Call): WindowTrigger {
  if (isA(value, windowTrigger)) return value.data
  const own = value?.type === "instance" ? value.class.node.name?.text : undefined
  return { type: own ?? call.nodes[0]?.getText() ?? "", ...mergesOf(value, call) }
}

/** What a trigger of the job's own says when it is asked; Flink's base class says no. */
function mergesOf(value: Value | undefined, call: Call): Pick<WindowTrigger, "merges"> {
  if (value?.type !== "instance") return { merges: unknownSetting(value) }
  const method = call.follow.member(value, "canMerge", call.node)
  if (method === undefined) return { merges: false }
  const answer = method.type === "function" ? call.follow.call(method, [], call.node) : undefined
  if (answer?.type !== "constant") return { merges: { unknown: "canMerge()" } }
  return answer.value === true ? {} : { merges: false }
}

/** What is recorded of an evictor: those of the job's own are alike. */
export function evictorSetting(value: Value | undefined): OperatorSettings["evictor"] {
  return isA(value, windowEvictor) ? value.data : "custom"
}

/** org.apache.flink.streaming.api.windowing.evictors.Evictor, one of Flink's own. */
const windowEvictor: ApiClass<"count" | "time" | "delta"> = { name: "Evictor", methods: {} }

const evictors = { CountEvictor: "count", TimeEvictor: "time", DeltaEvictor: "delta" } as const

/** The exported class of a trigger or evictor by name. */
export function triggerExport(name: string, node: ts.Node): Namespace | undefined {
  if (Object.hasOwn(evictors, name)) {
    const type = evictors[name as keyof typeof evictors]
    return staticClass(name, node, () => call => api(windowEvictor, type, call.node))
  }
  const trigger = Object.hasOwn(triggers, name) ? triggers[name] : undefined
  return trigger && staticClass(name, node, () => call => api(windowTrigger, trigger(call, name), call.node))
}
