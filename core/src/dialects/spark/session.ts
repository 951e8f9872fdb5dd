import { type OperatorSettings, parseDdl } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  type Method,
  type Namespace,
  type OpenJob,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { operator, place, plainSetting, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { columnFunction } from "./column-functions.js"
import { dataFrame } from "./data-frame.js"
import { query } from "./query.js"
import { reader } from "./reader.js"
import { schemaText } from "./schemas.js"
import { viewsOf } from "./views.js"

interface Session {
  readonly job: OpenJob
}

/** org.apache.spark.sql.SparkSession.Builder: the name and the settings, with the places. */
const builder: ApiClass<{ name: string; readonly settings: Map<string, Given> }> = {
  name: "SparkSession.Builder",
  methods: {
    appName: (self, call) => {
      self.data.name = textOf(call.values[0]) ?? ""
      return self
    },
    getOrCreate: (self, call) => {
      const job = call.follow.job("spark", call.node, true)
      job.name ||= self.data.name
      job.builder.origins.environment ??= spanOf(call.name)
      for (const [key, { value, node }] of self.data.settings)
        job.builder.configure(key, plainSetting(value), spanOf(node))
      return api(session, { job }, call.node)
    },
    config: (self, call) => {
      for (const [key, given] of configured(call)) self.data.settings.set(key, given)
      return self
    },
  },
  otherMethod: self => self,
}

interface Given {
  readonly value: Value
  readonly node: ts.Node
}

/** One setting by its name, or several in an object. */
function configured(call: Call): readonly (readonly [string, Given])[] {
  const [first, value] = call.values
  const node = call.nodes[1] ?? call.nodes[0] ?? call.node
  const key = textOf(first)
  if (key !== undefined) return value ? [[key, { value, node }]] : []
  if (first?.type !== "properties") return []
  return [...first.entries].map(([name, entry]) => [name, { value: entry, node: entry.node }] as const)
}

/** org.apache.spark.sql.RuntimeConfig */
const runtimeConfig: ApiClass<Session> = {
  name: "RuntimeConfig",
  methods: {
    set: (self, call) => {
      for (const [key, { value, node }] of configured(call))
        self.data.job.builder.configure(key, plainSetting(value), spanOf(node))
      return constant(undefined, call.node)
    },
  },
  otherMethod: (_, call) => unfollowed(call.node, "the setting is read while the job runs"),
}

/** What the graph keeps nothing of: listeners, the application. */
const plumbing: ApiClass<undefined> = {
  name: "object",
  methods: { broadcast: self => self },
  otherMethod: (_, call) => constant(undefined, call.node),
}

/** org.apache.spark.sql.UDFRegistration */
const functions: ApiClass<undefined> = {
  name: "UDFRegistration",
  methods: {
    register: (_, call) => {
      const [, ...others] = call.values
      return call.follow.call(columnFunction("udf", call.node), others, call.node)
    },
  },
}

function collection(connector: string): Method<Session> {
  return (self, call) => {
    const draft = operator(self.data.job, "source", { connector, bounded: true }, [], call)
    const ddl = schemaText(call.values[1])
    if (ddl !== undefined) draft.output = { fields: parseDdl(ddl) }
    return api(dataFrame, { job: self.data.job, draft }, call.node)
  }
}

function readerOf(job: OpenJob, settings: OperatorSettings, node: ts.Node): Value {
  return api(reader, { job, settings, places: {}, node }, node)
}

/** org.apache.spark.sql.SparkSession */
const session: ApiClass<Session> = {
  name: "SparkSession",
  methods: {
    createDataFrame: collection("collection"),
    createDataset: collection("collection"),
    range: collection("sequence"),
    table: (self, call) => {
      const { job } = self.data
      const view = viewsOf(job).get(textOf(call.values[0])?.toLowerCase() ?? "")
      if (view) return api(dataFrame, { job, draft: view }, call.node)
      const settings = { bounded: true, connector: "table", options: { table: plainSetting(call.values[0]) } }
      return api(dataFrame, { job, draft: operator(job, "source", settings, [], call) }, call.node)
    },
    sql: (self, call) => sqlQuery(self.data.job, call),
    stop: (_, call) => constant(undefined, call.node),
  },
  properties: {
    readStream: (self, node) => readerOf(self.data.job, {}, node),
    read: (self, node) => readerOf(self.data.job, { bounded: true }, node),
    conf: (self, node) => api(runtimeConfig, self.data, node),
    streams: (self, node) => api(query, self.data.job, node),
    sparkContext: (_, node) => api(plumbing, undefined, node),
    udf: (_, node) => api(functions, undefined, node),
  },
}

/** SQL that does something and asks for no rows. */
const command =
  /^(add|alter|analyze|cache|call|clear|create|declare|delete|desc|describe|drop|explain|grant|insert|merge|optimize|refresh|reset|revoke|set|show|truncate|uncache|update|use|vacuum)\b/i

/** A query over the temporary views that its text names. Commands, such as `SET`, give no rows to follow. */
function sqlQuery(job: OpenJob, call: Call): Value {
  const text = textOf(call.values[0])
  if (text === undefined) {
    call.follow.gap(call.node, "the SQL text is not known")
    return unfollowed(call.node, "the SQL text is not known")
  }
  const sql = text.replace(/\s+/g, " ").trim()
  if (command.test(sql)) return unfollowed(call.node, "this SQL is a command")
  const words = new Set(sql.toLowerCase().match(/\w+/g))
  const inputs = [...viewsOf(job)].filter(([name]) => words.has(name)).map(([, draft]) => draft)
  const draft = operator(job, "sql", { sql }, inputs, call)
  place(draft, "sql", call.nodes[0])
  const frame = api(dataFrame, { job, draft }, call.node)
  call.follow.gap(call.nodes[0] ?? call.node, "SQL is not opened yet", frame)
  return frame
}

/** The static methods of `SparkSession`. */
export function sessionClass(node: ts.Node): Namespace {
  return staticClass("SparkSession", node, method => {
    if (method === "builder") return call => api(builder, { name: "", settings: new Map() }, call.node)
    if (method !== "active" && method !== "getActiveSession") return undefined
    return call => api(session, { job: call.follow.job("spark", call.node, true) }, call.node)
  })
}
