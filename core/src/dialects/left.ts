import { ts } from "ts-morph"
import { referencesTo } from "./names.js"

/**
 * Whether a chain that begins at a node only ever describes something and leads
 * nowhere: each of its calls is a describing one, and nothing takes what it gives.
 */
export function isLeft(begin: ts.Node, describing: ReadonlySet<string>): boolean {
  let node = begin
  for (;;) {
    const { parent } = node
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      if (!describing.has(parent.name.text)) return false
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
