import { ts } from "ts-morph"

/** The expression inside parentheses, casts and `!`. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  )
    inner = inner.expression
  return inner
}

/** The first node below (or at) a node that a question answers for; depth first, in order of the text. */
export function find<T>(node: ts.Node, ask: (node: ts.Node) => T | undefined): T | undefined {
  return ask(node) ?? ts.forEachChild(node, child => find(child, ask))
}

/** Visits a node and everything below it. */
export function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, child => each(child, visit))
}

/** Whether a node lies inside another, or is it. */
export function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.getSourceFile() === inner.getSourceFile() && outer.pos <= inner.pos && inner.end <= outer.end
}
