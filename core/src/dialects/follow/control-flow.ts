import { ts } from "ts-morph"
import { assign } from "./assignment.js"
import { isTruthy } from "./constants.js"
import { bind } from "./declarations.js"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { merge } from "./merge.js"
import { Scope } from "./scope.js"
import { declareVariables, type Returns, runStatement } from "./statements.js"
import { unfollowed, type Value } from "./values.js"

/** Both ways where the condition is not known; what they assign differently is one of several. */
export function runIf(node: ts.IfStatement, scope: Scope, follower: Follower, returns: Returns): void {
  const condition = isTruthy(evaluate(node.expression, scope, follower))
  if (condition !== undefined) {
    const taken = condition ? node.thenStatement : node.elseStatement
    if (taken) runStatement(taken, scope, follower, returns)
    return
  }
  runBranches([node.thenStatement, node.elseStatement], node, scope, follower, returns)
}

/** Follows each branch from the same start; an absent branch leaves all as it was. */
function runBranches(
  branches: readonly (ts.Node | undefined)[],
  node: ts.Node,
  scope: Scope,
  follower: Follower,
  returns: Returns,
): void {
  const names = [...new Set(branches.flatMap(branch => (branch ? assignedNames(branch) : [])))]
  const before = names.map(name => scope.find(name))
  const outcomes: (Value | undefined)[][] = []
  let allEnd = true
  for (const branch of branches) {
    const ends =
      branch !== undefined && follower.under("conditional", () => maybe(branch, scope, follower, returns))
    if (!ends) outcomes.push(names.map(name => scope.find(name)))
    allEnd &&= ends
    restore(names, before, scope)
  }
  returns.certain ||= allEnd
  for (const [index, name] of names.entries()) {
    const values = outcomes.map(outcome => outcome[index]).filter(value => value !== undefined)
    if (values.length > 0) scope.assign(name, merge(values, node, follower))
  }
}

function restore(names: readonly string[], values: readonly (Value | undefined)[], scope: Scope): void {
  for (const [index, name] of names.entries()) {
    const value = values[index]
    if (value) scope.assign(name, value)
  }
}

/** Follows a part that may not run. Tells whether it ends the function. */
function maybe(node: ts.Node, scope: Scope, follower: Follower, returns: Returns): boolean {
  const branch: Returns = { values: returns.values, certain: false }
  const statements = ts.isCaseOrDefaultClause(node) ? node.statements : [node as ts.Statement]
  for (const statement of statements) if (!branch.certain) runStatement(statement, scope, follower, branch)
  return branch.certain
}

/** The variables that a part of the text assigns, its functions left out. */
function assignedNames(part: ts.Node): string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    const isAssignment = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    if (isAssignment && ts.isIdentifier(node.left)) names.push(node.left.text)
    ts.forEachChild(node, visit)
  }
  visit(part)
  return names
}

/** The clause that matches, with those it falls through to; every clause where the value is not known. */
export function runSwitch(
  node: ts.SwitchStatement,
  scope: Scope,
  follower: Follower,
  returns: Returns,
): void {
  const subject = evaluate(node.expression, scope, follower)
  const clauses = node.caseBlock.clauses
  const labels = clauses.map(clause =>
    ts.isCaseClause(clause) ? evaluate(clause.expression, scope, follower) : undefined,
  )
  const inner = new Scope(scope)
  if (subject.type !== "constant" || labels.some(label => label && label.type !== "constant")) {
    const hasDefault = clauses.some(ts.isDefaultClause)
    runBranches([...clauses, ...(hasDefault ? [] : [undefined])], node, inner, follower, returns)
    return
  }
  const matching = labels.findIndex(label => label?.type === "constant" && label.value === subject.value)
  const from = matching >= 0 ? matching : clauses.findIndex(ts.isDefaultClause)
  if (from < 0) return
  for (const statement of clauses.slice(from).flatMap(clause => [...clause.statements]))
    if (!returns.certain) runStatement(statement, inner, follower, returns)
  if (returns.jump === "break") goOn(returns)
}

/** What jumped has arrived, and the following statements run. */
function goOn(returns: Returns): void {
  returns.certain = false
  returns.jump = undefined
}

/** Runs the body of a loop for one turn. Tells whether there may be another. */
function runTurn(body: ts.Statement, scope: Scope, follower: Follower, returns: Returns): boolean {
  runStatement(body, scope, follower, returns)
  const { jump } = returns
  if (jump === "break" || jump === "continue") goOn(returns)
  return jump !== "break" && !returns.certain
}

/** Once for each known item; once for all where the items are not known. */
export function runForOf(
  node: ts.ForOfStatement | ts.ForInStatement,
  scope: Scope,
  follower: Follower,
  returns: Returns,
): void {
  const items = itemsOf(node, evaluate(node.expression, scope, follower))
  if (!items) {
    runUnknownLoop(node, scope, follower, returns, inner => {
      bindItem(node, unfollowed(node.expression, "the items of the loop are not known"), inner, follower)
    })
    return
  }
  for (const item of items) {
    const inner = new Scope(scope)
    bindItem(node, item, inner, follower)
    if (follower.isOutOfSteps(node) || !runTurn(node.statement, inner, follower, returns)) return
  }
}

function itemsOf(node: ts.ForOfStatement | ts.ForInStatement, over: Value): readonly Value[] | undefined {
  if (ts.isForOfStatement(node)) return over.type === "list" ? over.items : undefined
  if (over.type !== "properties") return undefined
  return [...over.entries.keys()].map(name => ({ type: "constant", value: name, node: node.expression }))
}

function bindItem(
  node: ts.ForOfStatement | ts.ForInStatement,
  item: Value,
  scope: Scope,
  follower: Follower,
): void {
  if (!ts.isVariableDeclarationList(node.initializer)) {
    assign(node.initializer, item, scope, follower)
    return
  }
  for (const declaration of node.initializer.declarations) bind(declaration.name, item, scope, follower)
}

const mostTurns = 1_000

/** A counting loop with known bounds turn by turn; any other loop once. */
export function runLoop(
  node: ts.IterationStatement,
  scope: Scope,
  follower: Follower,
  returns: Returns,
): void {
  if (!ts.isForStatement(node) || !node.condition || !node.incrementor) {
    runUnknownLoop(node, scope, follower, returns)
    return
  }
  const inner = new Scope(scope)
  if (node.initializer && ts.isVariableDeclarationList(node.initializer))
    declareVariables(node.initializer, inner, follower)
  for (let turn = 0; turn < mostTurns && !returns.certain; turn++) {
    const condition = isTruthy(evaluate(node.condition, inner, follower))
    if (condition === false) return
    if (condition === undefined) break
    if (follower.isOutOfSteps(node) || !runTurn(node.statement, new Scope(inner), follower, returns)) return
    evaluate(node.incrementor, inner, follower)
  }
  if (!returns.certain) runUnknownLoop(node, inner, follower, returns)
}

/** A loop over what is known only at run time: followed once, its operators marked repeated. */
function runUnknownLoop(
  node: ts.IterationStatement,
  scope: Scope,
  follower: Follower,
  returns: Returns,
  prepare: (inner: Scope) => void = () => {},
): void {
  const names = assignedNames(node.statement)
  const before = names.map(name => scope.find(name))
  const inner = new Scope(scope)
  prepare(inner)
  follower.under("repeated", () => maybe(node.statement, inner, follower, returns))
  for (const [index, name] of names.entries()) {
    const [was, is] = [before[index], scope.find(name)]
    if (was && is) scope.assign(name, merge([was, is], node, follower))
  }
}

/** The tried block is followed as if nothing failed; what the handler does may happen, and does when the block throws itself. */
export function runTry(node: ts.TryStatement, scope: Scope, follower: Follower, returns: Returns): void {
  runStatement(node.tryBlock, scope, follower, returns)
  const { catchClause, finallyBlock } = node
  if (returns.jump === "throw" && catchClause) {
    goOn(returns)
    runStatement(catchClause.block, new Scope(scope), follower, returns)
    runFinally(finallyBlock, scope, follower, returns)
    return
  }
  if (catchClause)
    follower.under("conditional", () =>
      maybe(catchClause.block, new Scope(scope), follower, { values: [], certain: false }),
    )
  runFinally(finallyBlock, scope, follower, returns)
}

/** What stands there runs however the block before it ended. */
function runFinally(block: ts.Block | undefined, scope: Scope, follower: Follower, returns: Returns): void {
  if (!block) return
  const own: Returns = { values: returns.values, certain: false }
  runStatement(block, scope, follower, own)
  if (own.certain) Object.assign(returns, own)
}
