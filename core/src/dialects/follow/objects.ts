import { ts } from "ts-morph"
import { forget } from "./assignment.js"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import type { Scope } from "./scope.js"
import { type Properties, unfollowed, type Value } from "./values.js"

/** An object literal. What stands after a part that is not known is certain all the same. */
export function objectLiteral(node: ts.ObjectLiteralExpression, scope: Scope, follower: Follower): Value {
  const object: Properties = { type: "properties", entries: new Map(), node }
  for (const property of node.properties) addProperty(object, property, scope, follower)
  return object
}

function addProperty(
  object: Properties,
  property: ts.ObjectLiteralElementLike,
  scope: Scope,
  follower: Follower,
): void {
  if (ts.isSpreadAssignment(property)) {
    addSpread(object, evaluate(property.expression, scope, follower))
    return
  }
  const name = propertyName(property.name, scope, follower)
  if (name === undefined) forget(object, "the name of a property is not known")
  else object.entries.set(name, propertyValue(property, object, scope, follower))
}

function addSpread(object: Properties, spread: Value): void {
  if (spread.type === "constant") return
  if (spread.type !== "properties") {
    forget(object, "what is spread into the object is not known")
    return
  }
  if (spread.open !== undefined) forget(object, spread.open)
  for (const [name, value] of spread.entries) object.entries.set(name, value)
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
  return unfollowed(property, "accessors of object literals are not followed")
}

/** The name of a property or member, computed names included. */
export function propertyName(name: ts.PropertyName, scope: Scope, follower: Follower): string | undefined {
  if (!ts.isComputedPropertyName(name)) return name.text
  const computed = evaluate(name.expression, scope, follower)
  return computed.type === "constant" ? String(computed.value) : undefined
}
