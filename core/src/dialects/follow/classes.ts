import { ts } from "ts-morph"
import { evaluate } from "./expressions.js"
import type { Follower } from "./follower.js"
import { baseOf } from "./members.js"
import { propertyName } from "./objects.js"
import { Scope } from "./scope.js"
import { type ClassValue, constant, type Instance, unfollowed, type Value } from "./values.js"

export function classValue(node: ts.ClassLikeDeclaration, scope: Scope): ClassValue {
  return { type: "class", node, scope, statics: new Map() }
}

/** Makes an object of a class of the job's own text: fields first, then the constructor. */
export function instantiate(
  of: ClassValue,
  values: readonly Value[],
  node: ts.Node,
  follower: Follower,
): Instance {
  const instance: Instance = { type: "instance", class: of, fields: new Map(), node, notes: new Map() }
  construct(instance, of, values, node, follower)
  return instance
}

/** Under these names a constructor and its methods find the class that theirs extends, and their own. */
const baseName = "super"
const ownName = "class"

/** What `super` is: the same object, seen as one of the base class. */
export function superValue(node: ts.Node, scope: Scope): Value {
  const [self, base] = [scope.thisValue(), scope.find(baseName)]
  if (self?.type !== "instance" || base?.type !== "class")
    return unfollowed(node, "`super` is not known here")
  return { ...self, class: base }
}

/** `super(…)`: constructs the part of the object that the base class declares, then fills the fields of its own. */
export function callSuper(node: ts.Node, values: readonly Value[], scope: Scope, follower: Follower): Value {
  const [self, base, own] = [scope.thisValue(), scope.find(baseName), scope.find(ownName)]
  if (self?.type === "instance" && base?.type === "class") construct(self, base, values, node, follower)
  if (self?.type === "instance" && own?.type === "class") fillFields(self, own, scope, follower)
  return constant(undefined, node)
}

/** The scope of a class's own members: `this` and `super` are known in it. */
export function memberScope(of: ClassValue, self: Value, follower: Follower): Scope {
  const scope = new Scope(of.scope, self)
  const base = baseOf(of, follower)
  scope.declare(baseName, base ?? constant(undefined, of.node))
  scope.declare(ownName, of)
  return scope
}

/** Without a constructor of its own, a class hands its arguments to the base. */
function construct(
  instance: Instance,
  of: ClassValue,
  values: readonly Value[],
  node: ts.Node,
  follower: Follower,
): void {
  const scope = memberScope(of, instance, follower)
  const constructorNode = of.node.members.find(ts.isConstructorDeclaration)
  if (!constructorNode?.body) {
    callSuper(node, values, scope, follower)
    return
  }
  const hasBase = scope.findOwn(baseName)?.type === "class"
  if (!hasBase) fillFields(instance, of, scope, follower)
  parameterFields(instance, constructorNode, values, scope, follower)
  follower.call({ type: "function", node: constructorNode, scope, self: instance }, values, node)
}

function fillFields(instance: Instance, of: ClassValue, scope: Scope, follower: Follower): void {
  for (const member of of.node.members) {
    const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0
    if (!ts.isPropertyDeclaration(member) || !member.initializer || isStatic) continue
    const name = propertyName(member.name, scope, follower)
    if (name !== undefined) instance.fields.set(name, evaluate(member.initializer, scope, follower))
  }
}

function parameterFields(
  instance: Instance,
  constructorNode: ts.ConstructorDeclaration,
  values: readonly Value[],
  scope: Scope,
  follower: Follower,
): void {
  for (const [index, parameter] of constructorNode.parameters.entries()) {
    if (!ts.isParameterPropertyDeclaration(parameter, constructorNode) || !ts.isIdentifier(parameter.name))
      continue
    const given = values[index]
    const isAbsent = given === undefined || (given.type === "constant" && given.value === undefined)
    const value = isAbsent && parameter.initializer ? evaluate(parameter.initializer, scope, follower) : given
    instance.fields.set(parameter.name.text, value ?? constant(undefined, parameter))
  }
}
