import {
  isKnown,
  laidOver,
  parseSqlExpression,
  type Setting,
  timeWindow,
  type Window,
} from "@streamwright/graph"
import type { ts } from "ts-morph"
import { api, type Call, constant, isA, type Namespace, unfollowed, type Value } from "../follow/values.js"
import { isAbsent, textOf } from "../settings.js"
import { asColumn, type Column, choice, column, operand, quoted, unknownText } from "./columns.js"
import { dataFrame } from "./data-frame.js"
import { hinted } from "./frames.js"
import { signedInterval, sparkInterval, windowLength } from "./intervals.js"
import { schemaText } from "./schemas.js"

/** A function of `org.apache.spark.sql.functions`; the graph knows a few by meaning and the rest by name. */
export function columnFunction(name: string, node: ts.Node): Namespace {
  const call = (site: Call): Value => {
    if (name === "broadcast") return broadcast(site)
    if (name === "udf") return userFunction(site)
    const make = Object.hasOwn(known, name) ? known[name] : undefined
    const made = make ? make(site) : called(name, site)
    return made ? api(column, made, site.node) : unfollowed(site.node, "the column is not known")
  }
  return { type: "namespace", name, members: () => undefined, call, node }
}

function broadcast(site: Call): Value {
  const [given] = site.values
  return isA(given, dataFrame) ? hinted(given, site) : (given ?? constant(undefined, site.node))
}

const known: { readonly [functionName: string]: (call: Call) => Column | undefined } = {
  col: call => asColumn(call.values[0]),
  column: call => asColumn(call.values[0]),
  desc: () => ({ text: unknownText }),
  asc: () => ({ text: unknownText }),
  when: call => choice("", call.values),
  not: call => ({ text: `(NOT ${operand(call.values[0])})` }),
  lit: call => ({ text: operand(call.values[0]) }),
  typedlit: call => ({ text: operand(call.values[0]) }),
  count_distinct: call => distinct("count", call),
  countDistinct: call => distinct("count", call),
  sum_distinct: call => distinct("sum", call),
  expr: call => expressionColumn(call),
  window: call => windowColumn(call),
  session_window: call => sessionColumn(call),
}

function distinct(name: string, call: Call): Column {
  return { text: `${name}(DISTINCT ${call.values.map(argument).join(", ")})` }
}

function argument(value: Value): string {
  return asColumn(value)?.text ?? operand(value)
}

function called(name: string, call: Call): Column {
  const isReader = /^from_(json|csv|xml)$/.test(name)
  const given = call.values.map((value, index) => {
    if (isReader && index === 1) return quotedSchema(value)
    return argument(value)
  })
  return { text: `${name}(${(isReader ? given.slice(0, 2) : given).join(", ")})` }
}

function quotedSchema(value: Value): string {
  const ddl = schemaText(value)
  return ddl === undefined ? operand(value) : quoted(ddl)
}

/** `udf(fn, "int")` is a function that gives columns of this type. */
function userFunction(site: Call): Value {
  const type = isAbsent(site.values[1]) ? "string" : textOf(site.values[1])
  const text = type === undefined ? unknownText : `CAST(${unknownText} AS ${type})`
  return {
    type: "namespace",
    name: "udf",
    members: () => undefined,
    call: call => api(column, { text }, call.node),
    node: site.node,
  }
}

function expressionColumn(call: Call): Column | undefined {
  const text = textOf(call.values[0])
  if (text === undefined) return undefined
  const window = timeWindow(parseSqlExpression(text))
  const places: { [path: string]: ts.Node } = call.nodes[0] ? { "": call.nodes[0] } : {}
  return { text, ...(window ? { window: { setting: window, places } } : {}) }
}

function windowColumn(call: Call): Column {
  const size = windowLength(call.values[1])
  const offset = isAbsent(call.values[3]) ? undefined : signedInterval(call.values[3])
  const given = isAbsent(call.values[2]) ? undefined : windowLength(call.values[2])
  const slide = given ?? (offset === undefined ? undefined : size)
  const sliding = slide !== undefined && !(isKnown(slide) && isKnown(size) && slide === size)
  const setting: Window = {
    shape: sliding ? "sliding" : "tumbling",
    clock: "event",
    size,
    ...(slide === undefined ? {} : { slide }),
    ...(offset === undefined ? {} : { offset }),
    ...over(call),
  }
  return windowed(call, "window", setting, ["column", "size", "slide", "offset"])
}

function sessionColumn(call: Call): Column {
  const gap: Setting<number> = sparkInterval(call.values[1])
  const setting: Window = { shape: "session", clock: "event", gap, ...over(call) }
  return windowed(call, "session_window", setting, ["column", "gap"])
}

/** What a window is laid over, as far as it is known. */
function over(call: Call): Pick<Window, "column" | "columns"> {
  const [value] = call.values
  const laid = laidOver(parseSqlExpression(asColumn(value)?.text ?? unknownText))
  const isKnownColumn = laid.column !== undefined || laid.columns !== undefined
  if (value && !isKnownColumn) call.follow.gap(value.node, "the column is not known")
  return laid
}

function windowed(call: Call, name: string, setting: Window, parameters: readonly string[]): Column {
  const places: { [path: string]: ts.Node } = { "": call.node }
  parameters.forEach((parameter, index) => {
    const node = call.nodes[index]
    if (node) places[parameter] = node
  })
  const [over, ...others] = call.values.filter(value => !isAbsent(value))
  const given = [asColumn(over)?.text ?? unknownText, ...others.map(operand)]
  return { text: `${name}(${given.join(", ")})`, window: { setting, places } }
}
