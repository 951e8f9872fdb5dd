import { ts } from "ts-morph"
import { listMember } from "./built-in.js"
import { memberScope } from "./classes.js"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { propertyName } from "./objects.js"
import { Scope } from "./scope.js"
import { type ClassValue, constant, type Instance, type Namespace, type Value } from "./values.js"

/** A member of a value by name; undefined when it is not known to have one. */
export function member(of: Value, name: string, site: ts.Node, follower: Follower): Value | undefined {
  switch (of.type) {
    case "properties":
      return of.entries.get(name)
    case "list":
      return listMember(of, name, site)
    case "namespace":
      return of.members(name)
    case "instance":
      return of.fields.get(name) ?? inheritedMember(of, of.class, name, site, follower)
    case "class":
      return staticMember(of, name, follower)
    case "api":
      return of.class.properties && Object.hasOwn(of.class.properties, name)
        ? of.class.properties[name]?.(of, site)
        : undefined
    case "constant":
      return typeof of.value === "string" && name === "length" ? constant(of.value.length, site) : undefined
    default:
      return undefined
  }
}

/** A method or getter of an object's class or of what the class extends. */
function inheritedMember(
  self: Instance,
  of: ClassValue,
  name: string,
  site: ts.Node,
  follower: Follower,
): Value | undefined {
  for (const node of of.node.members) {
    if (isStatic(node) || !node.name || propertyName(node.name, of.scope, follower) !== name) continue
    const scope = memberScope(of, self, follower)
    if (ts.isMethodDeclaration(node)) return { type: "function", node, scope, self }
    if (ts.isGetAccessorDeclaration(node))
      return follower.call({ type: "function", node, scope, self }, [], site)
  }
  const base = baseOf(of, follower)
  if (base?.type === "class") return inheritedMember(self, base, name, site, follower)
  return base?.inherited?.(self, name, site)
}

/** What a class extends. */
export function baseOf(of: ClassValue, follower: Follower): ClassValue | Namespace | undefined {
  const clause = of.node.heritageClauses?.find(candidate => candidate.token === ts.SyntaxKind.ExtendsKeyword)
  const expression = clause?.types[0]?.expression
  const base = expression && evaluate(expression, of.scope, follower)
  return base?.type === "class" || base?.type === "namespace" ? base : undefined
}

function staticMember(of: ClassValue, name: string, follower: Follower): Value | undefined {
  for (const node of of.node.members) {
    if (!isStatic(node) || !node.name || propertyName(node.name, of.scope, follower) !== name) continue
    if (ts.isMethodDeclaration(node)) return { type: "function", node, scope: of.scope, self: of }
    if (ts.isPropertyDeclaration(node) && node.initializer)
      return staticField(of, name, node.initializer, follower)
  }
  return undefined
}

function isStatic(node: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0
}

/** A static field is made once, however often it is read. */
function staticField(of: ClassValue, name: string, initializer: ts.Expression, follower: Follower): Value {
  const known = of.statics.get(name)
  if (known) return known
  const value = evaluate(initializer, new Scope(of.scope, of), follower)
  of.statics.set(name, value)
  return value
}
