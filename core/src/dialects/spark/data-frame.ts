import type { OperatorKind, OperatorSettings, Projection } from "@streamwright/graph"
import { codeOf } from "../code.js"
import {
  type ApiClass,
  api,
  type Call,
  isA,
  type Method,
  type Methods,
  type Value,
} from "../follow/values.js"
import { emittedRecord } from "../functions.js"
import { flattened, type Output, operator, place, textOf, streamOutput } from "../settings.js"
import { columnName, expressionName } from "./columns.js"
import { grouped } from "./grouped.js"
import { sparkInterval } from "./intervals.js"
import { groupedByKey } from "./stateful.js"
import { writer } from "./writer.js"

export function frame(self: Output, draft: Output["draft"], call: Call): Value {
  return api(dataFrame, { job: self.job, draft }, call.node)
}

function plain(kind: OperatorKind): Method<Output> {
  return (self, call) => frame(self.data, operator(self.data.job, kind, {}, [self.data.draft], call), call)
}

function withFunction(kind: OperatorKind): Method<Output> {
  return (self, call) => {
    const draft = operator(self.data.job, kind, {}, [self.data.draft], call)
    const code = codeOf(call.values, {})
    if (code) draft.code = code
    const output = emittedRecord(call, call.values[0])
    if (output) draft.output = output
    place(draft, "function", call.nodes[0])
    return frame(self.data, draft, call)
  }
}

function projection(project: (call: Call) => Projection): Method<Output> {
  return (self, call) =>
    frame(
      self.data,
      operator(self.data.job, "select", { projection: project(call) }, [self.data.draft], call),
      call,
    )
}

function selected(names: readonly string[]): Projection {
  return { columns: names.filter(name => name !== "*"), keeps: names.includes("*") }
}

/** The text arguments of a call, arrays opened. */
function texts(call: Call): readonly string[] {
  return flattened(call.values).map(value => textOf(value) ?? columnName(value))
}

function withColumns(settings: (columns: readonly string[] | undefined) => OperatorSettings): Method<Output> {
  return (self, call) => {
    const columns = call.values.length > 0 ? texts(call) : undefined
    const draft = operator(self.data.job, "deduplicate", settings(columns), [self.data.draft], call)
    place(draft, "columns", call.nodes[0])
    return frame(self.data, draft, call)
  }
}

const methods: Methods<Output> = {
  select: projection(call => selected(flattened(call.values).map(columnName))),
  selectExpr: projection(call =>
    selected(flattened(call.values).map(value => expressionName(textOf(value) ?? "?"))),
  ),
  withColumn: projection(call => ({ columns: [textOf(call.values[0]) ?? "?"], keeps: true })),
  withColumnRenamed: projection(call => ({
    columns: [textOf(call.values[1]) ?? "?"],
    keeps: true,
    drops: [textOf(call.values[0]) ?? "?"],
  })),
  drop: projection(call => ({ columns: [], keeps: true, drops: texts(call) })),
  toDF: projection(call => selected(texts(call))),
  as: self => self,
  alias: self => self,
  filter: plain("filter"),
  where: plain("filter"),
  map: withFunction("map"),
  flatMap: withFunction("flatMap"),
  mapPartitions: withFunction("flatMap"),
  repartition: plain("repartition"),
  coalesce: plain("repartition"),
  limit: plain("limit"),
  sort: plain("sort"),
  orderBy: plain("sort"),
  union: (self, call) => union(self, call),
  unionByName: (self, call) => union(self, call),
  join: (self, call) => join(self, call),
  withWatermark: (self, call) => {
    const timestamp = textOf(call.values[0]) ?? "?"
    const watermark = { strategy: "bounded", bound: sparkInterval(call.values[1]), timestamp } as const
    const draft = operator(self.data.job, "watermark", { watermark }, [self.data.draft], call)
    const [column, delay] = call.nodes
    place(draft, "watermark", {
      "": call.node,
      ...(column ? { timestamp: column } : {}),
      ...(delay ? { bound: delay } : {}),
    })
    place(draft, "watermark", call.name)
    return frame(self.data, draft, call)
  },
  distinct: withColumns(() => ({})),
  dropDuplicates: withColumns(columns => (columns ? { columns } : {})),
  dropDuplicatesWithinWatermark: withColumns(columns => ({
    clock: "event",
    ...(columns ? { columns } : {}),
  })),
  groupBy: (self, call) => grouped(self.data, call),
  agg: (self, call) =>
    frame(self.data, operator(self.data.job, "aggregate", {}, [self.data.draft], call), call),
  groupByKey: (self, call) => groupedByKey(self.data, call),
}

function union(self: Value & { readonly data: Output }, call: Call): Value {
  const [other] = call.values
  if (!isA(other, dataFrame)) call.follow.gap(call.node, "the other side of the union is not known", self)
  const inputs = isA(other, dataFrame) ? [self.data.draft, other.data.draft] : [self.data.draft]
  const draft = operator(self.data.job, "union", {}, inputs, call)
  place(draft, "input.1", call.nodes[0])
  return frame(self.data, draft, call)
}

function join(self: Value & { readonly data: Output }, call: Call): Value {
  const [other, on, type] = call.values
  if (!isA(other, dataFrame)) call.follow.gap(call.node, "the other side of the join is not known", self)
  const inputs = isA(other, dataFrame) ? [self.data.draft, other.data.draft] : [self.data.draft]
  const joinType =
    joinTypes[(textOf(type) ?? "inner").toLowerCase().replaceAll("_", "")] ??
    (textOf(type) ?? "inner").toLowerCase().replaceAll("_", "")
  const names =
    on?.type === "list" || textOf(on) !== undefined ? flattened([on as Value]).map(columnName) : undefined
  const draft = operator(self.data.job, "join", names ? { joinType, key: names } : { joinType }, inputs, call)
  place(draft, "input.1", call.nodes[0])
  place(draft, "key", call.nodes[1])
  place(draft, "joinType", call.nodes[2])
  return frame(self.data, draft, call)
}

/** Spark's short and long names of the same join. */
const joinTypes: { readonly [name: string]: string } = {
  left: "leftouter",
  right: "rightouter",
  outer: "fullouter",
  full: "fullouter",
  semi: "leftsemi",
  anti: "leftanti",
}

/** org.apache.spark.sql.Dataset */
export const dataFrame: ApiClass<Output> = {
  name: "DataFrame",
  methods,
  properties: {
    writeStream: (self, node) => api(writer, { ...self.data, settings: {}, places: {}, node }, node),
  },
  ...streamOutput,
}
