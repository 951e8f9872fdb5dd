import { type BatchAction, type BatchUse, type Code, noCode } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import type { Value } from "../follow/values.js"
import { functionNode } from "../functions.js"
import { referencesTo } from "../names.js"
import { each, find } from "../nodes.js"
import { batchAction, isKeeping } from "./batch-actions.js"
import { batchFrames } from "./batch-frames.js"

/**
 * What a function of `foreachBatch` does with its batch; undefined when the
 * function is not known, or the batch goes where it is not followed. It runs on
 * the driver, so what it keeps in variables is no state of a task.
 */
export function batchCode(value: Value | undefined): Code | undefined {
  const node = functionNode(value)
  if (!node || ts.isClassLike(node) || !node.body) return undefined
  const [batch, number] = node.parameters
  const names = batch ? batchFrames(batch, node.body) : new Set<string>()
  if (!names) return undefined
  const actions = actionsIn(node.body, names)
  return {
    ...noCode,
    batch: {
      actions,
      computations: computations(node.body, names),
      isKept: find(node.body, inner => (isKeeping(inner, names) ? inner : undefined)) !== undefined,
      usesNumber: !!number && ts.isIdentifier(number.name) && uses(number.name.text, node.body),
      swallowed: swallowedIn(node.body, names),
    },
  }
}

function uses(name: string, body: ts.Node): boolean {
  return referencesTo(name, body).length > 0
}

function actionsIn(body: ts.Node, names: ReadonlySet<string>): readonly BatchAction[] {
  const found: BatchAction[] = []
  each(body, node => {
    const action = batchAction(node, names)
    if (action) found.push(action)
  })
  return found
}

/** How often all rows are computed on the way that computes them most often; what a loop does, it does more than once. */
function computations(node: ts.Node, names: ReadonlySet<string>): BatchUse["computations"] {
  const count = (inner: ts.Node | undefined): number => (inner ? computations(inner, names) : 0)
  if (ts.isIfStatement(node))
    return count(node.expression) + Math.max(count(node.thenStatement), count(node.elseStatement))
  if (ts.isConditionalExpression(node))
    return count(node.condition) + Math.max(count(node.whenTrue), count(node.whenFalse))
  if (ts.isCaseBlock(node)) return Math.max(0, ...node.clauses.map(count))
  if (ts.isBlock(node)) return ofStatements(node.statements, count)
  let sum = 0
  ts.forEachChild(node, child => {
    sum += count(child)
  })
  const action = batchAction(node, names)
  if (action && action.does !== "part") sum++
  return ts.isIterationStatement(node, false) ? 2 * sum : sum
}

/** What follows a branch that leaves the function is another way through it. */
function ofStatements(statements: readonly ts.Statement[], count: (node: ts.Node) => number): number {
  const [first, ...others] = statements
  if (!first) return 0
  const rest = ofStatements(others, count)
  if (ts.isIfStatement(first) && !first.elseStatement && leaves(first.thenStatement))
    return count(first.expression) + Math.max(count(first.thenStatement), rest)
  return count(first) + rest
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement
  return !!last && (ts.isReturnStatement(last) || ts.isThrowStatement(last))
}

/** Handlers around an action that do nothing but log, so that the batch counts as written. A loop may try again. */
function swallowedIn(body: ts.Node, names: ReadonlySet<string>): BatchUse["swallowed"] {
  const found: ts.Node[] = []
  each(body, node => {
    if (!ts.isTryStatement(node) || !node.catchClause || node.finallyBlock) return
    const isTried = actionsIn(node.tryBlock, names).some(({ does }) => does !== "part")
    const isRetried = ts.findAncestor(node, outer => outer === body || ts.isIterationStatement(outer, false))
    if (isTried && isRetried === body && node.catchClause.block.statements.every(onlyLogs))
      found.push(node.catchClause)
  })
  return found.map(spanOf)
}

function onlyLogs(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false
  return /^(console|log|logger|logging)\b/i.test(statement.expression.expression.getText())
}
