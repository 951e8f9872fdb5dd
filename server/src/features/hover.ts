import type { Hover, HoverParams } from "vscode-languageserver"
import type { Context } from "../context.js"
import { toHover } from "../convert.js"
import { pathOf } from "../paths.js"

/** What is known about the operator under the pointer. */
export function hover({ textDocument, position }: HoverParams, context: Context): Hover | null {
  const path = pathOf(textDocument.uri)
  if (!path) return null
  const { workspace, texts, client } = context
  const found = workspace.operatorAt(path, texts.document(path).offsetAt(position))
  return found ? toHover(found, workspace.core, texts, client) : null
}
