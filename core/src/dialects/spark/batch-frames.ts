import { ts } from "ts-morph"
import { referencesTo } from "../names.js"
import { bare, each } from "../nodes.js"
import { batchAction, rootOf } from "./batch-actions.js"

/**
 * The names of a batch and of the frames that are made from it; undefined when
 * the batch has none, or a frame goes where it is not followed: to a helper,
 * into an array, or into a view that SQL reads.
 */
export function batchFrames(batch: ts.ParameterDeclaration, body: ts.Node): ReadonlySet<string> | undefined {
  if (!ts.isIdentifier(batch.name)) return undefined
  const names = new Set([batch.name.text])
  each(body, node => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return
    if (names.has(rootOf(node.initializer) ?? "") && !batchAction(node.initializer, names))
      names.add(node.name.text)
  })
  const references = [...names].flatMap(name => referencesTo(name, body))
  return references.every(reference => isFollowed(reference, names)) ? names : undefined
}

/** What a frame is asked that gives no frame and computes no row. */
const descriptions = new Set("col columns schema dtypes printSchema explain".split(" "))

/** Whether the calls on a frame end in an action, or in a frame that has a name or is left alone. */
function isFollowed(reference: ts.Expression, names: ReadonlySet<string>): boolean {
  let node = reference
  for (let outer = around(node); outer; outer = around(node)) {
    node = outer
    if (batchAction(node, names)) return true
    if (!ts.isPropertyAccessExpression(node)) continue
    if (descriptions.has(node.name.text)) return true
    if (/TempView$|^transform$/.test(node.name.text)) return false
  }
  const { parent } = node
  if (ts.isExpressionStatement(parent)) return true
  if (ts.isBinaryExpression(parent)) return parent.left === node || isNamed(parent.left, names)
  return (
    ts.isVariableDeclaration(parent) &&
    isNamed(parent.name, names) &&
    !/\bwrite(To)?\b|\bmergeInto\b/.test(node.getText())
  )
}

/** The next call, member or cast of a chain. */
function around(node: ts.Expression): ts.Expression | undefined {
  const { parent } = node
  const isChained = ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent)
  if (isChained && parent.expression === node) return parent
  return ts.isExpression(parent) && bare(parent) === bare(node) ? parent : undefined
}

function isNamed(node: ts.Node, names: ReadonlySet<string>): boolean {
  return ts.isIdentifier(node) && names.has(node.text)
}
