import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver"
import type { Context } from "../context.js"
import { workspaceEdit } from "../workspace-edit.js"

/** Says on the line above that something is meant, and leaves the reason to the author. */
export function ignoreAction(
  rule: string,
  offset: number,
  path: string,
  { texts, client }: Context,
): CodeAction {
  const document = texts.document(path)
  const { line } = document.positionAt(offset)
  const start = { line, character: 0 }
  const text = document.getText({ start, end: { line: line + 1, character: 0 } })
  const indentation = /^[ \t]*/.exec(text)?.[0] ?? ""
  const lineEnd = text.endsWith("\r\n") ? "\r\n" : "\n"
  const comment = `${indentation}// streamwright-ignore ${rule}: `
  const range: Range = { start, end: start }
  const edit = client.takesSnippetEdits
    ? { range, snippet: { kind: "snippet" as const, value: `${comment}\${0:reason}${lineEnd}` } }
    : { range, newText: `${comment}${lineEnd}` }
  return {
    title: `Ignore ${rule} here with a reason`,
    kind: CodeActionKind.QuickFix,
    edit: workspaceEdit([{ file: path, edits: [edit] }], texts, client),
  }
}
