import type { CapturedState } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import { bare, each } from "./nodes.js"

/**
 * State that hides in plain TypeScript: variables around a function, or fields
 * of a function object, that are written while records are processed and read
 * again later. What is only written, shown in a log, given to a metric, or
 * named as a cache is not state.
 */
export function capturedState(
  node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration,
): readonly CapturedState[] {
  const bodies = ts.isClassLike(node) ? perRecordMethods(node) : [node]
  const holders = new Map<ts.Node, { name: string; holder: CapturedState["holder"]; writes: ts.Node[] }>()
  for (const body of bodies) {
    each(body, inner => {
      const target = writtenTarget(inner)
      const found = target && holderOf(target, inner, node, body)
      if (!found) return
      const known = holders.get(found.declared) ?? { name: found.name, holder: found.holder, writes: [] }
      known.writes.push(inner)
      holders.set(found.declared, known)
    })
  }
  return [...holders]
    .filter(([, { name }]) => !/cache|memo/i.test(name))
    .filter(([, { name, holder, writes }]) => bodies.some(body => isReadAgain(body, name, holder, writes)))
    .map(([declared, { name, holder, writes }]) => ({
      name,
      holder,
      declared: spanOf(declared),
      writes: writes.map(spanOf),
    }))
}

/** Methods that run once per task, before or after all records. */
const lifecycle = new Set(["open", "close", "setRuntimeContext", "initializeState", "init", "constructor"])

function perRecordMethods(node: ts.ClassLikeDeclaration): readonly ts.MethodDeclaration[] {
  return node.members.filter(ts.isMethodDeclaration).filter(method => !lifecycle.has(method.name.getText()))
}

const mutators = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "add",
  "set",
  "delete",
  "clear",
])

/** What a node writes: the left of an assignment, the operand of `++`, the object of a mutating method. */
function writtenTarget(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return bare(node.left)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const changes =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
    return changes ? bare(node.operand) : undefined
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  return mutators.has(node.expression.name.text) ? bare(node.expression.expression) : undefined
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

interface Holder {
  readonly declared: ts.Node
  readonly name: string
  readonly holder: CapturedState["holder"]
}

function holderOf(target: ts.Expression, write: ts.Node, owner: ts.Node, body: ts.Node): Holder | undefined {
  const root = rootOf(target)
  const mutates = ts.isCallExpression(write)
  if (ts.isIdentifier(root)) {
    const declared = declarationOf(root.text, root)
    if (!declared || contains(owner, declared) || contains(body, declared)) return undefined
    return isPlain(declared, mutates || root !== target)
      ? { declared, name: root.text, holder: "variable" }
      : undefined
  }
  if (!ts.isPropertyAccessExpression(root) || !ts.isClassLike(owner)) return undefined
  const name = root.name.text
  const declared = owner.members.find(
    member => ts.isPropertyDeclaration(member) && member.name.getText() === name,
  )
  if (!declared || !ts.isPropertyDeclaration(declared)) return undefined
  return isPlain(declared, mutates || root !== target) ? { declared, name, holder: "field" } : undefined
}

/** `totals` in `totals[key].sum`, `this.last` in `this.last.time`. */
function rootOf(node: ts.Expression): ts.Expression {
  let root = node
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) {
    if (root.expression.kind === ts.SyntaxKind.ThisKeyword) return root
    root = bare(root.expression)
  }
  return root
}

/** A mutated object counts only when it is a plain collection or object; an engine's state handle is none. */
function isPlain(
  declared: ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration,
  mutated: boolean,
): boolean {
  if (ts.isParameter(declared)) return false
  if (!mutated) return !/State(<|$)/.test(declared.type?.getText() ?? "")
  const initializer = declared.initializer && bare(declared.initializer)
  if (!initializer) return false
  if (ts.isArrayLiteralExpression(initializer) || ts.isObjectLiteralExpression(initializer)) return true
  return ts.isNewExpression(initializer) && ["Map", "Set", "Array"].includes(initializer.expression.getText())
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.getSourceFile() === inner.getSourceFile() && outer.pos <= inner.pos && inner.end <= outer.end
}

/** The variable or parameter that a name means at a place, by the blocks around it. */
function declarationOf(
  name: string,
  at: ts.Node,
): ts.VariableDeclaration | ts.ParameterDeclaration | undefined {
  for (let scope: ts.Node | undefined = at.parent; scope; scope = scope.parent) {
    const found = declaredIn(scope, name)
    if (found) return found
  }
  return undefined
}

function declaredIn(
  scope: ts.Node,
  name: string,
): ts.VariableDeclaration | ts.ParameterDeclaration | undefined {
  if (ts.isFunctionLike(scope)) return scope.parameters.find(parameter => parameter.name.getText() === name)
  if (ts.isForOfStatement(scope) || ts.isForStatement(scope)) {
    const list = scope.initializer
    return list && ts.isVariableDeclarationList(list) ? variableIn(list, name) : undefined
  }
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return undefined
  for (const statement of scope.statements) {
    const found = ts.isVariableStatement(statement) ? variableIn(statement.declarationList, name) : undefined
    if (found) return found
  }
  return undefined
}

function variableIn(list: ts.VariableDeclarationList, name: string): ts.VariableDeclaration | undefined {
  return list.declarations.find(declaration => namesOf(declaration.name).includes(name))
}

function namesOf(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return [...name.elements].flatMap(element => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)))
}

/** Whether the held value is used for anything but its own update, a log or a metric. */
function isReadAgain(
  body: ts.Node,
  name: string,
  holder: CapturedState["holder"],
  writes: readonly ts.Node[],
): boolean {
  let read = false
  each(body, node => {
    if (read || !isMention(node, name, holder) || isOnlyShown(node, body)) return
    const write = writes.find(candidate => contains(candidate, node))
    read = write === undefined || isUsed(write)
  })
  return read
}

function isMention(node: ts.Node, name: string, holder: CapturedState["holder"]): boolean {
  if (holder === "field")
    return (
      ts.isPropertyAccessExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ThisKeyword &&
      node.name.text === name
    )
  if (!ts.isIdentifier(node) || node.text !== name) return false
  return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
}

/** Whether the result of a write is used, as in `return ++n`. */
function isUsed(write: ts.Node): boolean {
  let outer = write.parent
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent
  return !ts.isExpressionStatement(outer)
}

/** Inside a log, a metric, or an `if` that only leads to one. */
function isOnlyShown(node: ts.Node, body: ts.Node): boolean {
  for (let at = node; at !== body; at = at.parent) {
    if (ts.isCallExpression(at) && isShowing(at)) return true
    if (
      ts.isIfStatement(at.parent) &&
      at.parent.expression === at &&
      !at.parent.elseStatement &&
      showsOnly(at.parent.thenStatement)
    )
      return true
  }
  return false
}

function showsOnly(statement: ts.Statement): boolean {
  const statements = ts.isBlock(statement) ? statement.statements : [statement]
  return statements.every(
    inner =>
      ts.isExpressionStatement(inner) && ts.isCallExpression(inner.expression) && isShowing(inner.expression),
  )
}

function isShowing(call: ts.CallExpression): boolean {
  return /(^|\.)(console|log|logger|metrics?|gauge|counter|histogram|meter)(\(|\.|$)/i.test(
    call.expression.getText(),
  )
}
