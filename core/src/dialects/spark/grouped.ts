import type { OperatorSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, type Method, type Value } from "../follow/values.js"
import { flattened, type Output, operator, place, streamOutput } from "../settings.js"
import { asColumn, type Column, columnName } from "./columns.js"
import { frame } from "./data-frame.js"

interface Grouped extends Output {
  readonly columns: readonly (Column | undefined)[]
  readonly names: readonly string[]
  /** The name of the `groupBy` call. */
  readonly first: ts.Node
  readonly nodes: readonly ts.Node[]
}

export function grouped(self: Output, call: Call): Value {
  const values = flattened(call.values)
  const data: Grouped = {
    ...self,
    columns: values.map(asColumn),
    names: values.map(columnName),
    first: call.name,
    nodes: call.nodes,
  }
  return api(groupedData, data, call.node)
}

const aggregate: Method<Grouped> = (self, call) => {
  const { columns, names, first } = self.data
  const window = columns.find(column => column?.window)?.window
  const key = names.filter((_, index) => !columns[index]?.window)
  const settings: OperatorSettings = {
    ...(key.length > 0 ? { key } : {}),
    ...(window ? { window: window.setting } : {}),
  }
  const draft = operator(self.data.job, "aggregate", settings, [self.data.draft], call, first)
  place(draft, "window", window?.places)
  return frame(self.data, draft, call)
}

/** org.apache.spark.sql.RelationalGroupedDataset */
const groupedData: ApiClass<Grouped> = {
  name: "RelationalGroupedDataset",
  methods: {
    ...Object.fromEntries(
      ["agg", "count", "sum", "avg", "mean", "min", "max"].map(name => [name, aggregate]),
    ),
    pivot: self => self,
  },
  ...streamOutput,
}
