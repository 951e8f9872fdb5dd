import { type Code, noCode, type TimestampUse } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import type { Value } from "../follow/values.js"
import { bare } from "../nodes.js"
import { methodOf, resultOf } from "../selector.js"

/** Names of fields that hold seconds. */
const inSeconds = /(^|_)(sec|secs|seconds?)$|[a-z]S(ec|ecs|econds?)$/

/** What a timestamp assigner does that gives no event time in milliseconds, where its one result shows it. */
export function timestampUse(assigner: Value | undefined): TimestampUse | undefined {
  const selecting = assigner?.type === "function" ? assigner : methodOf(assigner, "extractTimestamp")
  const result = selecting?.node.body && resultOf(selecting.node.body)
  if (!result) return undefined
  const node = unrounded(bare(result))
  if (isClock(node)) return { clock: spanOf(result) }
  return isSeconds(node) ? { seconds: spanOf(result) } : undefined
}

/** What a strategy tells of the function that takes timestamps, as the code of an operator. */
export function timestampCode(timestamp: TimestampUse | undefined): Code | undefined {
  return timestamp && { ...noCode, timestamp }
}

/** `Date.now()`, `new Date().getTime()`, `performance.now()`. */
function isClock(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const of = bare(node.expression.expression)
  const method = node.expression.name.text
  if (ts.isIdentifier(of)) return method === "now" && (of.text === "Date" || of.text === "performance")
  const isNow =
    ts.isNewExpression(of) && of.expression.getText() === "Date" && (of.arguments?.length ?? 0) === 0
  return isNow && (method === "getTime" || method === "valueOf")
}

function isSeconds(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && inSeconds.test(node.name.text)
}

function unrounded(node: ts.Expression): ts.Expression {
  const isRounding =
    ts.isCallExpression(node) && /^(Math\.(floor|round|trunc|ceil)|Number)$/.test(node.expression.getText())
  const [rounded] = isRounding ? node.arguments : []
  return rounded ? bare(rounded) : node
}
