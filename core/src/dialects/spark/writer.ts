import type { BatchTrigger, Code, Key, OperatorSettings } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import { type ApiClass, api, type Call, isA, type Namespace, type Value } from "../follow/values.js"
import {
  flattened,
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
import { batchCode } from "./batch-function.js"
import { triggerInterval } from "./intervals.js"
import {
  addedOptions,
  argumentPath,
  formatOf,
  type Option,
  oneOption,
  optionPlaces,
  severalOptions,
} from "./options.js"
import { query } from "./query.js"
import { isNeverStarted } from "./unstarted.js"

interface Writer extends Output {
  readonly settings: OperatorSettings
  readonly places: { readonly [path: string]: ts.Node }
  /** What the function of `foreachBatch` does. */
  readonly code?: Code
  /** Where `writeStream` stands. */
  readonly node: ts.Node
}

function nameNode(node: ts.Node): ts.Node {
  return ts.isPropertyAccessExpression(node) ? node.name : node
}

/** `writeStream` of a frame. */
export function writerOf(self: Output, node: ts.Node): Value {
  if (isNeverStarted(node))
    self.job.builder.unfinished.push({ what: "query", at: spanOf(nameNode(node)), after: self.draft })
  return api(writer, { ...self, settings: {}, places: {}, node }, node)
}

function refined(data: Writer, call: Call, settings: OperatorSettings, places: Writer["places"] = {}): Value {
  return api(
    writer,
    { ...data, settings: { ...data.settings, ...settings }, places: { ...data.places, ...places } },
    call.node,
  )
}

/** org.apache.spark.sql.streaming.DataStreamWriter */
const writer: ApiClass<Writer> = {
  name: "DataStreamWriter",
  methods: {
    format: (self, call) =>
      refined(self.data, call, { connector: formatOf(self, call) }, at("connector", call)),
    outputMode: (self, call) => {
      const mode = textSetting(call.values[0])
      return refined(
        self.data,
        call,
        { outputMode: typeof mode === "string" ? mode.toLowerCase() : mode },
        at("outputMode", call),
      )
    },
    queryName: (self, call) => refined(self.data, call, { name: textOf(call.values[0]) }, at("name", call)),
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
        { trigger: { type: "unknown", interval: unknownSetting(value) } },
        at("trigger", call),
      )
    },
    option: (self, call) => withOptions(self.data, call, oneOption(call)),
    options: (self, call) => withOptions(self.data, call, severalOptions(call)),
    foreachBatch: (self, call) => {
      const code = batchCode(call.values[0])
      const settings = { connector: "foreachBatch" }
      return refined({ ...self.data, ...(code ? { code } : {}) }, call, settings, at("connector", call))
    },
    foreach: (self, call) => refined(self.data, call, { connector: "foreach" }, at("connector", call)),
    partitionBy: (self, call) =>
      refined(self.data, call, { partitionedBy: columns(call) }, at("partitionedBy", call)),
    clusterBy: (self, call) =>
      refined(self.data, call, { clusteredBy: columns(call) }, at("clusteredBy", call)),
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

function columns(call: Call): Key {
  const names = flattened(call.values).map(textOf)
  return names.every(name => name !== undefined) ? names : unknownSetting(call.values[0])
}

/** The checkpoint is a setting of the query; all other options are the format's. */
function withOptions(data: Writer, call: Call, given: readonly Option[]): Value {
  const isCheckpoint = ({ name }: Option) => name.toLowerCase() === "checkpointlocation"
  const checkpoint = given.findLast(isCheckpoint)
  const others = given.filter(option => !isCheckpoint(option))
  const options = others.length > 0 ? { options: addedOptions(data.settings.options, others) } : {}
  const location = checkpoint ? { checkpointLocation: textSetting(checkpoint.value) } : {}
  return refined(
    data,
    call,
    { ...options, ...location },
    { ...optionPlaces(others), ...(checkpoint ? { checkpointLocation: checkpoint.node } : {}) },
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
  if (data.code) draft.code = data.code
  const [path] = call.nodes
  if (option && path) place(draft, argumentPath(option, data.places), path)
  for (const [path, node] of Object.entries(data.places)) place(draft, path, node)
  return api(query, data.job, call.node)
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
      const trigger: BatchTrigger = isAbsent(value) ? { type } : { type, interval: triggerInterval(value) }
      return api(batchTrigger, { trigger, interval: call.nodes[0] }, call.node)
    }
  })
}
