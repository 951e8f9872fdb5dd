import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from "vscode-languageserver"
import type { Context } from "../context.js"
import { type FixReference, toCodeAction, toWorkspaceEdit } from "../convert.js"
import { pathOf } from "../paths.js"
import { fixAll, fixAllKind } from "./fix-all.js"
import { ignoreActions } from "./ignore.js"

/** The repairs of what is found in a range, then the ways to say that it is meant. */
export function codeActions(
  { textDocument, range, context: asked }: CodeActionParams,
  context: Context,
): CodeAction[] {
  const path = pathOf(textDocument.uri)
  if (!path) return []
  const wants = (kind: string) => asked.only?.some(only => isKindOf(kind, only)) ?? true
  // A light bulb that asks for nothing in particular is about the code at the cursor, not about the file.
  const forFile = asked.only && wants(fixAllKind) ? fixAll(path, context) : []
  return [...(wants(CodeActionKind.QuickFix) ? quickFixes(path, range, context) : []), ...forFile]
}

/**
 * The edit of an action, in the text as it is now. The finding that it belonged
 * to is looked up again; undefined when it is gone or can no longer be repaired so.
 */
export function resolveCodeAction(action: CodeAction, context: Context): CodeAction | undefined {
  if (action.edit || !action.data) return action
  const edit = editOf(action.data, context)
  return edit && { ...action, edit }
}

/** Kinds are hierarchical: `source.fixAll.streamwright` is a `source`. The empty kind is all of them. */
function isKindOf(kind: string, asked: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`)
}

function quickFixes(path: string, range: Range, context: Context): CodeAction[] {
  const { workspace, texts, client } = context
  const document = texts.document(path)
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  const found = workspace.problems(path).findings.filter(({ at }) => at.start <= end && start <= at.end)
  const fixes = found.flatMap(finding =>
    finding.fixes
      .map(fix => toCodeAction(finding, fix, document.uri, workspace.core, texts))
      .map(action => ({ action, edit: editOf(action.data, context) }))
      // What the dialect cannot write is not offered.
      .filter(({ edit }) => edit !== undefined)
      .map(({ action, edit }) => (client.resolvesEdits ? action : { ...action, edit })),
  )
  // A comment silences what was found in a job, but not what is said of comments or of the configuration.
  const ignorable = found.filter(({ job }) => job !== undefined)
  return [
    ...fixes,
    ...ignoreActions(
      ignorable.map(({ rule, at }) => ({ rule, offset: at.start })),
      path,
      context,
    ),
  ]
}

function editOf(reference: FixReference, { workspace, texts, client }: Context) {
  const path = pathOf(reference.uri)
  const { rule, job, operator, title } = reference
  for (const finding of path ? workspace.problems(path).findings : []) {
    if (finding.rule !== rule || finding.job !== job || finding.operator !== operator) continue
    const fix = finding.fixes.find(fix => fix.title === title)
    const edits = fix && workspace.fixEdits(finding, fix)
    if (edits) return toWorkspaceEdit(edits, fix.safety, texts, client)
  }
  return undefined
}
