import type { Clock, Window, WindowTrigger } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  type Instance,
  isA,
  type Namespace,
  type Value,
} from "../follow/values.js"
import { type Described, isAbsent } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration, signedDuration } from "./durations.js"
import { triggerSetting } from "./triggers.js"

/** What a window assigner makes, with a trigger that stands in for the usual one. */
export interface Assigned extends Described<Window> {
  readonly trigger?: WindowTrigger
}

/** org.apache.flink.streaming.api.windowing.assigners.WindowAssigner */
const assigner: ApiClass<Assigned> = { name: "WindowAssigner", methods: {} }

type Make = (call: Call) => Assigned

const assigners: { readonly [className: string]: { readonly [method: string]: Make } } = {
  TumblingEventTimeWindows: { of: sized("tumbling", "event") },
  TumblingProcessingTimeWindows: { of: sized("tumbling", "processing") },
  SlidingEventTimeWindows: { of: sized("sliding", "event") },
  SlidingProcessingTimeWindows: { of: sized("sliding", "processing") },
  EventTimeSessionWindows: session("event"),
  ProcessingTimeSessionWindows: session("processing"),
  GlobalWindows: {
    create: global,
    createWithEndOfStreamTrigger: call => ({ ...global(call), trigger: { type: "EndOfStreamTrigger" } }),
  },
}

/** The names of the arguments, in order; the first is `size` for every sized window. */
const parameters = { tumbling: ["size", "offset"], sliding: ["size", "slide", "offset"] } as const

function sized(shape: "tumbling" | "sliding", clock: Clock): Make {
  return call => {
    const window: { -readonly [K in keyof Window]: Window[K] } = { shape, clock }
    const places: { [path: string]: ts.Node } = wholePlaces(call)
    for (const [index, name] of parameters[shape].entries()) {
      if (isAbsent(call.values[index])) continue
      window[name] = (name === "offset" ? signedDuration : flinkDuration)(call.values[index])
      const node = call.nodes[index]
      if (node) places[name] = node
    }
    return { setting: window, places }
  }
}

function session(clock: Clock): { readonly [method: string]: Make } {
  return {
    withGap: call => ({
      setting: { shape: "session", clock, gap: flinkDuration(call.values[0]) },
      places: { ...wholePlaces(call), ...(call.nodes[0] ? { gap: call.nodes[0] } : {}) },
    }),
    withDynamicGap: call => ({
      setting: { shape: "session", clock, gap: { unknown: "a gap computed for each record" } },
      places: wholePlaces(call),
    }),
  }
}

function global(call: Call): Described<Window> {
  return { setting: { shape: "global" }, places: wholePlaces(call) }
}

/** The assigner's class is where its clock is chosen. */
function wholePlaces(call: Call): { [path: string]: ts.Node } {
  const callee = call.node.expression
  return { "": call.node, clock: "expression" in callee ? (callee.expression as ts.Node) : callee }
}

/** The exported class of an assigner by name. */
export function assignerExport(name: string, node: ts.Node): Namespace | undefined {
  const methods = Object.hasOwn(assigners, name) ? assigners[name] : undefined
  if (!methods) return undefined
  return staticClass(name, node, method => {
    const make = Object.hasOwn(methods, method) ? methods[method] : undefined
    return make && (call => api(assigner, make(call), call.node))
  })
}

/** What the assigner that is a call's first argument makes; undefined when it is not known. */
export function assignedBy(call: Call): Assigned | undefined {
  const [value] = call.values
  if (isA(value, assigner)) return value.data
  return value?.type === "instance" ? ownAssigner(value, call) : undefined
}

/** An assigner of the job's own, as far as its methods say what it does. */
function ownAssigner(value: Instance, call: Call): Assigned {
  const isEventTime = answer(value, "isEventTime", call)
  const byEvents = isEventTime?.type === "constant" && isEventTime.value === true
  const trigger = answer(value, "getDefaultTrigger", call)
  return {
    setting: { shape: "custom", ...(byEvents ? { clock: "event" } : {}) },
    places: { "": call.nodes[0] ?? call.node },
    ...(trigger ? { trigger: triggerSetting(trigger, call) } : {}),
  }
}

function answer(value: Instance, method: string, call: Call): Value | undefined {
  const found = call.follow.member(value, method, call.node)
  return found?.type === "function" ? call.follow.call(found, [], call.node) : undefined
}
