import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver"
import type { Context } from "../context.js"
import { workspaceEdit } from "../workspace-edit.js"

/** What may be meant: a rule's finding at an offset. */
interface Ignorable {
  readonly rule: string
  readonly offset: number
}

/** Say on the line above that something is meant, once for each rule and line. */
export function ignoreActions(found: readonly Ignorable[], path: string, context: Context): CodeAction[] {
  const document = context.texts.document(path)
  const places = found.map(({ rule, offset }) => ({ rule, line: document.positionAt(offset).line }))
  const distinct = new Map(places.map(place => [`${place.rule} ${place.line}`, place]))
  return [...distinct.values()].map(({ rule, line }) => ignoreAction(rule, line, path, context))
}

/** The reason is left to the author. */
function ignoreAction(rule: string, line: number, path: string, { texts, client }: Context): CodeAction {
  const start = { line, character: 0 }
  const text = texts.document(path).getText({ start, end: { line: line + 1, character: 0 } })
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
