import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver"
import type { ClientAbilities } from "./client-abilities.js"
import type { Texts } from "./texts.js"

export interface FileEdits {
  readonly file: string
  readonly edits: readonly (TextEdit | AnnotatedTextEdit | SnippetTextEdit)[]
}

/**
 * Edits that hold for the texts as they are now: where the client understands
 * versions, it refuses them once an open document has moved on.
 */
export function workspaceEdit(
  changes: readonly FileEdits[],
  texts: Texts,
  client: ClientAbilities,
): WorkspaceEdit {
  if (!client.takesVersionedEdits) return { changes: byUri(changes, texts) }
  return {
    documentChanges: changes.map(({ file, edits }) => ({
      textDocument: { uri: texts.document(file).uri, version: texts.opened.get(file)?.version ?? null },
      edits: [...edits],
    })),
  }
}

function byUri(changes: readonly FileEdits[], texts: Texts): Record<string, TextEdit[]> {
  return Object.fromEntries(
    changes.map(({ file, edits }) => [texts.document(file).uri, edits.filter(edit => "newText" in edit)]),
  )
}
