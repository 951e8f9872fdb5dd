import { ts } from "ts-morph"
import { isVariableName } from "./names.js"
import { find } from "./nodes.js"

/** How many variables a value is followed through. */
const furthest = 3

/**
 * Whether what becomes of a record depends on a value: it is compared in a
 * condition behind which something is emitted, kept or left out, or a timer of
 * the records' clock is set to it. What is only shown, counted, or kept for a
 * while in a cache decides nothing.
 */
export function decides(node: ts.Node, body: ts.Node, depth = 0): boolean {
  for (let at = node; at !== body; at = at.parent) {
    const { parent } = at
    if (isTimer(parent)) return true
    if (isShowing(parent)) return false
    if (isCondition(parent, at)) return !forgets.test(at.getText()) && governs(parent)
    if (ts.isVariableDeclaration(parent)) return depth < furthest && variableDecides(parent, body, depth)
    if (ts.isStatement(parent) && !ts.isReturnStatement(parent)) return false
    if (ts.isReturnStatement(parent) || parent === body) return isComparison(at) && isPredicate(body)
  }
  return false
}

/** Words of conditions that keep a cache fresh or try again later. */
const forgets =
  /cache|expire|refresh|retry|deadline|timeout|backoff|last(log|report|refresh|load|flush|warn)/i

function variableDecides(declared: ts.VariableDeclaration, body: ts.Node, depth: number): boolean {
  if (!ts.isIdentifier(declared.name) || !isVariableName(declared.name.text)) return false
  const { text } = declared.name
  const use = find(body, node =>
    ts.isIdentifier(node) && node.text === text && node !== declared.name && decides(node, body, depth + 1)
      ? node
      : undefined,
  )
  return use !== undefined
}

function isTimer(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /\.registerEventTimeTimer$/.test(node.expression.getText())
}

function isShowing(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    /(^|\.)(console|log|logger|metrics?|gauge|counter|histogram|meter)(\(|\.|$)|\.(observe|record|inc|warn|info|debug)$/i.test(
      node.expression.getText(),
    )
  )
}

function isCondition(parent: ts.Node, at: ts.Node): boolean {
  if (ts.isIfStatement(parent)) return parent.expression === at
  return ts.isConditionalExpression(parent) && parent.condition === at
}

/** Whether something comes of a condition that can be seen outside: what is emitted, kept, or left out. */
function governs(condition: ts.Node): boolean {
  const outcome = find(condition, node =>
    ts.isReturnStatement(node) || ts.isContinueStatement(node) || ts.isThrowStatement(node) || isEffect(node)
      ? node
      : undefined,
  )
  return outcome !== undefined || ts.isConditionalExpression(condition)
}

function isEffect(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    /\.(collect|output|update|add|addAll|put|putAll|clear|remove|registerEventTimeTimer)$/.test(
      node.expression.getText(),
    )
  )
}

function isComparison(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && /^([<>]=?|[!=]==?|&&|\|\|)$/.test(node.operatorToken.getText())
}

/** A lambda whose result is a comparison keeps or drops records. */
function isPredicate(body: ts.Node): boolean {
  const { parent } = body
  const isFilter =
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    parent.expression.name.text === "filter"
  return isFilter || (ts.isMethodDeclaration(body) && body.name.getText() === "filter")
}
