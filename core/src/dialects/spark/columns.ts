import { isKnown, type Setting, type Window } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { type Described, isAbsent, textOf } from "../settings.js"
import { sparkInterval } from "./intervals.js"

/** org.apache.spark.sql.Column: the name it gives its result, and the window it stands for. */
export interface Column {
  /** An alias, or the column it is; an expression without an alias has none that the graph keeps. */
  readonly name?: string
  readonly window?: Described<Window>
}

export const column: ApiClass<Column> = {
  name: "Column",
  methods: { as: renamed, alias: renamed, name: renamed, getField: renamed },
  otherMethod: (_, call) => api(column, {}, call.node),
}

function renamed(self: { readonly data: Column }, call: Call): Value {
  const name = textOf(call.values[0])
  return name === undefined
    ? unfollowed(call.node, "the alias is not known")
    : api(column, { ...self.data, name }, call.node)
}

/** The column that a string or a column value means. */
export function asColumn(value: Value | undefined): Column | undefined {
  if (isA(value, column)) return value.data
  const name = textOf(value)
  return name === undefined ? undefined : { name }
}

/** The name a column has in a result. */
export function columnName(value: Value | undefined): string {
  return asColumn(value)?.name ?? "?"
}

/** The name that a text of `selectExpr` gives: after the last AS, or the text itself. */
export function expressionName(text: string): string {
  return /\bas\s+`?(\w+)`?\s*$/i.exec(text)?.[1] ?? text.trim()
}

const named: { readonly [functionName: string]: (call: Call) => Column | undefined } = {
  col: call => asColumn(call.values[0]),
  column: call => asColumn(call.values[0]),
  expr: call => {
    const text = textOf(call.values[0])
    return text === undefined ? undefined : { name: expressionName(text) }
  },
  window: call => windowColumn(call),
  session_window: call => sessionColumn(call),
}

function windowColumn(call: Call): Column {
  const over = asColumn(call.values[0])
  const size = sparkInterval(call.values[1])
  const slide = isAbsent(call.values[2]) ? undefined : sparkInterval(call.values[2])
  const sliding = slide !== undefined && !(isKnown(slide) && isKnown(size) && slide === size)
  const setting: Window = {
    shape: sliding ? "sliding" : "tumbling",
    clock: "event",
    size,
    ...(slide === undefined ? {} : { slide }),
    ...(over?.name === undefined ? {} : { column: over.name }),
  }
  return windowed(call, setting, ["column", "size", "slide"])
}

function sessionColumn(call: Call): Column {
  const over = asColumn(call.values[0])
  const gap: Setting<number> = sparkInterval(call.values[1])
  return windowed(
    call,
    { shape: "session", clock: "event", gap, ...(over?.name === undefined ? {} : { column: over.name }) },
    ["column", "gap"],
  )
}

function windowed(call: Call, setting: Window, parameters: readonly string[]): Column {
  const places: { [path: string]: ts.Node } = { "": call.node }
  parameters.forEach((name, index) => {
    const node = call.nodes[index]
    if (node) places[name] = node
  })
  return { name: setting.shape === "session" ? "session_window" : "window", window: { setting, places } }
}

/** A function of `org.apache.spark.sql.functions`; the graph knows a few by meaning and the rest by text. */
export function columnFunction(name: string, node: ts.Node): Namespace {
  const call = (site: Call): Value => {
    if (name === "broadcast") return site.values[0] ?? constant(undefined, site.node)
    const make = Object.hasOwn(named, name) ? named[name] : undefined
    const made = make ? make(site) : {}
    return made ? api(column, made, site.node) : unfollowed(site.node, "the column is not known")
  }
  return { type: "namespace", name, members: () => undefined, call, node }
}
