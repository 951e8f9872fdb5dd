import { type CodeAction, CodeActionKind } from "vscode-languageserver"
import type { Context } from "../context.js"
import { toWorkspaceEdit } from "../convert.js"
import { safeEdits } from "../safe-edits.js"

export const fixAllKind = `${CodeActionKind.SourceFixAll}.streamwright`

/** One action that applies every safe repair of a file; none when there is nothing to repair safely. */
export function fixAll(path: string, { workspace, texts, client }: Context): CodeAction[] {
  const edits = safeEdits(path, workspace)
  if (edits.length === 0) return []
  const edit = toWorkspaceEdit(edits, "safe", texts, client)
  return [{ title: "Apply all safe Streamwright fixes", kind: fixAllKind, edit }]
}
