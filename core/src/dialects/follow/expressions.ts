import { ts } from "ts-morph"
import { calculate, concatenate, isTruthy } from "./constants.js"
import type { Follower } from "./follower.js"
import { baseOf } from "./members.js"
import { merge } from "./merge.js"
import { Scope } from "./scope.js"
import {
  type ClassValue,
  constant,
  type Instance,
  type Properties,
  unfollowed,
  type Value,
} from "./values.js"

type Evaluate<N extends ts.Node> = (node: N, scope: Scope, follower: Follower) => Value

/** What an expression's value is, as far as the text tells. Never throws. */
export function evaluate(node: ts.Node, scope: Scope, follower: Follower): Value {
  if (follower.isOutOfSteps()) return unfollowed(node, "the job takes too many steps to follow")
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
on(Kind.ThisKeyword, (node, scope) => scope.thisValue() ?? unfollowed(node, "`this` is not known here"))

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
    items.push(...spread.items)
  }
  return { type: "list", items, node }
})

on<ts.ObjectLiteralExpression>(Kind.ObjectLiteralExpression, (node, scope, follower) => {
  const object: Properties = { type: "properties", entries: new Map(), node }
  for (const property of node.properties) {
    if (!addProperty(object, property, scope, follower))
      return unfollowed(property, "this property is not known")
  }
  return object
})

function addProperty(
  object: Properties,
  property: ts.ObjectLiteralElementLike,
  scope: Scope,
  follower: Follower,
): boolean {
  if (ts.isSpreadAssignment(property)) {
    const spread = evaluate(property.expression, scope, follower)
    if (spread.type !== "properties") return false
    for (const [name, value] of spread.entries) object.entries.set(name, value)
    return true
  }
  const name = propertyName(property.name, scope, follower)
  if (name === undefined) return false
  object.entries.set(name, propertyValue(property, object, scope, follower))
  return true
}

function propertyValue(
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  object: Properties,
  scope: Scope,
  follower: Follower,
): Value {
  if (ts.isPropertyAssignment(property)) return evaluate(property.initializer, scope, follower)
  if (ts.isShorthandPropertyAssignment(property)) return evaluate(property.name, scope, follower)
  if (ts.isMethodDeclaration(property)) return { type: "function", node: property, scope, self: object }
  return unfollowed(property, "accessors are not followed")
}

/** The name of a property or member, computed names included. */
export function propertyName(name: ts.PropertyName, scope: Scope, follower: Follower): string | undefined {
  if (ts.isComputedPropertyName(name)) {
    const computed = evaluate(name.expression, scope, follower)
    return computed.type === "constant" ? String(computed.value) : undefined
  }
  return name.text
}

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
  if (object.type === "properties" || object.type === "list") return constant(undefined, node)
  return unfollowed(node, object.type === "unfollowed" ? object.reason : `\`${name}\` is not known here`)
}

for (const kind of [Kind.ArrowFunction, Kind.FunctionExpression]) {
  on<ts.ArrowFunction>(kind, (node, scope) => ({ type: "function", node, scope, self: scope.thisValue() }))
}

on<ts.ClassExpression>(Kind.ClassExpression, (node, scope): ClassValue => ({ type: "class", node, scope }))

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
  const changed = isNumber ? constant(Number(operand.value) + step, node) : unfollowed(node, "the number is not known")
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

const shortCircuits = new Set([Kind.AmpersandAmpersandToken, Kind.BarBarToken, Kind.QuestionQuestionToken] as ts.SyntaxKind[])

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
  follower.assume(node, `\`${left.node.getText()}\` is only known when the job runs; read as ${node.right.getText()}`)
  return fallback
}

function assign(target: ts.Expression, value: Value, scope: Scope, follower: Follower): void {
  if (ts.isIdentifier(target)) scope.assign(target.text, value)
  if (!ts.isPropertyAccessExpression(target)) return
  const object = evaluate(target.expression, scope, follower)
  if (object.type === "properties") object.entries.set(target.name.text, value)
  if (object.type === "instance") object.fields.set(target.name.text, value)
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

/** Makes an object of a class of the job's own text: fields first, then the constructor. */
export function instantiate(
  of: ClassValue,
  values: readonly Value[],
  node: ts.Node,
  follower: Follower,
): Instance {
  const instance: Instance = { type: "instance", class: of, fields: new Map(), node, notes: new Map() }
  initialize(instance, of, values, node, follower)
  return instance
}

/** Runs the fields and the constructor of a class and of what it extends, the base first. */
function initialize(
  instance: Instance,
  of: ClassValue,
  values: readonly Value[],
  node: ts.Node,
  follower: Follower,
): void {
  const base = baseOf(of, follower)
  if (base?.type === "class") initialize(instance, base, values, node, follower)
  const scope = new Scope(of.scope, instance)
  for (const member of of.node.members) {
    if (!ts.isPropertyDeclaration(member) || !member.initializer) continue
    const name = propertyName(member.name, scope, follower)
    if (name !== undefined) instance.fields.set(name, evaluate(member.initializer, scope, follower))
  }
  const constructorNode = of.node.members.find(ts.isConstructorDeclaration)
  if (!constructorNode?.body) return
  for (const [index, parameter] of constructorNode.parameters.entries()) {
    const value = values[index] ?? constant(undefined, parameter)
    if (ts.isParameterPropertyDeclaration(parameter, constructorNode) && ts.isIdentifier(parameter.name))
      instance.fields.set(parameter.name.text, value)
  }
  follower.call({ type: "function", node: constructorNode, scope, self: instance }, values, node)
}
