import { ts } from "ts-morph"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { merge } from "./merge.js"
import type { Scope } from "./scope.js"
import { type List, type Properties, unfollowed, type Value } from "./values.js"

/** Gives a value to what stands left of an assignment: a name, a member, or a pattern of them. */
export function assign(target: ts.Expression, value: Value, scope: Scope, follower: Follower): void {
  if (ts.isIdentifier(target)) scope.assign(target.text, value)
  else if (ts.isPropertyAccessExpression(target))
    assignMember(evaluate(target.expression, scope, follower), target.name.text, value, target, follower)
  else if (ts.isElementAccessExpression(target)) assignElement(target, value, scope, follower)
  else if (ts.isParenthesizedExpression(target)) assign(target.expression, value, scope, follower)
  else if (ts.isArrayLiteralExpression(target)) assignItems(target, value, scope, follower)
  else if (ts.isObjectLiteralExpression(target)) assignProperties(target, value, scope, follower)
}

function assignElement(
  target: ts.ElementAccessExpression,
  value: Value,
  scope: Scope,
  follower: Follower,
): void {
  const object = evaluate(target.expression, scope, follower)
  const index = evaluate(target.argumentExpression, scope, follower)
  if (index.type === "constant") assignMember(object, String(index.value), value, target, follower)
  else forget(object, "a member was changed whose name is not known")
}

/** Under a condition that is not known, the member may keep what it was. */
function assignMember(object: Value, name: string, value: Value, node: ts.Node, follower: Follower): void {
  const entries =
    object.type === "properties" ? object.entries : object.type === "instance" ? object.fields : undefined
  if (entries) {
    const before = entries.get(name)
    entries.set(name, follower.circumstance && before ? merge([before, value], node, follower) : value)
  }
  if (object.type !== "list") return
  if (/^\d+$/.test(name) && Number(name) <= object.items.length) object.items[Number(name)] = value
  else forget(object, "an item was changed beyond the end of the array")
}

function assignItems(
  target: ts.ArrayLiteralExpression,
  value: Value,
  scope: Scope,
  follower: Follower,
): void {
  for (const [index, element] of target.elements.entries()) {
    const item = value.type === "list" ? value.items[index] : undefined
    assign(element, item ?? unfollowed(element, "the item is not known"), scope, follower)
  }
}

function assignProperties(
  target: ts.ObjectLiteralExpression,
  value: Value,
  scope: Scope,
  follower: Follower,
): void {
  for (const property of target.properties) {
    if (!property.name || !ts.isIdentifier(property.name)) continue
    const found =
      follower.member(value, property.name.text, property) ??
      unfollowed(property, "the property is not known")
    assign(ts.isPropertyAssignment(property) ? property.initializer : property.name, found, scope, follower)
  }
}

/** Nothing of an object or array is known any more. */
export function forget(object: Value, reason: string): void {
  if (object.type === "properties") forgetProperties(object, reason)
  if (object.type === "list") forgetItems(object, reason)
}

function forgetProperties(object: Properties, reason: string): void {
  for (const [name, value] of object.entries) object.entries.set(name, unfollowed(value.node, reason))
  object.open = reason
}

function forgetItems(list: List, reason: string): void {
  list.items.splice(0, list.items.length, ...list.items.map(item => unfollowed(item.node, reason)))
}
