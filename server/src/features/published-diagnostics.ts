import type { Connection } from "vscode-languageserver"
import type { Context } from "../context.js"
import { isSource } from "../paths.js"
import { diagnosticsOf, resultIdOf } from "./diagnostics.js"

/** Diagnostics for clients that do not ask for them: told when they differ from what was told before. */
export class PublishedDiagnostics {
  /** What was told last, by URI. Files without diagnostics are not kept. */
  private told = new Map<string, string>()

  constructor(private readonly connection: Connection) {}

  /** Tells about the open files and every other file that their jobs reach. */
  publish(context: Context): void {
    const { workspace, texts } = context
    const opened = [...texts.opened.keys()].filter(isSource)
    for (const path of opened) workspace.analysis(path)
    const before = this.told
    this.told = new Map()
    for (const path of new Set([...opened, ...workspace.filesWithProblems()])) {
      const uri = texts.document(path).uri
      const diagnostics = diagnosticsOf(path, context)
      const id = resultIdOf(diagnostics)
      if (diagnostics.length > 0) this.told.set(uri, id)
      if (diagnostics.length > 0 && before.get(uri) !== id)
        this.send(uri, diagnostics, texts.opened.get(path)?.version)
    }
    for (const uri of before.keys()) if (!this.told.has(uri)) this.send(uri, [])
  }

  private send(uri: string, diagnostics: ReturnType<typeof diagnosticsOf>, version?: number): void {
    void this.connection.sendDiagnostics({ uri, diagnostics, version })
  }
}
