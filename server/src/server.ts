import { type Dataflow, type DataflowParams, dataflowRequest } from "@streamwright/protocol"
import {
  type CodeAction,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from "vscode-languageserver"
import { TextDocument } from "vscode-languageserver-textdocument"
import { Announcer } from "./announcer.js"
import { capabilitiesFor, watched } from "./capabilities.js"
import { Changes } from "./changes.js"
import { abilitiesOf, type ClientAbilities } from "./client-abilities.js"
import type { Context } from "./context.js"
import type { Disk } from "./disk.js"
import { codeActions, resolveCodeAction } from "./features/code-actions.js"
import { codeLenses } from "./features/code-lens.js"
import { dataflow } from "./features/dataflow.js"
import { documentDiagnostics, workspaceDiagnostics } from "./features/diagnostics.js"
import { hover } from "./features/hover.js"
import { attempt, guardWith } from "./guard.js"
import { pathOf } from "./paths.js"
import { Texts } from "./texts.js"
import { Workspace } from "./workspace.js"

/** The language server, as a function of its connection to a client and of a disk. */
export function serve(connection: Connection, disk: Disk): void {
  new Server(connection, disk).listen()
}

class Server {
  private readonly documents = new TextDocuments(TextDocument)
  private readonly changes = new Changes()
  private readonly texts: Texts
  private readonly announcer: Announcer
  private client!: ClientAbilities
  private workspace?: Workspace
  private loading?: Promise<Context>

  constructor(
    private readonly connection: Connection,
    disk: Disk,
  ) {
    this.texts = new Texts(this.documents, disk)
    this.announcer = new Announcer(connection, this.changes, () => this.context())
  }

  listen(): void {
    this.connection.onInitialize(params => this.initialize(params))
    this.connection.onInitialized(() => this.initialized())
    this.followChanges()
    this.answerRequests()
    this.documents.listen(this.connection)
    this.connection.listen()
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.client = abilitiesOf(params)
    const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : [])
    this.setFolders(folders.map(({ uri }) => pathOf(uri)))
    return { capabilities: capabilitiesFor(this.client), serverInfo: { name: "streamwright" } }
  }

  private initialized(): void {
    if (this.client.watchesFiles) {
      const { client, console } = this.connection
      const register = () => client.register(DidChangeWatchedFilesNotification.type, { watchers: watched })
      void attempt("watching files", console, register)
    }
    if (!this.client.tellsFolderChanges) return
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const left = new Set(removed.map(({ uri }) => pathOf(uri)))
      const kept = this.texts.folders.filter(folder => !left.has(folder))
      this.setFolders([...kept, ...added.map(({ uri }) => pathOf(uri))])
      this.announcer.workspaceChanged()
    })
  }

  private setFolders(paths: readonly (string | undefined)[]): void {
    this.texts.folders = paths.filter(path => path !== undefined).map(path => path.replace(/\/$/, ""))
    this.workspace?.foldersChanged()
  }

  private followChanges(): void {
    const edited = ({ document }: { document: TextDocument }) => {
      const path = pathOf(document.uri)
      if (!path) return
      this.changed(path)
      this.announcer.documentChanged(path)
    }
    this.documents.onDidChangeContent(edited)
    this.documents.onDidClose(edited)
    this.connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = changes.map(({ uri }) => pathOf(uri)).filter(path => path !== undefined)
      // What is open is what counts, whatever happens to its file.
      for (const path of paths) if (!this.texts.opened.has(path)) this.changed(path)
      this.announcer.workspaceChanged()
    })
  }

  private changed(path: string): void {
    this.texts.changed(path)
    this.workspace?.changed(path)
  }

  private answerRequests(): void {
    const { connection } = this
    const guard = guardWith(connection.console)
    const answer = <P, R>(
      what: string,
      nothing: R,
      feature: (params: P, context: Context) => R | Promise<R>,
    ) => guard(what, nothing, async (params: P) => feature(params, await this.context()))
    connection.languages.diagnostics.on(answer("diagnostics", nothingFound, documentDiagnostics))
    connection.languages.diagnostics.onWorkspace(
      guard("workspace diagnostics", { items: [] }, async (params, token) =>
        workspaceDiagnostics(params, token, this.changes, await this.context()),
      ),
    )
    connection.onHover(answer("hover", null, hover))
    connection.onCodeLens(answer("code lens", [], codeLenses))
    connection.onCodeAction(answer("code action", [], codeActions))
    connection.onCodeActionResolve((action, token) =>
      guard("code action resolve", action, async () => this.resolve(action))(action, token),
    )
    connection.onRequest(dataflowRequest, answer<DataflowParams, Dataflow>("dataflow", notDrawn, dataflow))
  }

  private async resolve(action: CodeAction): Promise<CodeAction> {
    const resolved = resolveCodeAction(action, await this.context())
    if (!resolved)
      this.connection.window.showInformationMessage(
        `The code has changed: “${action.title}” no longer applies.`,
      )
    return resolved ?? action
  }

  /** Core brings the whole TypeScript compiler with it, so it is loaded when it is first needed. */
  private context(): Promise<Context> {
    this.loading ??= import("@streamwright/core").then(core => {
      const { texts, client } = this
      this.workspace = new Workspace(core, texts)
      return { workspace: this.workspace, texts, client }
    })
    return this.loading
  }
}

const nothingFound: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] }

const notDrawn = {
  uri: "",
  problem: "The picture could not be drawn; the log of Streamwright says why.",
  isBroken: false,
}
