import { ts } from "ts-morph"
import { assign } from "./assignment.js"
import { mostItems } from "./built-in.js"
import { classValue, instantiate, superValue } from "./classes.js"
import { calculate, concatenate, isTruthy } from "./constants.js"
import type { Follower } from "./follower.js"
import { merge } from "./merge.js"
import { objectLiteral } from "./objects.js"
import type { Scope } from "./scope.js"
import { constant, unfollowed, type Value } from "./values.js"

type Evaluate<N extends ts.Node> = (node: N, scope: Scope, follower: Follower) => Value

/** What an expression's value is, as far as the text tells. Never throws. */
export function evaluate(node: ts.Node, scope: Scope, follower: Follower): Value {
  if (follower.isOutOfSteps(node)) return unfollowed(node, "the job takes too many steps to follow")
  const evaluateKind = expressions.get(node.kind)
  return evaluateKind
    ? evaluateKind(node, scope, follower)
    : unfollowed(node, "this kind of expression is not followed")
}

const expressions = new Map<ts.SyntaxKind, Evaluate<ts.Node>>()

function on<N extends ts.Node>(kind: ts.SyntaxKind, evaluateKind: Evaluate<N>): void {
  expressions.set(kind, evaluateKind as Evaluate<ts.Node>)
}

const Kind = ts.SyntaxKind

on<ts.StringLiteral>(Kind.StringLiteral, node => constant(node.text, node))
on<ts.NoSubstitutionTemplateLiteral>(Kind.NoSubstitutionTemplateLiteral, node => constant(node.text, node))
on<ts.NumericLiteral>(Kind.NumericLiteral, node => constant(Number(node.text), node))
on<ts.BigIntLiteral>(Kind.BigIntLiteral, node => constant(BigInt(node.text.replace(/n$/, "")), node))
on(Kind.TrueKeyword, node => constant(true, node))
on(Kind.FalseKeyword, node => constant(false, node))
on(Kind.NullKeyword, node => constant(null, node))
on(Kind.SuperKeyword, (node, scope) => superValue(node, scope))
on(Kind.ThisKeyword, (node, scope) => scope.thisValue() ?? unfollowed(node, "`this` is not known here"))

for (const kind of [
  Kind.VoidExpression,
  Kind.TypeOfExpression,
  Kind.DeleteExpression,
  Kind.YieldExpression,
]) {
  on<ts.VoidExpression>(kind, (node, scope, follower) => {
    if (node.expression) evaluate(node.expression, scope, follower)
    return kind === Kind.VoidExpression
      ? constant(undefined, node)
      : unfollowed(node, "this kind of expression is not followed")
  })
}

for (const kind of [
  Kind.ParenthesizedExpression,
  Kind.AsExpression,
  Kind.SatisfiesExpression,
  Kind.NonNullExpression,
  Kind.TypeAssertionExpression,
  Kind.ExpressionWithTypeArguments,
  Kind.AwaitExpression,
]) {
  on<ts.ParenthesizedExpression>(kind, (node, scope, follower) => evaluate(node.expression, scope, follower))
}

on<ts.Identifier>(Kind.Identifier, (node, scope) => {
  if (node.text === "undefined") return constant(undefined, node)
  return (
    scope.find(node.text) ?? unfollowed(node, `\`${node.text}\` is not declared in the files that were read`)
  )
})

on<ts.TemplateExpression>(Kind.TemplateExpression, (node, scope, follower) => {
  const parts = node.templateSpans.map(
    span => [evaluate(span.expression, scope, follower), span.literal.text] as const,
  )
  return concatenate(node, node.head.text, parts)
})

on<ts.TaggedTemplateExpression>(Kind.TaggedTemplateExpression, (node, scope, follower) =>
  evaluate(node.template, scope, follower),
)

on<ts.ArrayLiteralExpression>(Kind.ArrayLiteralExpression, (node, scope, follower) => {
  const items: Value[] = []
  for (const element of node.elements) {
    if (!ts.isSpreadElement(element)) {
      items.push(evaluate(element, scope, follower))
      continue
    }
    const spread = evaluate(element.expression, scope, follower)
    if (spread.type !== "list") return unfollowed(element, "the spread array is not known")
    if (items.length + spread.items.length > mostItems)
      return unfollowed(element, "the array is too long to follow")
    for (const item of spread.items) items.push(item)
  }
  return { type: "list", items, node }
})

on<ts.ObjectLiteralExpression>(Kind.ObjectLiteralExpression, objectLiteral)

on<ts.PropertyAccessExpression>(Kind.PropertyAccessExpression, (node, scope, follower) => {
  const object = evaluate(node.expression, scope, follower)
  const found = follower.member(object, node.name.text, node)
  if (found?.type === "unfollowed") return { ...found, node }
  return found ?? missing(object, node.name.text, node)
})

on<ts.ElementAccessExpression>(Kind.ElementAccessExpression, (node, scope, follower) => {
  const index = evaluate(node.argumentExpression, scope, follower)
  if (index.type !== "constant") return unfollowed(node, "the index is not known")
  const object = evaluate(node.expression, scope, follower)
  return follower.member(object, String(index.value), node) ?? missing(object, String(index.value), node)
})

function missing(object: Value, name: string, node: ts.Node): Value {
  if (object.type === "properties" && object.open !== undefined) return unfollowed(node, object.open)
  if (object.type === "properties" || object.type === "list") return constant(undefined, node)
  return unfollowed(node, object.type === "unfollowed" ? object.reason : `\`${name}\` is not known here`)
}

for (const kind of [Kind.ArrowFunction, Kind.FunctionExpression]) {
  on<ts.ArrowFunction>(kind, (node, scope) => ({ type: "function", node, scope, self: scope.thisValue() }))
}

on<ts.ClassExpression>(Kind.ClassExpression, (node, scope) => classValue(node, scope))

on<ts.ConditionalExpression>(Kind.ConditionalExpression, (node, scope, follower) => {
  const condition = isTruthy(evaluate(node.condition, scope, follower))
  if (condition !== undefined) return evaluate(condition ? node.whenTrue : node.whenFalse, scope, follower)
  const ways = [node.whenTrue, node.whenFalse].map(way =>
    follower.under("conditional", () => evaluate(way, scope, follower)),
  )
  return merge(ways, node, follower)
})

on<ts.PrefixUnaryExpression>(Kind.PrefixUnaryExpression, (node, scope, follower) => {
  const operand = evaluate(node.operand, scope, follower)
  if (node.operator === Kind.ExclamationToken) {
    const truthy = isTruthy(operand)
    return truthy === undefined ? unfollowed(node, "the condition is not known") : constant(!truthy, node)
  }
  if (operand.type !== "constant" || typeof operand.value !== "number")
    return unfollowed(node, "the number is not known")
  if (node.operator === Kind.MinusToken) return constant(-operand.value, node)
  if (node.operator === Kind.PlusToken) return operand
  const changed = constant(operand.value + (node.operator === Kind.PlusPlusToken ? 1 : -1), node)
  assign(node.operand, changed, scope, follower)
  return changed
})

on<ts.PostfixUnaryExpression>(Kind.PostfixUnaryExpression, (node, scope, follower) => {
  const operand = evaluate(node.operand, scope, follower)
  const isNumber = operand.type === "constant" && typeof operand.value === "number"
  const step = node.operator === Kind.PlusPlusToken ? 1 : -1
  const changed = isNumber
    ? constant(Number(operand.value) + step, node)
    : unfollowed(node, "the number is not known")
  assign(node.operand, changed, scope, follower)
  return operand
})

on<ts.BinaryExpression>(Kind.BinaryExpression, (node, scope, follower) => {
  const operator = node.operatorToken.kind
  if (operator === Kind.EqualsToken) {
    const value = evaluate(node.right, scope, follower)
    assign(node.left, value, scope, follower)
    return value
  }
  const left = evaluate(node.left, scope, follower)
  if (shortCircuits.has(operator)) return shortCircuit(node, left, scope, follower)
  const right = evaluate(node.right, scope, follower)
  const plain = compoundAssignments.get(operator)
  const result = calculate(node, left, right, plain ?? operator)
  if (plain !== undefined) assign(node.left, result, scope, follower)
  return result
})

const shortCircuits = new Set([
  Kind.AmpersandAmpersandToken,
  Kind.BarBarToken,
  Kind.QuestionQuestionToken,
] as ts.SyntaxKind[])

const compoundAssignments = new Map<ts.SyntaxKind, ts.SyntaxKind>([
  [Kind.PlusEqualsToken, Kind.PlusToken],
  [Kind.MinusEqualsToken, Kind.MinusToken],
  [Kind.AsteriskEqualsToken, Kind.AsteriskToken],
  [Kind.SlashEqualsToken, Kind.SlashToken],
])

function shortCircuit(node: ts.BinaryExpression, left: Value, scope: Scope, follower: Follower): Value {
  const operator = node.operatorToken.kind
  const isAnd = operator === Kind.AmpersandAmpersandToken
  if (left.type === "unfollowed" && left.isFromOutside && !isAnd) return assumed(node, left, scope, follower)
  const takesLeft = operator === Kind.QuestionQuestionToken ? isPresent(left) : isTruthy(left)
  if (takesLeft !== undefined) return takesLeft === isAnd ? evaluate(node.right, scope, follower) : left
  const right = follower.under("conditional", () => evaluate(node.right, scope, follower))
  return isAnd ? right : merge([left, right], node, follower)
}

function isPresent(value: Value): boolean | undefined {
  if (value.type === "unfollowed") return undefined
  return !(value.type === "constant" && (value.value === undefined || value.value === null))
}

/** The fallback of something that is given at run time is what the author expects; that it was taken is said. */
function assumed(node: ts.BinaryExpression, left: Value, scope: Scope, follower: Follower): Value {
  const fallback = evaluate(node.right, scope, follower)
  follower.assume(
    node,
    `\`${left.node.getText()}\` is only known when the job runs; read as ${node.right.getText()}`,
  )
  return fallback
}

on<ts.CallExpression>(Kind.CallExpression, (node, scope, follower) => follower.callExpression(node, scope))

on<ts.NewExpression>(Kind.NewExpression, (node, scope, follower) => {
  const values = follower.argumentValues(node.arguments ?? [], scope)
  const constructed = evaluate(node.expression, scope, follower)
  if (constructed.type === "class") return instantiate(constructed, values, node, follower)
  if (constructed.type === "namespace" && constructed.construct) {
    const nodes = node.arguments ? [...node.arguments] : []
    return constructed.construct({ node, name: node.expression, values, nodes, follow: follower })
  }
  return unfollowed(node, "the class is not known")
})
