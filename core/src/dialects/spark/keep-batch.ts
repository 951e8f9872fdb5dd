import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { KeepBatch } from "../../patch.js"
import type { Sources } from "../../source.js"
import { afterComments, indentationAt, insertAt, nodeOf } from "../edit.js"
import { bare, find } from "../nodes.js"

/** `persist` before all that a function does with its batch, and `unpersist` after it; only where it has one end. */
export function spellKeepBatch({ operator }: KeepBatch, sources: Sources): readonly TextEdit[] | undefined {
  const place = operator.origin.settings.connector
  const written = place && nodeOf(place, sources)
  const node = written && ts.isExpression(written) ? bare(written) : undefined
  if (!node || !(ts.isArrowFunction(node) || ts.isFunctionExpression(node)) || !ts.isBlock(node.body))
    return undefined
  const [batch] = node.parameters
  const [first] = node.body.statements
  const last = node.body.statements.at(-1)
  if (!batch || !ts.isIdentifier(batch.name) || !first || !last || find(node.body, leaves)) return undefined
  const { text, fileName } = node.getSourceFile()
  const start = text.slice(0, first.getStart()).lastIndexOf("\n")
  if (start < node.body.getStart()) return undefined
  const indentation = indentationAt(text, first.getStart())
  const end = text.charAt(first.end - 1) === ";" ? ";" : ""
  const line = (call: string) => `\n${indentation}${batch.name.getText()}.${call}()${end}`
  return [
    insertAt(fileName, node.body.getStart() + 1, line("persist")),
    insertAt(fileName, afterComments(text, last.end), line("unpersist")),
  ]
}

/** A way out before the end. */
function leaves(node: ts.Node): true | undefined {
  return ts.isReturnStatement(node) || undefined
}
