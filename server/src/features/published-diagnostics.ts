import type { Connection } from "vscode-languageserver"
import type { Context } from "../context.js"
import { diagnosticsOf, resultIdOf } from "./diagnostics.js"

/** Diagnostics for clients that do not ask for them: told when they differ from what was told before. */
export class PublishedDiagnostics {
  /** What was told last, by URI. Files without diagnostics are not kept. */
  private told = new Map<string, string>()

  constructor(private readonly connection: Connection) {}

  /** Tells about the open files and every other file that their jobs reach. */
  async publish(context: Context): Promise<void> {
    const { workspace, texts } = context
    for (const path of texts.opened.keys()) workspace.analysis(path)
    const before = this.told
    const reports = this.reports(context)
    this.told = new Map(reports.map(({ uri, id }) => [uri, id]))
    for (const { id, ...report } of reports) {
      if (before.get(report.uri) !== id) await this.connection.sendDiagnostics(report)
    }
    for (const uri of before.keys()) {
      if (!this.told.has(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] })
    }
  }

  private reports(context: Context) {
    const { workspace, texts } = context
    const reports = [...workspace.filesWithProblems()].map(path => {
      const diagnostics = diagnosticsOf(path, context)
      const version = texts.opened.get(path)?.version
      return { uri: texts.document(path).uri, version, diagnostics, id: resultIdOf(diagnostics) }
    })
    return reports.filter(({ diagnostics }) => diagnostics.length > 0)
  }
}
