import { type AnalysedParams, analysedNotification } from "@streamwright/protocol"
import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver"
import type { Changes } from "./changes.js"
import type { Context } from "./context.js"
import { PublishedDiagnostics } from "./features/published-diagnostics.js"
import { attempt } from "./guard.js"

/** Tells the client, after each burst of changes, what it would not know to ask for. */
export class Announcer {
  private readonly published: PublishedDiagnostics
  /** The analysis of each open file that the client was last told of. */
  private readonly told = new Map<string, unknown>()
  private edited = new Set<string>()
  private changedElsewhere = false
  private pending: NodeJS.Immediate | undefined

  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly context: () => Promise<Context>,
  ) {
    this.published = new PublishedDiagnostics(connection)
  }

  /** The client edited, opened or closed a document: it asks about that one by itself. */
  documentChanged(path: string): void {
    this.edited.add(path)
    this.afterQueuedMessages()
  }

  /** Something changed that the client has no reason to ask about. */
  workspaceChanged(): void {
    this.changedElsewhere = true
    this.afterQueuedMessages()
  }

  // Each queued message takes one turn of the event loop. Waiting for two lets the next one
  // come first; when it is another change it starts the waiting anew, and only the newest
  // text is analysed.
  private afterQueuedMessages(): void {
    clearImmediate(this.pending)
    this.pending = setImmediate(() => {
      this.pending = setImmediate(() =>
        attempt("after a change", this.connection.console, () => this.announce()),
      )
    })
  }

  private async announce(): Promise<void> {
    const context = await this.context()
    const { edited, changedElsewhere } = this
    this.edited = new Set()
    this.changedElsewhere = false
    const analysed = this.analysedAnew(context)
    this.changes.announce()
    if (!context.client.pullsDiagnostics) await this.published.publish(context)
    if (context.client.showDataflowCommand) await this.tellAnalysed(analysed, context)
    if (changedElsewhere || analysed.some(path => !edited.has(path))) await this.refresh(context)
  }

  private analysedAnew({ texts, workspace }: Context): readonly string[] {
    const opened = [...texts.opened.keys()]
    for (const path of this.told.keys()) if (!texts.opened.has(path)) this.told.delete(path)
    return opened.filter(path => {
      const analysis = workspace.analysis(path)
      const isNew = analysis !== this.told.get(path)
      this.told.set(path, analysis)
      return isNew
    })
  }

  private async tellAnalysed(analysed: readonly string[], { texts }: Context): Promise<void> {
    for (const path of analysed) {
      const { uri, version } = texts.document(path)
      await this.connection.sendNotification(analysedNotification, { uri, version } satisfies AnalysedParams)
    }
  }

  private async refresh({ client }: Context): Promise<void> {
    if (client.refreshesDiagnostics) await this.connection.languages.diagnostics.refresh()
    if (client.refreshesCodeLenses) await this.connection.sendRequest(CodeLensRefreshRequest.type)
  }
}
