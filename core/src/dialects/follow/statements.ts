import { ts } from "ts-morph"
import { isTruthy } from "./constants.js"
import { bind } from "./declarations.js"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { Scope } from "./scope.js"
import { constant, unfollowed, type Value } from "./values.js"

/** The values a function may return, in order; `certain` when the last one ends it for sure. */
export interface Returns {
  readonly values: Value[]
  certain: boolean
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
    scope.declare(statement.name.text, { type: "class", node: statement, scope })
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

function runStatement(node: ts.Statement, scope: Scope, follower: Follower, returns: Returns): void {
  if (ts.isVariableStatement(node)) declareVariables(node.declarationList, scope, follower)
  else if (ts.isExpressionStatement(node)) evaluate(node.expression, scope, follower)
  else if (ts.isReturnStatement(node)) runReturn(node, scope, follower, returns)
  else if (ts.isBlock(node)) run(node.statements, new Scope(scope), follower, returns)
  else if (ts.isIfStatement(node)) runIf(node, scope, follower, returns)
  else if (ts.isForOfStatement(node)) runForOf(node, scope, follower, returns)
  else if (ts.isTryStatement(node)) runTry(node, scope, follower, returns)
  else if (ts.isThrowStatement(node)) returns.certain = true
  else runUncertain(node, scope, follower, returns)
}

function runReturn(node: ts.ReturnStatement, scope: Scope, follower: Follower, returns: Returns): void {
  returns.values.push(
    node.expression ? evaluate(node.expression, scope, follower) : constant(undefined, node),
  )
  returns.certain = true
}

export function declareVariables(list: ts.VariableDeclarationList, scope: Scope, follower: Follower): void {
  for (const declaration of list.declarations) {
    const value = declaration.initializer
      ? evaluate(declaration.initializer, scope, follower)
      : constant(undefined, declaration)
    bind(declaration.name, value, scope, follower)
  }
}

function runIf(node: ts.IfStatement, scope: Scope, follower: Follower, returns: Returns): void {
  const condition = isTruthy(evaluate(node.expression, scope, follower))
  if (condition !== undefined) {
    const taken = condition ? node.thenStatement : node.elseStatement
    if (taken) runStatement(taken, scope, follower, returns)
    return
  }
  const branches = node.elseStatement ? [node.thenStatement, node.elseStatement] : [node.thenStatement]
  const ends = branches.map(branch => maybe(branch, scope, follower, returns))
  returns.certain = branches.length === 2 && ends.every(Boolean)
  for (const branch of branches) forgetAssigned(branch, scope)
}

/** Follows a statement that may not run. Tells whether it ends the function. */
function maybe(node: ts.Statement, scope: Scope, follower: Follower, returns: Returns): boolean {
  const branch: Returns = { values: returns.values, certain: false }
  runStatement(node, scope, follower, branch)
  return branch.certain
}

/** What a branch assigned depends on whether it ran. */
function forgetAssigned(branch: ts.Node, scope: Scope): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left)
    )
      scope.assign(node.left.text, unfollowed(node, "it was assigned under a condition that is not known"))
    ts.forEachChild(node, visit)
  }
  visit(branch)
}

function runForOf(node: ts.ForOfStatement, scope: Scope, follower: Follower, returns: Returns): void {
  const items = evaluate(node.expression, scope, follower)
  const values =
    items.type === "list" ? items.items : [unfollowed(node.expression, "the items of the loop are not known")]
  for (const item of values) {
    const inner = new Scope(scope)
    if (ts.isVariableDeclarationList(node.initializer)) {
      for (const declaration of node.initializer.declarations) bind(declaration.name, item, inner, follower)
    }
    maybe(node.statement, inner, follower, returns)
  }
  if (items.type !== "list") forgetAssigned(node.statement, scope)
}

function runTry(node: ts.TryStatement, scope: Scope, follower: Follower, returns: Returns): void {
  run(node.tryBlock.statements, new Scope(scope), follower, returns)
  if (node.finallyBlock) maybe(node.finallyBlock, scope, follower, returns)
}

/** Loops and switches over unknown data: each part is followed once, and what it assigns is unknown after it. */
function runUncertain(node: ts.Statement, scope: Scope, follower: Follower, returns: Returns): void {
  if (!ts.isIterationStatement(node, false) && !ts.isSwitchStatement(node) && !ts.isLabeledStatement(node))
    return
  const inner = new Scope(scope)
  const visit = (part: ts.Node): void => {
    if (ts.isVariableDeclarationList(part)) declareVariables(part, inner, follower)
    else if (ts.isStatement(part)) maybe(part, inner, follower, returns)
    else ts.forEachChild(part, visit)
  }
  ts.forEachChild(node, visit)
  forgetAssigned(node, scope)
}
