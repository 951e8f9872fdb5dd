import { ts } from "ts-morph"
import { api, type Call, type Namespace } from "../follow/values.js"
import { flattened } from "../settings.js"
import { staticClass } from "../static-class.js"
import { type Connector, connector, optionValue } from "./connectors.js"

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
    forBulkFormat: call => ({
      connector: "file",
      options: { ...path(call, 0).options, rollingPolicy: "checkpoint" },
    }),
  },
  KinesisStreamsSource: { builder: () => ({ connector: "kinesis" }) },
  KinesisStreamsSink: { builder: () => ({ connector: "kinesis" }) },
  JdbcSink: { builder: () => ({ connector: "jdbc" }) },
  JdbcSource: { builder: () => ({ connector: "jdbc", bounded: true }) },
  JdbcExecutionOptions: { builder: () => ({}), defaults: () => ({}) },
  IcebergSource: {
    builder: () => ({ connector: "iceberg", bounded: true }),
    forRowData: () => ({ connector: "iceberg", bounded: true }),
  },
}

function path(call: Call, from: number): Connector["settings"] {
  const value = optionValue(flattened(call.values.slice(from, from === 0 ? 1 : undefined)))
  return value === undefined ? {} : { options: { path: value } }
}

/** Sinks and builders that are made with `new`, and the connector of each. */
const constructed: { readonly [className: string]: string } = {
  Elasticsearch7SinkBuilder: "elasticsearch",
  Elasticsearch8AsyncSinkBuilder: "elasticsearch",
  PrintSink: "print",
  DiscardingSink: "discard",
}

/** The exported class of a connector by name. */
export function connectorExport(name: string, node: ts.Node): Namespace | undefined {
  const methods = Object.hasOwn(starts, name) ? starts[name] : undefined
  if (!methods) return Object.hasOwn(constructed, name) ? builder(name, node) : undefined
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

function builder(name: string, node: ts.Node): Namespace {
  const construct = (call: Call) =>
    api(connector, { settings: { connector: constructed[name] }, places: {} }, call.node)
  return { type: "namespace", name, members: () => undefined, construct, node }
}
