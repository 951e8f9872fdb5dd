import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Namespace,
  type OpenJob,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { type Output, operator, textOf, streamOutput } from "../settings.js"
import { staticClass } from "../static-class.js"
import { applyConfiguration, environment } from "./environment.js"
import { dataStream, isStream } from "./streams.js"

interface Tables {
  readonly job: OpenJob
  /** The streams and tables that SQL text can name. */
  readonly views: Map<string, Output>
  readonly options: Map<string, { readonly value: Value; readonly node: ts.Node }>
}

const table: ApiClass<Output> = {
  name: "Table",
  methods: {},
  ...streamOutput,
}

const tableConfig: ApiClass<Tables> = {
  name: "TableConfig",
  methods: {
    set: (self, call) => {
      const name = textOf(call.values[0])
      const [, value] = call.values
      if (name !== undefined && value)
        self.data.options.set(name, { value, node: call.nodes[1] ?? call.node })
      applyConfiguration(self.data.job, self.data.options)
      return self
    },
  },
  otherMethod: self => self,
}

/** org.apache.flink.table.api.bridge.java.StreamTableEnvironment */
const tableEnvironment: ApiClass<Tables> = {
  name: "StreamTableEnvironment",
  methods: {
    getConfig: (self, call) => api(tableConfig, self.data, call.node),
    createTemporaryView: (self, call) => {
      const name = textOf(call.values[0])
      const [, view] = call.values
      if (name !== undefined && (isStream(view) || isA(view, table))) self.data.views.set(name, view.data)
      return constant(undefined, call.node)
    },
    fromDataStream: (self, call) => {
      const [stream] = call.values
      return isStream(stream)
        ? api(table, stream.data, call.node)
        : unfollowed(call.node, `the stream of ${self.class.name} is not known`)
    },
    sqlQuery,
    toDataStream: toStream,
    toChangelogStream: toStream,
  },
}

function sqlQuery(self: { readonly data: Tables }, call: Call): Value {
  const text = textOf(call.values[0])
  if (text === undefined) return unfollowed(call.node, "the text of the query is not known")
  const sql = text.replace(/\s+/g, " ").trim()
  const words = new Set(sql.split(/\W+/))
  const inputs = [...self.data.views].filter(([name]) => words.has(name)).map(([, view]) => view.draft)
  const draft = operator(self.data.job, "sql", { sql }, inputs, call)
  return api(table, { job: self.data.job, draft }, call.node)
}

function toStream(_: unknown, call: Call): Value {
  const [value] = call.values
  return isA(value, table)
    ? api(dataStream, value.data, call.node)
    : unfollowed(call.node, "the table is not known")
}

/** The static methods of `StreamTableEnvironment`. */
export function tableEnvironmentClass(node: ts.Node): Namespace {
  return staticClass("StreamTableEnvironment", node, method => {
    if (method !== "create") return undefined
    return call => {
      const [env] = call.values
      if (!isA(env, environment)) return unfollowed(call.node, "the environment is not known")
      return api(tableEnvironment, { job: env.data.job, views: new Map(), options: new Map() }, call.node)
    }
  })
}
