import type { AskUse, Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import type { Value } from "../follow/values.js"
import { functionNode } from "../functions.js"
import { find } from "../nodes.js"

/** Where a window function asks for state that belongs to one window. */
export function windowStateIn(functions: readonly (Value | undefined)[]): Span | undefined {
  const nodes = functions.map(functionNode).filter(node => node !== undefined)
  return nodes.map(node => callOf(node, /^windowState$/)).find(span => span !== undefined)
}

/** What an asynchronous function does, as far as its own text tells. */
export function askUse(value: Value | undefined): AskUse | undefined {
  const node = functionNode(value)
  if (!node) return undefined
  const invoke = ts.isClassLike(node) ? methodIn(node, "asyncInvoke") : node
  return {
    isSilent: invoke?.body !== undefined && !usesFuture(invoke, invoke.body),
    handlesTimeout: ts.isClassLike(node) && methodIn(node, "timeout") !== undefined,
  }
}

function methodIn(node: ts.ClassLikeDeclaration, name: string): ts.MethodDeclaration | undefined {
  return node.members.find(
    (member): member is ts.MethodDeclaration =>
      ts.isMethodDeclaration(member) && member.name.getText() === name,
  )
}

/** Whether the second parameter is looked at, or all parameters at once. */
function usesFuture({ parameters }: ts.FunctionLikeDeclaration, body: ts.Node): boolean {
  const [first, future] = parameters
  if (first?.dotDotDotToken || (future && !ts.isIdentifier(future.name))) return true
  const name = future?.name.getText()
  return find(body, node => (isUse(node, name) ? true : undefined)) ?? false
}

function isUse(node: ts.Node, name: string | undefined): boolean {
  return ts.isIdentifier(node) && (node.text === name || node.text === "arguments")
}

/** The first call of a method of some name. */
function callOf(node: ts.Node, name: RegExp): Span | undefined {
  return find(node, inner => {
    if (!ts.isCallExpression(inner) || !ts.isPropertyAccessExpression(inner.expression)) return undefined
    return name.test(inner.expression.name.text) ? spanOf(inner.expression.name) : undefined
  })
}
