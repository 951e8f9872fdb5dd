import type { ts } from "ts-morph"
import {
  type Api,
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Method,
  type Namespace,
  type OpenJob,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { type Output, operator, place, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { applyConfiguration, configuration } from "./configuration.js"
import { environment } from "./environment.js"
import { timed } from "./schemas.js"
import { type Statement, statement } from "./statements.js"
import { dataStream, isStream } from "./streams.js"
import { environmentSettings } from "./table-settings.js"
import { statementSet, table, tableResult } from "./tables.js"

interface Tables {
  readonly job: OpenJob
  /** The streams and tables that SQL text can name. */
  readonly views: Map<string, Output>
  readonly options: Map<string, { readonly value: Value; readonly node: ts.Node }>
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

const fromStream: Method<Tables> = (_, call) => {
  const [stream, schema] = call.values
  return isStream(stream)
    ? api(table, timed(stream.data, schema, call), call.node)
    : unfollowed(call.node, "the stream of the table is not known")
}

const toStream: Method<Tables> = (_, call) => {
  const [value] = call.values
  return isA(value, table)
    ? api(dataStream, value.data, call.node)
    : unfollowed(call.node, "the table is not known")
}

/** org.apache.flink.table.api.bridge.java.StreamTableEnvironment, and TableEnvironment, which has no streams. */
const tableEnvironment: ApiClass<Tables> = {
  name: "StreamTableEnvironment",
  methods: {
    getConfig: (self, call) => api(tableConfig, self.data, call.node),
    createTemporaryView: (self, call) => {
      const [path, view, schema] = call.values
      const name = textOf(path)
      const output = isStream(view)
        ? timed(view.data, schema, call)
        : isA(view, table)
          ? view.data
          : undefined
      if (name !== undefined && output) self.data.views.set(name, output)
      else call.follow.gap(call.node, "the view is not known")
      return constant(undefined, call.node)
    },
    from: (self, call) => {
      const path = textOf(call.values[0])
      const view = path === undefined ? undefined : self.data.views.get(path)
      return api(table, view ?? declaredTable(self.data, path, call), call.node)
    },
    fromDataStream: fromStream,
    fromChangelogStream: fromStream,
    sqlQuery: (self, call) => {
      const text = textOf(call.values[0])
      return api(
        table,
        computed(self.data, text === undefined ? undefined : statement(text), call),
        call.node,
      )
    },
    executeSql: executed,
    createStatementSet: (self, call) =>
      api(statementSet, { run: (_, inner) => executed(self, inner) }, call.node),
    toDataStream: toStream,
    toChangelogStream: toStream,
    createTemporarySystemFunction: (_, call) => constant(undefined, call.node),
    createTemporaryFunction: (_, call) => constant(undefined, call.node),
  },
}

/** A table that SQL declares: what it is made of is not known. */
function declaredTable({ job }: Tables, path: string | undefined, call: Call): Output {
  const options = path === undefined ? {} : { options: { table: path } }
  const draft = operator(job, "source", { connector: "table", ...options }, [], call)
  const output = { job, draft }
  call.follow.gap(call.nodes[0] ?? call.node, unopened, api(table, output, call.node))
  return output
}

const unopened = "SQL is not opened yet"

/** Runs a statement. What only declares is no operator, though what it declares is not known. */
function executed(self: Api<Tables>, call: Call): Value {
  const text = textOf(call.values[0])
  const known = text === undefined ? undefined : statement(text)
  if (known && !known.computes) call.follow.gap(call.nodes[0] ?? call.node, unopened)
  else {
    const output = computed(self.data, known, call)
    if (known?.makes !== undefined) self.data.views.set(known.makes, output)
  }
  return api(tableResult, undefined, call.node)
}

/** A query is one operator, and a gap: what it does with its inputs is not known. */
function computed({ job, views }: Tables, known: Statement | undefined, call: Call): Output {
  const words = new Set(known?.sql.split(/\W+/))
  const inputs = [...views].filter(([name]) => words.has(name)).map(([, view]) => view.draft)
  const draft = operator(job, "sql", known ? { sql: known.sql } : {}, inputs, call)
  place(draft, "sql", call.nodes[0])
  const reason = known ? unopened : "the text of the query is not known"
  call.follow.gap(call.nodes[0] ?? call.node, reason, api(table, { job, draft }, call.node))
  return { job, draft }
}

/** The static methods of `StreamTableEnvironment`, which needs an environment of streams, and of `TableEnvironment`. */
export function tableEnvironmentClass(name: string, node: ts.Node): Namespace {
  return staticClass(name, node, method => {
    if (method !== "create") return undefined
    return call => {
      const [given] = call.values
      if (isA(given, environment)) return tables(given.data.job, call)
      if (name !== "TableEnvironment") return unfollowed(call.node, "the environment is not known")
      const job = call.follow.job("flink", call.node)
      if (isA(given, environmentSettings) || isA(given, configuration)) applyConfiguration(job, given.data)
      return tables(job, call)
    }
  })
}

function tables(job: OpenJob, call: Call): Value {
  return api(tableEnvironment, { job, views: new Map(), options: new Map() }, call.node)
}
