import type { Setting, Watermark } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { api, type ApiClass, type Call, type Namespace, type Value } from "../follow/values.js"
import { selectedField } from "../selector.js"
import type { Described } from "../settings.js"
import { flinkDuration } from "./durations.js"
import { staticClass } from "../static-class.js"

/** org.apache.flink.api.common.eventtime.WatermarkStrategy */
export const watermarkStrategy: ApiClass<Described<Watermark>> = {
  name: "WatermarkStrategy",
  methods: {
    withTimestampAssigner: (self, call) => refine(self.data, call, "timestamp", selectedField(call.values[0])),
    withIdleness: (self, call) => refine(self.data, call, "idleness", flinkDuration(call.values[0])),
    withWatermarkAlignment: (self, call) => api(watermarkStrategy, { ...self.data, places: { ...self.data.places, "": call.node } }, call.node),
  },
}

function refine(data: Described<Watermark>, call: Call, part: "timestamp" | "idleness", value: Setting<string | number>): Value {
  const [node] = call.nodes
  const places = { ...data.places, "": call.node, ...(node ? { [part]: node } : {}) }
  return api(watermarkStrategy, { setting: { ...data.setting, [part]: value }, places }, call.node)
}

const strategies: { readonly [method: string]: (call: Call) => Watermark } = {
  forMonotonousTimestamps: () => ({ strategy: "monotonous" }),
  forBoundedOutOfOrderness: call => ({ strategy: "bounded", bound: flinkDuration(call.values[0]) }),
  noWatermarks: () => ({ strategy: "none" }),
  forGenerator: () => ({ strategy: "custom" }),
}

/** The static methods of `WatermarkStrategy`. */
export function watermarkStrategyClass(node: ts.Node): Namespace {
  return staticClass("WatermarkStrategy", node, method => {
    const make = Object.hasOwn(strategies, method) ? strategies[method] : undefined
    return make && (call => api(watermarkStrategy, { setting: make(call), places: placesOf(call) }, call.node))
  })
}

function placesOf(call: Call): { [path: string]: ts.Node } {
  const [bound] = call.nodes
  return { "": call.node, ...(bound ? { bound } : {}) }
}
