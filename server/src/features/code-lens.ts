import type { CodeLens, CodeLensParams } from "vscode-languageserver"
import type { Context } from "../context.js"
import { toCodeLens } from "../convert.js"
import { pathOf } from "../paths.js"

/** A line above each job: its latency, its problems, and the way to its picture. */
export function codeLenses({ textDocument }: CodeLensParams, context: Context): CodeLens[] {
  const path = pathOf(textDocument.uri)
  const { workspace, texts, client } = context
  const jobs = (path && workspace.analysis(path)?.jobs) || []
  return jobs.map(job => toCodeLens(job, workspace.core, texts, client))
}
