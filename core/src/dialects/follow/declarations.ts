import { ts } from "ts-morph"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { propertyName } from "./objects.js"
import type { Scope } from "./scope.js"
import { constant, unfollowed, type Value } from "./values.js"

/** Gives the names of a pattern (`x`, `{ a, b = 1, ...rest }`, `[first, , third]`) their values. */
export function bind(name: ts.BindingName, value: Value, scope: Scope, follower: Follower): void {
  if (ts.isIdentifier(name)) scope.declare(name.text, value)
  else if (ts.isArrayBindingPattern(name)) bindArray(name, value, scope, follower)
  else bindObject(name, value, scope, follower)
}

function bindObject(pattern: ts.ObjectBindingPattern, value: Value, scope: Scope, follower: Follower): void {
  const taken = new Set<string>()
  for (const element of pattern.elements) {
    if (element.dotDotDotToken) {
      bind(element.name, rest(value, taken, element), scope, follower)
      continue
    }
    const key = keyOf(element, scope, follower)
    if (key !== undefined) taken.add(key)
    const found =
      key === undefined
        ? unfollowed(element, "the name of the property is not known")
        : follower.member(value, key, element)
    bind(element.name, isPresent(found) ? found : missing(value, element, scope, follower), scope, follower)
  }
}

function isPresent(value: Value | undefined): value is Value {
  return value !== undefined && !(value.type === "constant" && value.value === undefined)
}

function bindArray(pattern: ts.ArrayBindingPattern, value: Value, scope: Scope, follower: Follower): void {
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue
    if (element.dotDotDotToken) {
      const items: Value = value.type === "list" ? { ...value, items: value.items.slice(index) } : value
      bind(element.name, items, scope, follower)
      continue
    }
    const found = value.type === "list" ? value.items[index] : undefined
    bind(element.name, isPresent(found) ? found : missing(value, element, scope, follower), scope, follower)
  }
}

function keyOf(element: ts.BindingElement, scope: Scope, follower: Follower): string | undefined {
  const key = element.propertyName ?? element.name
  return ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)
    ? undefined
    : propertyName(key, scope, follower)
}

function missing(value: Value, element: ts.BindingElement, scope: Scope, follower: Follower): Value {
  if (value.type === "unfollowed") return unfollowed(element, value.reason)
  if (value.type === "properties" && value.open !== undefined) return unfollowed(element, value.open)
  return element.initializer ? evaluate(element.initializer, scope, follower) : constant(undefined, element)
}

function rest(value: Value, taken: ReadonlySet<string>, node: ts.Node): Value {
  if (value.type !== "properties") return unfollowed(node, "the rest of the object is not known")
  return { ...value, entries: new Map([...value.entries].filter(([name]) => !taken.has(name))) }
}
