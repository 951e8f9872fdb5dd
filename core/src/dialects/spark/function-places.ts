import { type Draft, functionsIn } from "@streamwright/graph"
import { ts } from "ts-morph"
import { find } from "../nodes.js"
import { place } from "../settings.js"

/** An expression and where it is written. */
interface Written {
  readonly text?: string | undefined
  readonly node?: ts.Node | undefined
}

/** Remembers where an operator's expressions call the functions that it lists, as `functions.over`. */
export function placeFunctions(draft: Draft, expressions: readonly Written[]): void {
  for (const { text, node } of expressions.toReversed()) {
    if (text === undefined || !node) continue
    for (const name of functionsIn([text])) place(draft, `functions.${name}`, callOf(name, node) ?? node)
  }
}

/** The name of the call that a column is made by; none where the function stands in an SQL text. */
function callOf(name: string, node: ts.Node): ts.Node | undefined {
  return find(node, inner => {
    if (!ts.isCallExpression(inner)) return undefined
    const callee = ts.isPropertyAccessExpression(inner.expression) ? inner.expression.name : inner.expression
    return isCalled(callee.getText(), name) ? callee : undefined
  })
}

function isCalled(callee: string, name: string): boolean {
  return name === "distinct" ? /^(count|sum|listagg|string_agg)_?distinct$/i.test(callee) : callee === name
}
