import {
  aggregated as aggregateOf,
  functionsOf,
  type OperatorSettings,
  rowCount,
  selection,
} from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, type Method, type Value } from "../follow/values.js"
import {
  flattened,
  isAbsent,
  type Output,
  operator,
  place,
  streamOutput,
  textOf,
  unknownSetting,
} from "../settings.js"
import { asColumn, type Column, columnName, type Found, foundOf, unknownColumn } from "./columns.js"
import { frame } from "./data-frame.js"
import { placeFunctions } from "./function-places.js"
import { placeUnread } from "./projections.js"

interface Grouped extends Output {
  readonly values: readonly Value[]
  /** The name of the `groupBy` call. */
  readonly first: ts.Node
  /** Where a column's values become columns: whether the job lists them, or only the data tells them. */
  readonly pivot?: "listed" | "found"
  readonly pivotNode?: ts.Node
}

export function grouped(self: Output, call: Call): Value {
  return api(groupedData, { ...self, values: flattened(call.values), first: call.name }, call.node)
}

/** All rows made one. */
export function aggregated(self: Output, call: Call): Value {
  return aggregate({ ...self, values: [], first: call.name }, call, made(call.values))
}

/** `made` are the columns beside those of the group; undefined where only the types of the others tell which. */
function aggregate(data: Grouped, call: Call, made: readonly Found[] | undefined): Value {
  const columns = data.values.map(asColumn)
  const [window, ...others] = columns.flatMap(column => column?.window ?? [])
  const { pivot } = data
  const given = made && [...data.values.map(foundOf), ...made]
  const selected = pivot ? undefined : given
  const settings: OperatorSettings = {
    ...keyOf(data.values, columns),
    ...(window ? { window: window.setting } : {}),
    ...(others.length > 0 ? { otherWindows: others.map(({ setting }) => setting) } : {}),
    ...(pivot ? { pivot } : {}),
    ...(selected ? { projection: selection(selected) } : {}),
    ...functionsOf(given?.map(({ text }) => text) ?? []),
  }
  const draft = operator(data.job, "aggregate", settings, [data.draft], call, data.first)
  place(draft, "window", window?.places)
  for (const [index, other] of others.entries()) place(draft, `otherWindows.${index}`, other.places)
  place(draft, "pivot", data.pivotNode)
  placeUnread(draft, selected ?? [])
  placeFunctions(draft, given ?? [])
  return frame(data, draft, call)
}

/** The columns that are no window; unknown when one of them, which may be a window, is only known at run time. */
function keyOf(values: readonly Value[], columns: readonly (Column | undefined)[]): OperatorSettings {
  const lost = values.find((_, index) => !columns[index])
  if (lost) return { key: unknownSetting(lost) }
  const key = values.filter((_, index) => !columns[index]?.window).map(columnName)
  return key.length > 0 ? { key } : {}
}

/** Aggregates as columns, or the names of aggregates by column. */
function made(values: readonly Value[]): readonly Found[] {
  return flattened(values).flatMap(value => {
    if (value.type !== "properties") return [foundOf(value)]
    const listed = [...value.entries].map(([column, name]) => named(textOf(name), column, value))
    return value.open === undefined ? listed : [...listed, unknownColumn(value)]
  })
}

function named(aggregate: string | undefined, column: string | undefined, value: Value): Found {
  return aggregate === undefined || column === undefined
    ? unknownColumn(value)
    : { ...aggregateOf(aggregate, column), node: value.node }
}

/** One aggregate over each of the named columns; where none is named, over all that hold numbers. */
function each(aggregated: string): Method<Grouped> {
  return (self, call) => {
    const columns = flattened(call.values)
    const made = columns.map(column => named(aggregated, textOf(column), column))
    return aggregate(self.data, call, columns.length > 0 ? made : undefined)
  }
}

/** org.apache.spark.sql.RelationalGroupedDataset */
const groupedData: ApiClass<Grouped> = {
  name: "RelationalGroupedDataset",
  methods: {
    agg: (self, call) => aggregate(self.data, call, made(call.values)),
    count: (self, call) => aggregate(self.data, call, [rowCount]),
    ...Object.fromEntries(["sum", "avg", "min", "max"].map(name => [name, each(name)])),
    mean: each("avg"),
    pivot: (self, call) => {
      const pivot = isAbsent(call.values[1]) ? "found" : "listed"
      return api(groupedData, { ...self.data, pivot, pivotNode: call.name }, call.node)
    },
  },
  ...streamOutput,
}
