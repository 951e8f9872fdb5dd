import type { OperatorSettings, RecordType } from "@streamwright/graph"
import { ts } from "ts-morph"
import { type ApiClass, api, type Call, type Namespace } from "../follow/values.js"
import { flattened, plainSetting, textSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration } from "./durations.js"

/** A source or sink under construction or finished; what it is told is read by name. */
export interface Connector {
  readonly settings: Pick<OperatorSettings, "connector" | "options" | "bounded" | "delivery">
  readonly record?: RecordType
  readonly places: { readonly [path: string]: ts.Node }
}

export const connector: ApiClass<Connector> = {
  name: "connector",
  methods: {
    setBounded: (self, call) => changed(self.data, call, { bounded: true }),
    setUnbounded: (self, call) => changed(self.data, call, {}),
    setDeliveryGuarantee: (self, call) =>
      changed(
        self.data,
        call,
        { delivery: textSetting(call.values[0]) },
        { delivery: call.nodes[0] ?? call.node },
      ),
    setProperty: (self, call) => {
      const name = textSetting(call.values[0])
      return typeof name === "string"
        ? option(self.data, call, name, call.values.slice(1))
        : changed(self.data, call, {})
    },
    monitorContinuously: (self, call) => {
      const { bounded: _, ...settings } = self.data.settings
      const interval = flinkDuration(call.values[0])
      const options = { ...settings.options, monitorContinuously: interval }
      return changed(
        { ...self.data, settings },
        call,
        { options },
        { "options.monitorContinuously": call.nodes[0] ?? call.node },
      )
    },
  },
  otherMethod: (self, call) => {
    const name = /^(?:set|with)([A-Z]\w*)$/.exec(call.name.getText())?.[1]
    if (name === undefined) return changed(self.data, call, {})
    return option(self.data, call, name.charAt(0).toLowerCase() + name.slice(1), call.values)
  },
}

function changed(
  data: Connector,
  call: Call,
  settings: Connector["settings"],
  places: Connector["places"] = {},
) {
  return api(
    connector,
    { ...data, settings: { ...data.settings, ...settings }, places: { ...data.places, ...places } },
    call.node,
  )
}

/** An option is recorded when it is a plain value, a duration, or a list of plain values. */
function option(data: Connector, call: Call, name: string, given: Call["values"]) {
  const value = optionValue(flattened(given))
  if (value === undefined) return changed(data, call, {})
  return changed(
    data,
    call,
    { options: { ...data.settings.options, [name]: value } },
    { [`options.${name}`]: call.nodes.at(-1) ?? call.node },
  )
}

function optionValue(values: Call["values"]) {
  const [first] = values
  if (!first) return undefined
  if (first.type === "api") {
    const duration = flinkDuration(first)
    return typeof duration === "number" ? duration : undefined
  }
  const plain = values.map(plainSetting)
  if (plain.length === 1)
    return first.type === "constant" || first.type === "unfollowed" ? plain[0] : undefined
  return plain.every(item => typeof item !== "object") ? plain.join(",") : undefined
}

type Start = (call: Call) => Connector["settings"]

const starts: { readonly [className: string]: { readonly [method: string]: Start } } = {
  KafkaSource: { builder: () => ({ connector: "kafka" }) },
  KafkaSink: { builder: () => ({ connector: "kafka" }) },
  FileSource: {
    forRecordStreamFormat: call => ({ connector: "file", bounded: true, ...path(call, 1) }),
    forBulkFileFormat: call => ({ connector: "file", bounded: true, ...path(call, 1) }),
  },
  FileSink: {
    forRowFormat: call => ({ connector: "file", ...path(call, 0) }),
    forBulkFormat: call => ({ connector: "file", ...path(call, 0) }),
  },
  KinesisStreamsSource: { builder: () => ({ connector: "kinesis" }) },
  KinesisStreamsSink: { builder: () => ({ connector: "kinesis" }) },
  JdbcSink: { builder: () => ({ connector: "jdbc" }) },
}

function path(call: Call, from: number): Connector["settings"] {
  const value = optionValue(flattened(call.values.slice(from, from === 0 ? 1 : undefined)))
  return value === undefined ? {} : { options: { path: value } }
}

/** The exported class of a connector by name. */
export function connectorExport(name: string, node: ts.Node): Namespace | undefined {
  const methods = Object.hasOwn(starts, name) ? starts[name] : undefined
  if (!methods) return undefined
  return staticClass(name, node, method => {
    const start = Object.hasOwn(methods, method) ? methods[method] : undefined
    if (!start) return undefined
    return call => {
      const record = ts.isCallExpression(call.node)
        ? call.follow.record(call.node.typeArguments?.[0])
        : undefined
      return api(connector, { settings: start(call), ...(record ? { record } : {}), places: {} }, call.node)
    }
  })
}
