import type { Field, OperatorSettings, RecordType } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  type Namespace,
  type OpenJob,
  type Value,
} from "../follow/values.js"
import { operator, place, plainSetting, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { dataFrame } from "./data-frame.js"

interface Session {
  readonly job: OpenJob
}

const builder: ApiClass<{ name: string }> = {
  name: "SparkSession.Builder",
  methods: {
    appName: (self, call) => {
      self.data.name = textOf(call.values[0]) ?? ""
      return self
    },
    getOrCreate: (self, call) => {
      const job = call.follow.job("spark", call.node, true)
      job.name ||= self.data.name
      return api(session, { job }, call.node)
    },
  },
  otherMethod: self => self,
}

/** org.apache.spark.sql.RuntimeConfig */
const runtimeConfig: ApiClass<undefined> = {
  name: "RuntimeConfig",
  methods: {},
  otherMethod: (_, call) => constant(undefined, call.node),
}

/** org.apache.spark.sql.SparkSession */
const session: ApiClass<Session> = {
  name: "SparkSession",
  methods: {},
  properties: {
    readStream: (self, node) => api(reader, { job: self.data.job, settings: {}, places: {}, node }, node),
    read: (self, node) =>
      api(reader, { job: self.data.job, settings: { bounded: true }, places: {}, node }, node),
    conf: (_, node) => api(runtimeConfig, undefined, node),
  },
}

interface Reader {
  readonly job: OpenJob
  readonly settings: OperatorSettings
  readonly record?: RecordType
  readonly places: { readonly [path: string]: ts.Node }
  /** Where `readStream` or `read` stands. */
  readonly node: ts.Node
}

/** org.apache.spark.sql.streaming.DataStreamReader */
const reader: ApiClass<Reader> = {
  name: "DataStreamReader",
  methods: {
    format: (self, call) => refined(self.data, call, { connector: textOf(call.values[0]) ?? "?" }),
    option: (self, call) => {
      const name = textOf(call.values[0])
      return name === undefined ? self : withOption(self.data, call, name, call.values[1])
    },
    options: (self, call) => {
      const [given] = call.values
      if (given?.type !== "properties") return self
      const added = Object.fromEntries([...given.entries].map(([name, value]) => [name, plainSetting(value)]))
      return refined(self.data, call, { options: { ...self.data.settings.options, ...added } })
    },
    schema: (self, call) => {
      const text = textOf(call.values[0])
      return text === undefined ? self : api(reader, { ...self.data, record: ddlRecord(text) }, call.node)
    },
    load: (self, call) => loaded(self.data, call, call.values[0] ? "path" : undefined),
    table: (self, call) =>
      loaded({ ...self.data, settings: { ...self.data.settings, connector: "table" } }, call, "table"),
  },
  otherMethod: (self, call) => {
    const format = call.name.getText()
    if (!/^(json|parquet|csv|text|orc)$/.test(format)) return undefined
    return loaded({ ...self.data, settings: { ...self.data.settings, connector: format } }, call, "path")
  },
}

function refined(data: Reader, call: Call, settings: OperatorSettings): Value {
  return api(reader, { ...data, settings: { ...data.settings, ...settings } }, call.node)
}

function withOption(data: Reader, call: Call, name: string, value: Value | undefined): Value {
  const options = { ...data.settings.options, [name]: plainSetting(value) }
  const node = call.nodes[1]
  const places = node ? { ...data.places, [`options.${name}`]: node } : data.places
  return api(reader, { ...data, settings: { ...data.settings, options }, places }, call.node)
}

function loaded(data: Reader, call: Call, option: string | undefined): Value {
  const options = option
    ? { ...data.settings.options, [option]: plainSetting(call.values[0]) }
    : data.settings.options
  const settings = options ? { ...data.settings, options } : data.settings
  const draft = operator(data.job, "source", settings, [], call, data.node)
  const record = data.record ?? fixedRecords[settings.connector ?? ""]
  if (record) draft.output = record
  for (const [path, node] of Object.entries(data.places)) place(draft, path, node)
  return api(dataFrame, { job: data.job, draft }, call.node)
}

/** The columns of sources whose schema Spark fixes. */
const fixedRecords: { readonly [connector: string]: RecordType } = {
  kafka: ddlRecord(
    "key binary, value binary, topic string, partition int, offset bigint, timestamp timestamp, timestampType int",
  ),
  rate: ddlRecord("timestamp timestamp, value bigint"),
  socket: ddlRecord("value string"),
  text: ddlRecord("value string"),
}

/** The columns of a DDL schema such as `shop STRING, placed_at TIMESTAMP`; nested types stay text. */
function ddlRecord(ddl: string): RecordType {
  const fields: Field[] = []
  for (const part of topLevelParts(ddl)) {
    const match = /^\s*`?(\w+)`?\s*:?\s+(.+?)\s*$/s.exec(part)
    if (match)
      fields.push({
        name: match[1] as string,
        type: (match[2] as string).toLowerCase().replace(/\s+not null$/, ""),
      })
  }
  return { fields }
}

/** Splits at commas outside of brackets. */
function topLevelParts(text: string): string[] {
  const parts = [""]
  let depth = 0
  for (const character of text) {
    if (character === "<" || character === "(") depth++
    if (character === ">" || character === ")") depth--
    if (character === "," && depth === 0) parts.push("")
    else parts[parts.length - 1] += character
  }
  return parts
}

/** The static methods of `SparkSession`. */
export function sessionClass(node: ts.Node): Namespace {
  return staticClass("SparkSession", node, method => {
    if (method === "builder") return call => api(builder, { name: "" }, call.node)
    if (method !== "active" && method !== "getActiveSession") return undefined
    return call => api(session, { job: call.follow.job("spark", call.node, true) }, call.node)
  })
}
