import type { BatchTrigger, OperatorSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, constant, isA, type Namespace, type Value } from "../follow/values.js"
import {
  isAbsent,
  type Output,
  operator,
  place,
  plainSetting,
  streamOutput,
  textOf,
  textSetting,
  unknownSetting,
} from "../settings.js"
import { staticClass } from "../static-class.js"
import { sparkInterval } from "./intervals.js"

interface Writer extends Output {
  readonly settings: OperatorSettings
  readonly places: { readonly [path: string]: ts.Node }
  /** Where `writeStream` stands. */
  readonly node: ts.Node
}

function refined(data: Writer, call: Call, settings: OperatorSettings, places: Writer["places"] = {}): Value {
  return api(
    writer,
    { ...data, settings: { ...data.settings, ...settings }, places: { ...data.places, ...places } },
    call.node,
  )
}

/** org.apache.spark.sql.streaming.DataStreamWriter */
export const writer: ApiClass<Writer> = {
  name: "DataStreamWriter",
  methods: {
    format: (self, call) =>
      refined(self.data, call, { connector: textOf(call.values[0]) ?? "?" }, at("connector", call)),
    outputMode: (self, call) => {
      const mode = textSetting(call.values[0])
      return refined(
        self.data,
        call,
        { outputMode: typeof mode === "string" ? mode.toLowerCase() : mode },
        at("outputMode", call),
      )
    },
    queryName: (self, call) => refined(self.data, call, { name: textOf(call.values[0]) }),
    trigger: (self, call) => {
      const [value] = call.values
      if (isA(value, batchTrigger)) {
        const { trigger, interval } = value.data
        return refined(
          self.data,
          call,
          { trigger },
          { trigger: value.node, ...(interval ? { "trigger.interval": interval } : {}) },
        )
      }
      return refined(
        self.data,
        call,
        { trigger: { type: "processing-time", interval: unknownSetting(value) } },
        at("trigger", call),
      )
    },
    option: (self, call) => {
      const name = textOf(call.values[0])
      return name === undefined
        ? self
        : withOptions(self.data, call, { [name]: call.values[1] as Value }, call.nodes[1])
    },
    options: (self, call) => {
      const [given] = call.values
      return given?.type === "properties"
        ? withOptions(self.data, call, Object.fromEntries(given.entries), call.nodes[0])
        : self
    },
    foreachBatch: (self, call) =>
      refined(self.data, call, { connector: "foreachBatch" }, at("connector", call)),
    foreach: (self, call) => refined(self.data, call, { connector: "foreach" }, at("connector", call)),
    partitionBy: self => self,
    clusterBy: self => self,
    start: (self, call) => started(self.data, call, isAbsent(call.values[0]) ? undefined : "path"),
    toTable: (self, call) =>
      started({ ...self.data, settings: { ...self.data.settings, connector: "table" } }, call, "table"),
  },
  ...streamOutput,
}

function at(setting: string, call: Call): Writer["places"] {
  const [node] = call.nodes
  return node ? { [setting]: node } : {}
}

function withOptions(
  data: Writer,
  call: Call,
  given: { readonly [name: string]: Value },
  node: ts.Node | undefined,
): Value {
  const { checkpointLocation, ...others } = given
  const plain = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, plainSetting(value)]))
  const options = { ...data.settings.options, ...plain }
  return refined(
    data,
    call,
    {
      ...(Object.keys(options).length > 0 ? { options } : {}),
      ...(checkpointLocation ? { checkpointLocation: textSetting(checkpointLocation) } : {}),
    },
    node && checkpointLocation ? { checkpointLocation: node } : {},
  )
}

function started(data: Writer, call: Call, option: string | undefined): Value {
  const options = option
    ? { ...data.settings.options, [option]: plainSetting(call.values[0]) }
    : data.settings.options
  const { name, ...others } = data.settings
  const settings: OperatorSettings = {
    ...(name === undefined ? {} : { name }),
    connector: "parquet",
    ...others,
    ...(options ? { options } : {}),
  }
  const draft = operator(data.job, "sink", settings, [data.draft], call, data.node)
  for (const [path, node] of Object.entries(data.places)) place(draft, path, node)
  return api(query, undefined, call.node)
}

/** org.apache.spark.sql.streaming.StreamingQuery */
const query: ApiClass<undefined> = {
  name: "StreamingQuery",
  methods: {},
  otherMethod: (_, call) => constant(undefined, call.node),
}

const batchTrigger: ApiClass<{ readonly trigger: BatchTrigger; readonly interval?: ts.Node }> = {
  name: "Trigger",
  methods: {},
}

const triggers: { readonly [method: string]: BatchTrigger["type"] } = {
  ProcessingTime: "processing-time",
  Once: "once",
  AvailableNow: "available-now",
  Continuous: "continuous",
  RealTime: "real-time",
}

/** The static methods of `Trigger`. */
export function triggerClass(node: ts.Node): Namespace {
  return staticClass("Trigger", node, method => {
    const type = Object.hasOwn(triggers, method) ? triggers[method] : undefined
    if (!type) return undefined
    return call => {
      const [value] = call.values
      const trigger: BatchTrigger = isAbsent(value) ? { type } : { type, interval: sparkInterval(value) }
      return api(batchTrigger, { trigger, interval: call.nodes[0] }, call.node)
    }
  })
}
