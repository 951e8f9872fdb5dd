import { ts } from "ts-morph"
import type { KeptValue } from "./kept-value.js"

/** The node, or the parentheses, casts and `!` around it. */
export function outermost(node: ts.Node): ts.Node {
  let outer = node
  while (
    ts.isParenthesizedExpression(outer.parent) ||
    ts.isAsExpression(outer.parent) ||
    ts.isSatisfiesExpression(outer.parent) ||
    ts.isNonNullExpression(outer.parent)
  )
    outer = outer.parent
  return outer
}

export type Write = ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression

/** The assignment, `++` or `--` that writes a node. */
export function writeOf(node: ts.Node): Write | undefined {
  const { parent } = node
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment ? parent : undefined
  }
  if (!ts.isPrefixUnaryExpression(parent) && !ts.isPostfixUnaryExpression(parent)) return undefined
  return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken
    ? parent
    : undefined
}

/** Whether a use that is no write takes the value and leaves it as it is, as far as can be seen here. */
export function readsOnly(use: ts.Node, kept: KeptValue): boolean {
  const { parent } = use
  if (ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent) || ts.isExportSpecifier(parent)) return false
  const outer = outermost(use)
  if (isPattern(outer) || isLoopTarget(outer) || ts.isDeleteExpression(outer.parent)) return false
  return kept.isPrimitive || leavesObject(outer, kept)
}

/** Whether any value may stand in the place of a node, `undefined` and `null` as well. */
export function toleratesNothing(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isBinaryExpression(parent)) {
    const operator = parent.operatorToken.getText()
    return /^[!=]==?$/.test(operator) || (operator === "??" && parent.left === node)
  }
  if (ts.isPropertyAccessExpression(parent)) return parent.questionDotToken !== undefined
  return (
    ts.isNonNullExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isIfStatement(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition === node) ||
    (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken)
  )
}

/** Part of a pattern that an assignment takes something apart with. */
function isPattern(node: ts.Node): boolean {
  let outer = node
  while (isPatternPart(outer.parent, outer)) outer = outer.parent
  if (outer === node) return false
  return writeOf(outer) !== undefined || isLoopTarget(outer)
}

function isPatternPart(parent: ts.Node, child: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isParenthesizedExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === child)
  )
}

function isLoopTarget(node: ts.Node): boolean {
  const { parent } = node
  return (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === node
}

/** Methods whose names say that they only tell something. */
const telling =
  /^(get|has|is|to|at|charAt|slice|trim|split|includes|indexOf|startsWith|endsWith|equals|valueOf)/

/**
 * An object must not change in place, because a state keeps only what it is
 * given: no part of it is written and no method called that could do so. An
 * object that starts as a literal is there to be changed, so it is not given away.
 */
function leavesObject(outer: ts.Node, { initial }: KeptValue): boolean {
  let part = outer
  while (isAccessOf(part.parent, part)) part = outermost(part.parent)
  const { parent } = part
  if (part === outer) return !initial.startsWith("{") || ts.isSpreadAssignment(parent)
  if (writeOf(part) || isPattern(part) || isLoopTarget(part) || ts.isDeleteExpression(parent)) return false
  if (!ts.isCallExpression(parent) || parent.expression !== part) return true
  return ts.isPropertyAccessExpression(part) && telling.test(part.name.text)
}

function isAccessOf(parent: ts.Node, node: ts.Node): boolean {
  const isAccess = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)
  return isAccess && parent.expression === node
}
