import { ts } from "ts-morph"
import { classValue } from "./classes.js"
import { runForOf, runIf, runLoop, runSwitch, runTry } from "./control-flow.js"
import { bind } from "./declarations.js"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { Scope } from "./scope.js"
import { constant, unfollowed, type Value } from "./values.js"

/** The values a function may return, in order; `certain` when the last one ends it for sure. */
export interface Returns {
  readonly values: Value[]
  certain: boolean
  /** What ended it, when that is no return: the next loop, switch or handler around it takes it up. */
  jump?: "break" | "continue" | "throw"
}

/** Follows statements in order. Functions and classes are known before the first statement runs. */
export function run(
  statements: readonly ts.Statement[],
  scope: Scope,
  follower: Follower,
  returns: Returns,
): void {
  for (const statement of statements) hoist(statement, scope)
  for (const statement of statements) {
    if (returns.certain) return
    runStatement(statement, scope, follower, returns)
  }
}

/** Declares functions and classes, which can be used above the place where they stand. */
export function hoist(statement: ts.Statement, scope: Scope): void {
  if (ts.isFunctionDeclaration(statement) && statement.name)
    scope.declare(statement.name.text, { type: "function", node: statement, scope })
  if (ts.isClassDeclaration(statement) && statement.name)
    scope.declare(statement.name.text, classValue(statement, scope))
  if (ts.isEnumDeclaration(statement)) scope.declare(statement.name.text, enumValue(statement))
}

function enumValue(node: ts.EnumDeclaration): Value {
  const entries = new Map<string, Value>()
  let next = 0
  for (const member of node.members) {
    const initializer = member.initializer
    if (initializer && ts.isStringLiteral(initializer))
      entries.set(member.name.getText(), constant(initializer.text, initializer))
    else {
      if (initializer && ts.isNumericLiteral(initializer)) next = Number(initializer.text)
      entries.set(member.name.getText(), constant(next++, member))
    }
  }
  return { type: "properties", entries, node }
}

/** Follows one statement. */
export function runStatement(node: ts.Statement, scope: Scope, follower: Follower, returns: Returns): void {
  if (ts.isVariableStatement(node)) declareVariables(node.declarationList, scope, follower)
  else if (ts.isExpressionStatement(node)) evaluate(node.expression, scope, follower)
  else if (ts.isReturnStatement(node)) runReturn(node, scope, follower, returns)
  else if (ts.isBlock(node)) run(node.statements, new Scope(scope), follower, returns)
  else if (ts.isIfStatement(node)) runIf(node, scope, follower, returns)
  else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) runForOf(node, scope, follower, returns)
  else if (ts.isTryStatement(node)) runTry(node, scope, follower, returns)
  else if (ts.isSwitchStatement(node)) runSwitch(node, scope, follower, returns)
  else if (ts.isLabeledStatement(node)) runStatement(node.statement, scope, follower, returns)
  else if (ts.isIterationStatement(node, false)) runLoop(node, scope, follower, returns)
  else if (ts.isThrowStatement(node)) jump(returns, "throw")
  else if (ts.isBreakStatement(node)) jump(returns, "break")
  else if (ts.isContinueStatement(node)) jump(returns, "continue")
  else if (ts.isModuleDeclaration(node)) runNamespace(node, scope, follower, returns)
}

function jump(returns: Returns, kind: Returns["jump"]): void {
  returns.certain = true
  returns.jump = kind
}

/** The exports of a namespace are members of its name, unless it only adds types to what has the name already. */
function runNamespace(node: ts.ModuleDeclaration, scope: Scope, follower: Follower, returns: Returns): void {
  if (!node.body || !ts.isModuleBlock(node.body)) return
  const inner = new Scope(scope)
  run(node.body.statements, inner, follower, returns)
  const before = scope.findOwn(node.name.text)
  if (before && before.type !== "namespace") return
  scope.declare(node.name.text, {
    type: "namespace",
    name: node.name.text,
    members: name => inner.findOwn(name),
    node,
  })
}

function runReturn(node: ts.ReturnStatement, scope: Scope, follower: Follower, returns: Returns): void {
  returns.values.push(
    node.expression ? evaluate(node.expression, scope, follower) : constant(undefined, node),
  )
  returns.certain = true
}

/** Declares the variables of a statement or a loop. */
export function declareVariables(list: ts.VariableDeclarationList, scope: Scope, follower: Follower): void {
  for (const declaration of list.declarations) {
    bind(declaration.name, initialValue(declaration, scope, follower), scope, follower)
  }
}

function initialValue(node: ts.VariableDeclaration, scope: Scope, follower: Follower): Value {
  if (node.initializer) return evaluate(node.initializer, scope, follower)
  const isElsewhere = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0
  return isElsewhere
    ? unfollowed(node, `\`${node.name.getText()}\` is only declared here`)
    : constant(undefined, node)
}
