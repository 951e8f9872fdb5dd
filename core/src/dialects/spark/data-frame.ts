import {
  filterCondition,
  functionsOf,
  type OperatorKind,
  type OperatorSettings,
  operators,
} from "@streamwright/graph"
import { codeOf } from "../code.js"
import {
  type Api,
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Method,
  type Methods,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { emittedRecord } from "../functions.js"
import { flattened, type Output, operator, place, streamOutput, textOf, unknownSetting } from "../settings.js"
import { actions, batchWriter } from "./actions.js"
import { column, columnName } from "./columns.js"
import { naming, remember } from "./frames.js"
import { placeFunctions } from "./function-places.js"
import { aggregated, grouped } from "./grouped.js"
import { sparkInterval } from "./intervals.js"
import { join, joined } from "./joins.js"
import { projections } from "./projections.js"
import { groupedByKey } from "./stateful.js"
import { viewsOf } from "./views.js"
import { writerOf } from "./writer.js"

export function frame(
  self: Output,
  draft: Output["draft"],
  call: Call,
  others: readonly Output[] = [],
): Value {
  const data = { job: self.job, draft }
  remember(data, [self, ...others])
  return api(dataFrame, data, call.node)
}

function plain(kind: OperatorKind): Method<Output> {
  return (self, call) => frame(self.data, operator(self.data.job, kind, {}, [self.data.draft], call), call)
}

function withFunction(kind: OperatorKind): Method<Output> {
  return (self, call) => {
    const draft = operator(self.data.job, kind, {}, [self.data.draft], call)
    const code = codeOf(call.values)
    if (code) draft.code = code
    const output = emittedRecord(call, call.values[0])
    if (output) draft.output = output
    place(draft, "function", call.nodes[0])
    return frame(self.data, draft, call)
  }
}

/** The text arguments of a call, arrays opened. */
function texts(call: Call): readonly string[] {
  return flattened(call.values).map(value => {
    const name = textOf(value) ?? columnName(value)
    if (name === "?") call.follow.gap(value.node, "the column is not known")
    return name
  })
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
  ...actions,
  ...naming,
  ...projections,
  toJSON: plain("map"),
  transform: (self, call) =>
    call.follow.call(call.values[0] ?? unfollowed(call.node, "the function is missing"), [self], call.node),
  filter: filtered,
  where: filtered,
  map: withFunction("map"),
  flatMap: withFunction("flatMap"),
  mapPartitions: withFunction("flatMap"),
  sample: plain("sample"),
  repartition: plain("repartition"),
  repartitionByRange: plain("repartition"),
  coalesce: plain("repartition"),
  limit: plain("limit"),
  offset: plain("offset"),
  sort: plain("sort"),
  sortWithinPartitions: plain("sort"),
  orderBy: plain("sort"),
  union: together("union"),
  unionAll: together("union"),
  unionByName: together("union"),
  join,
  joinWith: join,
  crossJoin: (self, call) => joined(self, call, { joinType: "cross" }),
  intersect: together("intersect"),
  except: together("except"),
  intersectAll: together("intersect"),
  exceptAll: together("except"),
  withWatermark: (self, call) => {
    const timestamp = textOf(call.values[0]) ?? unknownSetting(call.values[0])
    const [column, delay] = call.nodes
    if (column && typeof timestamp !== "string") call.follow.gap(column, "the column is not known")
    const watermark = { strategy: "bounded", bound: sparkInterval(call.values[1]), timestamp } as const
    const draft = operator(self.data.job, "watermark", { watermark }, [self.data.draft], call)
    place(draft, "watermark", {
      "": call.node,
      ...(column ? { timestamp: column } : {}),
      ...(delay ? { bound: delay } : {}),
    })
    place(draft, "watermark", call.name)
    return frame(self.data, draft, call)
  },
  distinct: plain("distinct"),
  dropDuplicates: withColumns(columns => (columns ? { columns } : {})),
  dropDuplicatesWithinWatermark: withColumns(columns => ({
    clock: "event",
    ...(columns ? { columns } : {}),
  })),
  groupBy: (self, call) => grouped(self.data, call),
  rollup: (self, call) => grouped(self.data, call),
  cube: (self, call) => grouped(self.data, call),
  createOrReplaceTempView: (self, call) => named(self.data, call),
  createTempView: (self, call) => named(self.data, call),
  agg: (self, call) => aggregated(self.data, call),
  groupByKey: (self, call) => groupedByKey(self.data, call),
}

/** An operator over the rows of two frames with the same columns. */
function together(kind: OperatorKind): Method<Output> {
  return (self, call) => {
    const [other] = call.values
    const { title } = operators[kind]
    if (!isA(other, dataFrame))
      call.follow.gap(call.node, `the other side of the ${title} is not known`, self)
    const inputs = isA(other, dataFrame) ? [self.data.draft, other.data.draft] : [self.data.draft]
    const draft = operator(self.data.job, kind, {}, inputs, call)
    place(draft, "input.1", call.nodes[0])
    return frame(self.data, draft, call, isA(other, dataFrame) ? [other.data] : [])
  }
}

/** By a condition, which is a column or SQL, or by a function. */
function filtered(self: Api<Output>, call: Call): Value {
  const [condition] = call.values
  const text = isA(condition, column) ? condition.data.text : textOf(condition)
  const settings = text === undefined ? {} : { ...functionsOf([text]), ...filterCondition(text) }
  const draft = operator(self.data.job, "filter", settings, [self.data.draft], call)
  placeFunctions(draft, [{ text, node: condition?.node }])
  return frame(self.data, draft, call)
}

function named(self: Output, call: Call): Value {
  const name = textOf(call.values[0])
  if (name !== undefined) viewsOf(self.job).set(name.toLowerCase(), self.draft)
  return constant(undefined, call.node)
}

/** org.apache.spark.sql.Dataset */
export const dataFrame: ApiClass<Output> = {
  name: "DataFrame",
  methods,
  properties: {
    na: (self, node) => api(nulls, { ...self.data }, node),
    write: (self, node) => batchWriter(self.data, node),
    writeStream: (self, node) => writerOf(self.data, node),
  },
  ...streamOutput,
}

const filled: Method<Output> = (self, call) => {
  const projection = { columns: [], keeps: true }
  return frame(self.data, operator(self.data.job, "select", { projection }, [self.data.draft], call), call)
}

/** org.apache.spark.sql.DataFrameNaFunctions */
const nulls: ApiClass<Output> = {
  name: "DataFrameNaFunctions",
  methods: { fill: filled, replace: filled, drop: plain("filter") },
}
