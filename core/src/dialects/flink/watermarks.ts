import type { RecordType, Setting, TimestampUse, Watermark } from "@streamwright/graph"
import { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  type Instance,
  isA,
  type Namespace,
  type Value,
} from "../follow/values.js"
import { selectedField } from "../selector.js"
import { type Described, isAbsent, textSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration } from "./durations.js"
import { timestampUse } from "./timestamp-use.js"

interface Strategy extends Described<Watermark> {
  /** The records it is for, as its type argument says. */
  readonly record?: RecordType
  /** What its timestamp assigner does. */
  readonly use?: TimestampUse
}

/** org.apache.flink.api.common.eventtime.WatermarkStrategy */
export const watermarkStrategy: ApiClass<Strategy> = {
  name: "WatermarkStrategy",
  methods: {
    withTimestampAssigner: (self, call) => {
      const [assigner] = call.values
      const use = timestampUse(assigner)
      return refine(use ? { ...self.data, use } : self.data, call, "timestamp", selectedField(assigner))
    },
    withIdleness: (self, call) => refine(self.data, call, "idleness", flinkDuration(call.values[0])),
    withWatermarkAlignment: aligned,
  },
}

/** The strategy that a value is; one of the job's own makes its watermarks as only it knows. */
export function strategyOf(value: Value | undefined): Strategy | undefined {
  if (isA(value, watermarkStrategy)) return value.data
  return value?.type === "instance" ? { setting: { strategy: "custom" }, places: {} } : undefined
}

function aligned(self: { readonly data: Strategy }, call: Call): Value {
  const [group, drift, interval] = call.values
  const alignment = {
    group: textSetting(group),
    drift: flinkDuration(drift),
    interval: isAbsent(interval) ? 1_000 : flinkDuration(interval),
  }
  const [, driftNode, intervalNode] = call.nodes
  const places = {
    ...self.data.places,
    "": call.node,
    alignment: call.name,
    ...(driftNode ? { "alignment.drift": driftNode } : {}),
    ...(intervalNode ? { "alignment.interval": intervalNode } : {}),
  }
  return api(
    watermarkStrategy,
    { ...self.data, setting: { ...self.data.setting, alignment }, places },
    call.node,
  )
}

function refine(
  data: Strategy,
  call: Call,
  part: "timestamp" | "idleness",
  value: Setting<string | number>,
): Value {
  const [node] = call.nodes
  const places = { ...data.places, "": call.node, ...(node ? { [part]: node } : {}) }
  return api(watermarkStrategy, { ...data, setting: { ...data.setting, [part]: value }, places }, call.node)
}

const strategies: { readonly [method: string]: (call: Call) => Watermark } = {
  forMonotonousTimestamps: () => ({ strategy: "monotonous" }),
  forBoundedOutOfOrderness: call => ({ strategy: "bounded", bound: flinkDuration(call.values[0]) }),
  noWatermarks: () => ({ strategy: "none" }),
  forGenerator: () => ({ strategy: "custom" }),
}

/** The static methods of `WatermarkStrategy`. */
export function watermarkStrategyClass(node: ts.Node): Namespace {
  const members = staticClass("WatermarkStrategy", node, method => {
    const make = Object.hasOwn(strategies, method) ? strategies[method] : undefined
    if (!make) return undefined
    return call => {
      const record = ts.isCallExpression(call.node)
        ? call.follow.record(call.node.typeArguments?.[0])
        : undefined
      return api(
        watermarkStrategy,
        { setting: make(call), places: placesOf(call), ...(record ? { record } : {}) },
        call.node,
      )
    }
  })
  return { ...members, inherited: inheritedFromStrategy }
}

/** What a strategy of the job's own inherits. */
function inheritedFromStrategy(self: Instance, name: string, node: ts.Node): Value | undefined {
  const method = Object.hasOwn(watermarkStrategy.methods, name) ? watermarkStrategy.methods[name] : undefined
  const data = strategyOf(self)
  if (!method || !data) return undefined
  const call = (site: Call): Value => method(api(watermarkStrategy, data, self.node), site)
  return { type: "namespace", name, members: () => undefined, call, node }
}

function placesOf(call: Call): { [path: string]: ts.Node } {
  const [bound] = call.nodes
  return { "": call.node, ...(bound ? { bound } : {}) }
}
