import type { OperatorSettings } from "@streamwright/graph"
import { type ApiClass, api, type Call, constant, isA, type Method, unfollowed } from "../follow/values.js"
import { type Output, operator, streamOutput, textOf } from "../settings.js"

/** org.apache.flink.table.api.Table: SQL that came before it is one operator; the Table API's own calls are not known. */
export const table: ApiClass<Output> = {
  name: "Table",
  methods: {
    insertInto: (self, call) => insert(self.data, call.values[0], call),
    executeInsert: (self, call) => insert(self.data, call.values[0], call),
    execute: (self, call) => sink(self.data, { connector: "collect" }, call),
  },
  ...streamOutput,
}

/** TablePipeline and TableResult: what they do is done when they are made. */
export const tableResult: ApiClass<undefined> = {
  name: "TableResult",
  methods: {
    execute: self => self,
    await: (_, call) => constant(undefined, call.node),
    print: (_, call) => constant(undefined, call.node),
  },
  otherMethod: (_, call) => unfollowed(call.node, "rows are known only while the job runs"),
}

/** Writes a table to one that was created by its name. */
export function insert(from: Output, path: Call["values"][number] | undefined, call: Call) {
  const name = textOf(path)
  if (name === undefined)
    call.follow.gap(call.node, "the name of the table is not known", api(table, from, call.node))
  return sink(from, { connector: "table", ...(name === undefined ? {} : { options: { table: name } }) }, call)
}

function sink({ job, draft }: Output, settings: OperatorSettings, call: Call) {
  operator(job, "sink", settings, [draft], call)
  return api(tableResult, undefined, call.node)
}

/** org.apache.flink.table.api.StatementSet */
export const statementSet: ApiClass<{ readonly run: Method<undefined> }> = {
  name: "StatementSet",
  methods: {
    addInsertSql: (self, call) => {
      self.data.run(api(tableResult, undefined, call.node), call)
      return self
    },
    addInsert: (self, call) => {
      const [path, from] = call.values
      if (isA(from, table)) insert(from.data, path, call)
      else call.follow.gap(call.node, "the table is not known")
      return self
    },
    add: self => self,
    execute: (_, call) => api(tableResult, undefined, call.node),
    attachAsDataStream: (_, call) => constant(undefined, call.node),
  },
}
