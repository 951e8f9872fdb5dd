import { ts } from "ts-morph"
import { referencesTo } from "../names.js"

const configuring = new Set(
  "format option options outputMode queryName trigger partitionBy clusterBy foreach foreachBatch".split(" "),
)

/**
 * Whether a chain that begins with `writeStream` describes a query and leads
 * nowhere: no call of it starts the query, and nothing takes what it gives.
 */
export function isNeverStarted(begin: ts.Node): boolean {
  let node = ts.isPropertyAccessExpression(begin.parent) && begin.parent.name === begin ? begin.parent : begin
  for (;;) {
    const { parent } = node
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      if (!configuring.has(parent.name.text)) return false
      node = parent
    } else if (ts.isCallExpression(parent) && parent.expression === node) node = parent
    else return isDropped(node, parent)
  }
}

function isDropped(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isExpressionStatement(parent)) return true
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node) return false
  const isExported = (ts.getCombinedModifierFlags(parent) & ts.ModifierFlags.Export) !== 0
  const { name } = parent
  return ts.isIdentifier(name) && !isExported && referencesTo(name.text, node.getSourceFile()).length === 0
}
