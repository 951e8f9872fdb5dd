import { createHash } from "node:crypto"
import { setImmediate } from "node:timers/promises"
import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageserver"
import type { Changes } from "../changes.js"
import type { Context } from "../context.js"
import { toDiagnostics } from "../convert.js"
import { pathOf } from "../paths.js"

/** Everything to tell about a file, found through whichever job. */
export function diagnosticsOf(path: string, { workspace, texts }: Context): Diagnostic[] {
  return toDiagnostics(workspace.problems(path), workspace.core, texts)
}

/**
 * Always the full report: a client that has closed a document in between keeps
 * the result id longer than the diagnostics, and "unchanged" would lose them.
 */
export function documentDiagnostics(
  { textDocument }: DocumentDiagnosticParams,
  context: Context,
): DocumentDiagnosticReport {
  const path = pathOf(textDocument.uri)
  if (!path) return report([])
  const own = report(diagnosticsOf(path, context))
  const elsewhere = context.workspace
    .otherFilesOf(path)
    .map(file => [context.texts.document(file).uri, report(diagnosticsOf(file, context))])
  return elsewhere.length === 0 ? own : { ...own, relatedDocuments: Object.fromEntries(elsewhere) }
}

/**
 * The reports that the client does not have yet. When it has them all, the
 * answer waits until something changes, so that a client that asks again and
 * again costs nothing.
 */
export async function workspaceDiagnostics(
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  changes: Changes,
  context: Context,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
  for (;;) {
    const revision = changes.revision
    const items = await news(known, token, context)
    if (items.length > 0 || known.size === 0 || token.isCancellationRequested) return { items }
    await changes.after(revision, token)
  }
}

async function news(
  known: ReadonlyMap<string, string>,
  token: CancellationToken,
  context: Context,
): Promise<WorkspaceFullDocumentDiagnosticReport[]> {
  await analyseEveryJob(token, context)
  const { workspace, texts } = context
  const uris = new Set(
    [...workspace.filesWithProblems()].map(path => texts.document(path).uri).concat(...known.keys()),
  )
  const reports = [...uris].flatMap(uri => {
    const path = pathOf(uri)
    return path
      ? [{ uri, version: texts.opened.get(path)?.version ?? null, ...report(diagnosticsOf(path, context)) }]
      : []
  })
  return reports.filter(({ uri, resultId }) => known.get(uri) !== resultId)
}

/** One file at a time, so that whoever waits for the file in front of them is served in between. */
async function analyseEveryJob(token: CancellationToken, { workspace }: Context): Promise<void> {
  for (const path of await workspace.jobFiles.all()) {
    await setImmediate()
    if (token.isCancellationRequested) return
    workspace.analysis(path)
  }
}

function report(items: Diagnostic[]): FullDocumentDiagnosticReport & { resultId: string } {
  return { kind: DocumentDiagnosticReportKind.Full, resultId: resultIdOf(items), items }
}

/** Equal diagnostics have equal ids, whenever and by whichever request they were asked for. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  return createHash("sha1").update(JSON.stringify(items)).digest("base64")
}
