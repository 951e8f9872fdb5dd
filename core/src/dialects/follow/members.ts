import { ts } from "ts-morph"
import { listMember } from "./built-in.js"
import { evaluate, propertyName } from "./expressions.js"
import type { Follower } from "./follower.js"
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
    if (ts.isMethodDeclaration(node) && !isStatic(node) && nameOf(node) === name)
      return { type: "function", node, scope: new Scope(of.scope, self), self }
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
      return evaluate(node.initializer, new Scope(of.scope, of), follower)
  }
  return undefined
}

function isStatic(node: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0
}

function nameOf(node: ts.MethodDeclaration): string | undefined {
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) || ts.isPrivateIdentifier(node.name)
    ? node.name.text
    : undefined
}
