import { ts } from "ts-morph"
import { namesOfClass } from "./keyed-function.js"

/**
 * Where the methods of a class use one of its fields. Undefined when it may be
 * used in a way that is not seen here, or where there is no key: while the
 * object is made, in its life cycle, or for records that all keys share.
 */
export function fieldUses(
  field: ts.PropertyDeclaration,
  owner: ts.ClassLikeDeclaration,
): readonly ts.Node[] | undefined {
  const name = field.name.getText()
  if (isSharedWith(field, owner)) return undefined
  const own = ownThis(owner)
  if (!own.every(({ parent }) => ts.isPropertyAccessExpression(parent))) return undefined
  const uses = own
    .map(({ parent }) => parent as ts.PropertyAccessExpression)
    .filter(access => access.name.getText() === name)
  const withoutKey = methodsWithoutKey(owner, own)
  return uses.every(use => hasKey(use, owner, withoutKey)) ? uses : undefined
}

/** Whether others than the class's own methods can reach the field: subclasses, and those who hold an object of it. */
function isSharedWith(field: ts.PropertyDeclaration, owner: ts.ClassLikeDeclaration): boolean {
  const isPrivate =
    ts.isPrivateIdentifier(field.name) ||
    field.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true
  if (isPrivate) return false
  const isExported = owner.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  return isExported || !namesOfClass(owner).every(isGivenAway)
}

/** `new Total()` as an argument of a call. */
function isGivenAway({ parent }: ts.Identifier): boolean {
  return (
    ts.isNewExpression(parent) && ts.isCallExpression(parent.parent) && parent.parent.expression !== parent
  )
}

/** Every `this` below a class that means its object. */
function ownThis(owner: ts.ClassLikeDeclaration): readonly ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) found.push(node)
    else if (node.parent === owner ? !isStatic(node) : !bindsThis(node)) ts.forEachChild(node, visit)
  }
  ts.forEachChild(owner, visit)
  return found
}

function isStatic(member: ts.Node): boolean {
  if (ts.isClassStaticBlockDeclaration(member)) return true
  return (
    ts.canHaveModifiers(member) &&
    ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true
  )
}

/** Whether `this` below a node is another one than around it. */
export function bindsThis(node: ts.Node): boolean {
  return (
    ts.isClassLike(node) || (ts.isFunctionLike(node) && !ts.isArrowFunction(node) && !ts.isTypeNode(node))
  )
}

/** Methods that the engine calls without a key being set. */
const keyless = [
  "open",
  "close",
  "setRuntimeContext",
  "initializeState",
  "snapshotState",
  "init",
  "processBroadcastElement",
]

/** Those methods and what they call of the class. */
function methodsWithoutKey(owner: ts.ClassLikeDeclaration, own: readonly ts.Node[]): ReadonlySet<string> {
  const names = new Set(keyless)
  for (const name of names)
    for (const { parent } of own)
      if (ts.isPropertyAccessExpression(parent) && memberAround(parent, owner)?.name?.getText() === name)
        names.add(parent.name.getText())
  return names
}

function hasKey(use: ts.Node, owner: ts.ClassLikeDeclaration, withoutKey: ReadonlySet<string>): boolean {
  const member = memberAround(use, owner)
  const isFunction =
    member &&
    (ts.isMethodDeclaration(member) ||
      (ts.isPropertyDeclaration(member) && member.initializer && ts.isArrowFunction(member.initializer)))
  return Boolean(isFunction) && !withoutKey.has(member?.name?.getText() ?? "")
}

function memberAround(node: ts.Node, owner: ts.ClassLikeDeclaration): ts.ClassElement | undefined {
  return ts.findAncestor(
    node,
    (outer): outer is ts.ClassElement => outer.parent === owner && ts.isClassElement(outer),
  )
}
