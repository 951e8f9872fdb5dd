import { type Draft, functionsIn } from "@streamwright/graph"
import { ts } from "ts-morph"
import { each } from "../nodes.js"
import { place } from "../settings.js"

/** An expression and where it is written. */
interface Written {
  readonly text?: string | undefined
  readonly node?: ts.Node | undefined
}

/** Remembers where an operator's expressions call the functions that it lists: `functions.over`, `functions.over.1` … */
export function placeFunctions(draft: Draft, expressions: readonly Written[]): void {
  const places = new Map<string, ts.Node[]>()
  for (const { text, node } of expressions) {
    if (text === undefined || !node) continue
    for (const name of functionsIn([text])) {
      const calls = callsOf(name, node)
      places.set(name, [...(places.get(name) ?? []), ...(calls.length > 0 ? calls : [node])])
    }
  }
  for (const [name, nodes] of places)
    for (const [index, node] of nodes.entries())
      place(draft, index === 0 ? `functions.${name}` : `functions.${name}.${index}`, node)
}

/** The names of the calls that a column is made by; none where the function stands in an SQL text. */
function callsOf(name: string, node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = []
  each(node, inner => {
    if (!ts.isCallExpression(inner)) return
    const callee = ts.isPropertyAccessExpression(inner.expression) ? inner.expression.name : inner.expression
    if (isCalled(callee.getText(), name)) found.push(callee)
  })
  return found
}

function isCalled(callee: string, name: string): boolean {
  return name === "distinct" ? /^(count|sum|listagg|string_agg)_?distinct$/i.test(callee) : callee === name
}
