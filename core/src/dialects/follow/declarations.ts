import { ts } from "ts-morph"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
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
    const key = keyOf(element)
    taken.add(key)
    const found = follower.member(value, key, element)
    bind(element.name, found ?? missing(value, element, scope, follower), scope, follower)
  }
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
    bind(element.name, found ?? missing(value, element, scope, follower), scope, follower)
  }
}

function keyOf(element: ts.BindingElement): string {
  const key = element.propertyName ?? element.name
  return ts.isIdentifier(key) || ts.isStringLiteral(key) ? key.text : key.getText()
}

function missing(value: Value, element: ts.BindingElement, scope: Scope, follower: Follower): Value {
  if (value.type === "unfollowed") return unfollowed(element, value.reason)
  return element.initializer ? evaluate(element.initializer, scope, follower) : constant(undefined, element)
}

function rest(value: Value, taken: ReadonlySet<string>, node: ts.Node): Value {
  if (value.type !== "properties") return unfollowed(node, "the rest of the object is not known")
  return { ...value, entries: new Map([...value.entries].filter(([name]) => !taken.has(name))) }
}
