import type { Setting } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, isA, type Namespace, unfollowed } from "../follow/values.js"
import {
  flattened,
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
import { sinkHandle } from "./sinks.js"
import { isStream } from "./streams.js"

/** org.apache.iceberg.flink.TableLoader: the table it loads. */
export const tableLoader: ApiClass<Setting<string>> = { name: "TableLoader", methods: {} }

/** org.apache.iceberg.catalog.TableIdentifier: the whole name. */
const tableIdentifier: ApiClass<Setting<string>> = { name: "TableIdentifier", methods: {} }

type Options = { readonly [option: string]: Setting<string | number | boolean> }

interface Builder extends Output {
  readonly options: Options
  readonly places: { readonly [path: string]: ts.Node }
  readonly first: ts.Node
}

/** org.apache.iceberg.flink.sink.FlinkSink.Builder */
const builder: ApiClass<Builder> = {
  name: "FlinkSink.Builder",
  methods: {
    tableLoader: (self, call) => {
      const [loader] = call.values
      return isA(loader, tableLoader) ? withOptions(self.data, { table: loader.data }, call) : self
    },
    overwrite: option,
    upsert: option,
    equalityFieldColumns: option,
    distributionMode: option,
    toBranch: option,
    set: (self, call) => {
      const name = textOf(call.values[0])
      return name === undefined
        ? withOptions(self.data, { "?": unknownSetting(call.values[0]) }, call)
        : withOptions(self.data, { [name]: plainSetting(call.values[1]) }, call)
    },
    setAll: (self, call) => {
      const [given] = call.values
      const isOpen = given?.type !== "properties" || given.open !== undefined
      const entries = given?.type === "properties" ? [...given.entries] : []
      const options = Object.fromEntries(entries.map(([name, value]) => [name, plainSetting(value)]))
      return withOptions(self.data, isOpen ? { ...options, "?": unknownSetting(given) } : options, call)
    },
    append: (self, call) => {
      const { job, draft: input, options, first } = self.data
      const settings = { connector: "iceberg", ...(Object.keys(options).length === 0 ? {} : { options }) }
      const draft = operator(job, "sink", settings, [input], call, first)
      place(draft, "options", self.data.places)
      return api(sinkHandle, { job, draft }, call.node)
    },
  },
  otherMethod: self => self,
  ...streamOutput,
}

/** An option of the name of its method. */
function option(self: { readonly data: Builder }, call: Call) {
  const [given] = call.values
  const value = given?.type === "list" ? flattened([given]).map(textOf).join(",") : plainSetting(given)
  return withOptions(self.data, { [call.name.getText()]: value }, call)
}

function withOptions(data: Builder, options: Options, call: Call) {
  const node = call.nodes.at(-1) ?? call.node
  const places = Object.fromEntries(Object.keys(options).map(name => [name, node]))
  return api(
    builder,
    { ...data, options: { ...data.options, ...options }, places: { ...data.places, ...places } },
    call.node,
  )
}

/** The exported classes of the Iceberg connector. */
export function icebergExport(name: string, node: ts.Node): Namespace | undefined {
  if (name === "TableLoader") {
    return staticClass(name, node, () => call => {
      const [location, identifier] = call.values
      const table = isA(identifier, tableIdentifier) ? identifier.data : textSetting(location)
      return api(tableLoader, table, call.node)
    })
  }
  if (name === "TableIdentifier") {
    return staticClass(name, node, () => call => {
      const names = call.values.map(textOf)
      const known = names.every(part => part !== undefined)
      return api(tableIdentifier, known ? names.join(".") : { unknown: call.node.getText() }, call.node)
    })
  }
  if (name !== "FlinkSink" && name !== "IcebergSink") return undefined
  return staticClass(name, node, method => {
    if (!method.startsWith("for")) return undefined
    return call => {
      const [stream] = call.values
      if (!isStream(stream)) return unfollowed(call.node, "the stream of the sink is not known")
      return api(builder, { ...stream.data, options: {}, places: {}, first: call.name }, call.node)
    }
  })
}
