import type { CapturedState } from "@streamwright/graph"
import { ts } from "ts-morph"
import { declarationOf, namesOf } from "./declaration.js"
import { contains, each, find } from "./nodes.js"

/** A value outside of a function that the function writes. */
export interface Held {
  readonly name: string
  readonly holder: CapturedState["holder"]
  readonly declared: ts.VariableDeclaration | ts.PropertyDeclaration
  readonly writes: readonly ts.Node[]
}

/**
 * Whether what is held carries something from one record to the next. It does
 * not when it is a cache by its name, goes into checkpoints (`snapshotState`
 * makes operator state of it), is written anew before it is read, takes
 * nothing from records (a client that is opened late, a list that is loaded
 * again), only goes round, or is only shown in a log or a metric.
 */
export function isState(held: Held, bodies: readonly ts.Node[]): boolean {
  if (/cache|memo/i.test(held.name) || isCheckpointed(held) || isGuarded(held)) return false
  if (!held.writes.some(write => carries(write, held))) return false
  const mentioning = bodies.filter(body => mentions(body, held))
  if (mentioning.every(body => startsAnew(body, held))) return false
  return mentioning.some(body => isReadAgain(body, held))
}

function isCheckpointed(held: Held): boolean {
  const { parent } = held.declared
  if (!ts.isClassLike(parent)) return false
  const snapshot = parent.members.find(member => member.name?.getText() === "snapshotState")
  return snapshot !== undefined && mentions(snapshot, held)
}

/** `if (!this.client) this.client = …`: made once. */
function isGuarded(held: Held): boolean {
  return held.writes.every(write => {
    const guard = ts.findAncestor(write, ts.isIfStatement)
    const text =
      guard?.expression
        .getText()
        .replace(/^this\./, "")
        .replace("this.", "") ?? ""
    return new RegExp(
      `^(!\\s*${held.name}|!this\\.${held.name}|${held.name}\\s*===?\\s*(undefined|null))$`,
    ).test(text)
  })
}

/** Whether a write takes something from a record or from what was held before. */
function carries(write: ts.Node, held: Held): boolean {
  if (!ts.isBinaryExpression(write)) return true
  if (/%/.test(write.right.getText())) return false
  if (write.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return true
  return mentions(write.right, held) || usesRecord(write.right)
}

const contextName = /^(ctx|context|out|collector|resultFuture|_.*)$/i

/** Whether an expression uses a parameter of its function that is no context, directly or through local variables. */
function usesRecord(node: ts.Node, depth = 0): boolean {
  const found = find(node, inner => {
    if (!ts.isIdentifier(inner) || isMemberName(inner)) return undefined
    const declared = declarationOf(inner.text, inner)
    if (!declared || contains(node, declared)) return undefined
    if (ts.isParameter(declared))
      return namesOf(declared.name).some(name => !contextName.test(name)) || undefined
    const isLocal = ts.findAncestor(declared, ts.isFunctionLike) !== undefined
    return (
      (isLocal && depth < 5 && declared.initializer && usesRecord(declared.initializer, depth + 1)) ||
      undefined
    )
  })
  return found ?? false
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  )
}

function mentions(body: ts.Node, held: Held): boolean {
  return find(body, node => (isMention(node, held) ? node : undefined)) !== undefined
}

function isMention(node: ts.Node, { name, holder, declared }: Held): boolean {
  if (holder === "field")
    return (
      ts.isPropertyAccessExpression(node) && node.name.text === name && isOwner(node.expression, declared)
    )
  return ts.isIdentifier(node) && node.text === name && !isMemberName(node)
}

/** `this`, or the class by its name for static fields. */
function isOwner(node: ts.Expression, declared: Held["declared"]): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true
  return ts.isIdentifier(node) && ts.isClassLike(declared.parent) && declared.parent.name?.text === node.text
}

/** The first thing the body does with it is to write it anew, whatever record comes. */
function startsAnew(body: ts.Node, held: Held): boolean {
  const block = ts.isFunctionLike(body) && "body" in body ? body.body : undefined
  if (!block || !ts.isBlock(block)) return false
  const first = block.statements.find(statement => mentions(statement, held))
  const text = first?.getText().replace(/^this\./, "") ?? ""
  if (new RegExp(`^${held.name}(\\.length = 0|\\.clear\\(\\))`).test(text)) return true
  const isWrite = new RegExp(`^${held.name}(\\.\\w+)* = `).test(text)
  return (
    isWrite &&
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isBinaryExpression(first.expression) &&
    !mentions(first.expression.right, held)
  )
}

/** Whether the held value is used for anything but its own update, a log or a metric. */
function isReadAgain(body: ts.Node, held: Held): boolean {
  let isRead = false
  each(body, node => {
    if (isRead || !isMention(node, held) || isOnlyShown(node, body, held)) return
    const write = held.writes.find(candidate => contains(candidate, node))
    isRead = write === undefined || isUsed(write)
  })
  return isRead
}

/** Whether the result of a write is used, as in `return ++n`. */
function isUsed(write: ts.Node): boolean {
  let outer = write.parent
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent
  return !ts.isExpressionStatement(outer)
}

/** Inside a log, a metric, or an `if` that only leads to one. */
function isOnlyShown(node: ts.Node, body: ts.Node, held: Held): boolean {
  for (let at = node; at !== body; at = at.parent) {
    if (ts.isCallExpression(at) && isShowing(at)) return true
    const { parent } = at
    if (
      ts.isIfStatement(parent) &&
      parent.expression === at &&
      !parent.elseStatement &&
      showsOnly(parent.thenStatement, held)
    )
      return true
  }
  return false
}

/** Logs, and writes of what is held for the next log. */
function showsOnly(statement: ts.Statement, held: Held): boolean {
  const statements = ts.isBlock(statement) ? statement.statements : [statement]
  return statements.every(inner => {
    if (!ts.isExpressionStatement(inner)) return false
    const { expression } = inner
    return (ts.isCallExpression(expression) && isShowing(expression)) || held.writes.includes(expression)
  })
}

function isShowing(call: ts.CallExpression): boolean {
  if (call.expression.getText().startsWith("Math.")) return false
  return /(^|\.)(console|log|logger|metrics?|gauge|counter|histogram|meter)(\(|\.|$)/i.test(
    call.expression.getText(),
  )
}
