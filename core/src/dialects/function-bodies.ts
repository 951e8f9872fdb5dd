import { ts } from "ts-morph"
import { find } from "./nodes.js"

export type UserFunction = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration

/** Methods that run once per task, before or after all records. */
const lifecycle = new Set(["open", "close", "setRuntimeContext", "initializeState", "snapshotState", "init"])

export type Body = ts.MethodDeclaration | ts.FunctionLikeDeclaration

/** What runs for records: a function itself, or the methods of a class that do. */
export function bodiesOf(node: UserFunction): readonly Body[] {
  return ts.isClassLike(node) ? perRecordMethods(node) : [node]
}

/** The methods that run for records: all but those of the life cycle and what only they call. */
function perRecordMethods(node: ts.ClassLikeDeclaration): readonly Body[] {
  const methods = new Map<string, Body>()
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member)) methods.set(member.name.getText(), member)
    const value = ts.isPropertyDeclaration(member) && member.initializer
    if (value && ts.isArrowFunction(value))
      methods.set((member as ts.PropertyDeclaration).name.getText(), value)
  }
  const isLifecycle = (name: string, seen: readonly string[]): boolean => {
    if (lifecycle.has(name)) return true
    const callers = [...methods].filter(([caller, body]) => !seen.includes(caller) && callsOwn(body, name))
    return callers.length > 0 && callers.every(([caller]) => isLifecycle(caller, [...seen, name]))
  }
  return [...methods].filter(([name]) => !isLifecycle(name, [])).map(([, body]) => body)
}

function callsOwn(body: ts.Node, name: string): boolean {
  const found = find(body, node => {
    const isOwn = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword
    return isOwn && node.name.text === name ? node : undefined
  })
  return found !== undefined
}
