import type { Named, StateCall } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import type { Value } from "./follow/values.js"
import { meaning } from "./function-class.js"
import { contains, each } from "./nodes.js"

/** What a dialect can say of a value that a function uses. */
export interface Vocabulary {
  /** The name of the keyed state that a handle stands for. */
  keyedState(value: Value): string | undefined
  /** The name that a descriptor gives to state. */
  described(value: Value): string | undefined
  sideOutput(value: Value): { readonly name: string; readonly type?: string } | undefined
}

const effects: { readonly [method: string]: StateCall["does"] } = {
  update: "writes",
  add: "adds",
  addAll: "adds",
  put: "adds",
  putAll: "adds",
  remove: "clears",
  clear: "clears",
}

/** Every use of keyed state in the methods of a function object, by the fields that hold its handles. */
export function stateCalls(
  classes: readonly ts.ClassLikeDeclaration[],
  value: Value | undefined,
  vocabulary: Vocabulary,
): readonly StateCall[] {
  const calls: StateCall[] = []
  for (const method of classes.flatMap(({ members }) => [...members])) {
    each(method, node => {
      if (!ts.isPropertyAccessExpression(node)) return
      const held = meaning(node, value)
      const state = held && vocabulary.keyedState(held)
      if (state === undefined || isAssigned(node)) return
      const without = isNestedIn(node, method) ? undefined : missingIn(method)
      calls.push({ state, does: effectOf(node), at: spanOf(node), ...(without ? { without } : {}) })
    })
  }
  return calls
}

function isAssigned(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.left === node
}

/** In a function inside of the method, which may run at another time. */
function isNestedIn(node: ts.Node, method: ts.Node): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike)
  return around !== undefined && around !== method && contains(method, around)
}

function missingIn(method: ts.ClassElement): StateCall["without"] {
  if (ts.isConstructorDeclaration(method)) return "record"
  const name = method.name?.getText()
  if (name === "open") return "record"
  return name === "processBroadcastElement" ? "key" : undefined
}

function effectOf(node: ts.PropertyAccessExpression): StateCall["does"] {
  const access = node.parent
  if (!ts.isPropertyAccessExpression(access) || access.expression !== node) return "other"
  if (!ts.isCallExpression(access.parent) || access.parent.expression !== access) return "other"
  const method = access.name.text.replace(/^async([A-Z])/, (_, first: string) => first.toLowerCase())
  if (method === "update" && mayBeNull(access.parent.arguments[0])) return "clears"
  return (Object.hasOwn(effects, method) ? effects[method] : undefined) ?? "reads"
}

/** Whether a value is written as nothing, always or under a condition. */
function mayBeNull(value: ts.Expression | undefined): boolean {
  if (!value) return false
  if (ts.isConditionalExpression(value)) return mayBeNull(value.whenTrue) || mayBeNull(value.whenFalse)
  return value.kind === ts.SyntaxKind.NullKeyword
}

/** What a function calls by name: side outputs it sends to, broadcast state it asks for. */
export function namedCalls(
  node: ts.Node,
  value: Value | undefined,
  vocabulary: Vocabulary,
): { readonly sideOutputs: readonly Named[]; readonly broadcastStates: readonly Named[] } {
  const sideOutputs: Named[] = []
  const broadcastStates: Named[] = []
  each(node, inner => {
    if (!ts.isCallExpression(inner) || !ts.isPropertyAccessExpression(inner.expression)) return
    const [first] = inner.arguments
    const method = inner.expression.name.text
    if (!first) return
    const meant = meaning(first, value)
    const at = spanOf(first)
    if (method === "output" && inner.arguments.length === 2)
      sideOutputs.push({ ...(meant && vocabulary.sideOutput(meant)), at })
    if (method !== "getBroadcastState") return
    const name = meant && vocabulary.described(meant)
    broadcastStates.push(name === undefined ? { at } : { name, at })
  })
  return { sideOutputs, broadcastStates }
}
