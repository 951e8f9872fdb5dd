import type { BatchAction } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import { bare } from "../nodes.js"

const partial = new Set("show take takeAsList head first tail isEmpty".split(" "))
const whole = new Set(
  "count collect collectAsList foreach foreachPartition toLocalIterator summary describe reduce".split(" "),
)
const writes = new Set("save saveAsTable insertInto jdbc json csv xml parquet orc text".split(" "))
const tableWrites = new Set(
  "append create createOrReplace replace overwrite overwritePartitions merge".split(" "),
)

/** What needs every row before it can give the first one. */
const shuffling = new Set("groupBy groupByKey agg count orderBy sort distinct dropDuplicates join".split(" "))

/** The name at the beginning of a chain of calls: `batch` of `batch.select("a").count()`. */
export function rootOf(expression: ts.Expression): string | undefined {
  let node = bare(expression)
  while (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) node = bare(node.expression)
  return ts.isIdentifier(node) ? node.text : undefined
}

/** The action that a call is, when it runs on one of these frames. */
export function batchAction(node: ts.Node, names: ReadonlySet<string>): BatchAction | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  const { name, expression } = node.expression
  if (!names.has(rootOf(expression) ?? "")) return undefined
  const does = doneBy(name.text, expression)
  return does && { name: name.text, does, at: spanOf(name) }
}

function doneBy(method: string, frame: ts.Expression): BatchAction["does"] | undefined {
  const before = chainOf(frame)
  const isWrite = before.has("write")
    ? writes.has(method)
    : (before.has("writeTo") || before.has("mergeInto")) && tableWrites.has(method)
  if (isCut([...before.keys()]) && (isWrite || whole.has(method) || partial.has(method))) return "part"
  if (isWrite) return appends(method, before) ? "append" : "all"
  if (before.has("write") || before.has("writeTo") || before.has("mergeInto")) return undefined
  if (partial.has(method)) return [...before.keys()].some(name => shuffling.has(name)) ? "all" : "part"
  return whole.has(method) ? "all" : undefined
}

/** Whether a chain, the last call first, takes some rows of its beginning without a look at the others. */
function isCut(calls: readonly string[]): boolean {
  const limit = calls.indexOf("limit")
  return limit >= 0 && !calls.slice(limit).some(name => shuffling.has(name))
}

/** Writing with a transaction's number adds the rows of a batch once, however often it is written. */
function appends(method: string, before: ReadonlyMap<string, ts.CallExpression | undefined>): boolean {
  if (before.has("txnVersion")) return false
  if (method === "append" || method === "insertInto") return true
  const [mode] = before.get("mode")?.arguments ?? []
  return mode !== undefined && ts.isStringLiteralLike(mode) && mode.text.toLowerCase() === "append"
}

/** The calls and properties of a chain by their names, and the options that it sets by theirs. */
function chainOf(expression: ts.Expression): ReadonlyMap<string, ts.CallExpression | undefined> {
  const found = new Map<string, ts.CallExpression | undefined>()
  let node = bare(expression)
  while (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) {
    if (ts.isPropertyAccessExpression(node)) {
      const call = ts.isCallExpression(node.parent) ? node.parent : undefined
      found.set(node.name.text, call)
      const [option] = call?.arguments ?? []
      if (node.name.text === "option" && option && ts.isStringLiteralLike(option))
        found.set(option.text, call)
      if (node.name.text === "options" && call?.getText().includes("txnVersion"))
        found.set("txnVersion", call)
    }
    node = bare(node.expression)
  }
  return found
}

/** Whether a call keeps the rows of one of these frames. */
export function isKeeping(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { name, expression } = node.expression
  return /^(persist|cache|checkpoint|localCheckpoint)$/.test(name.text) && names.has(rootOf(expression) ?? "")
}
