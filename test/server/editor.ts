import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { type AnalysedParams, analysedNotification } from "@streamwright/protocol"
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node"
import { TextDocument } from "vscode-languageserver-textdocument"

const serverModule = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url))

/** What a client like VS Code can do. */
export const capable: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source"] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
}

/** A client that can do nothing but read what it is sent. */
export const plain: ClientCapabilities = { textDocument: { codeAction: capable.textDocument?.codeAction } }

export interface EditorOptions {
  /** The files of the workspace folder, by name. */
  readonly files?: Readonly<Record<string, string>>
  readonly capabilities?: ClientCapabilities
  readonly transport?: "stdio" | "ipc"
}

/** A client with one folder open, connected to the server that is shipped, in a process of its own. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "streamwright-server-")))
  for (const [name, text] of Object.entries(options.files ?? {})) write(folder, name, text)
  const editor = new Editor(folder, options.transport ?? "stdio")
  await editor.initialize(options.capabilities ?? capable)
  return editor
}

export class Editor {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  /** What the server has published last, by URI. */
  readonly published = new Map<string, PublishDiagnosticsParams>()
  readonly logged: string[] = []
  readonly shown: string[] = []
  /** The analyses that the server has told of. */
  readonly analysed: AnalysedParams[] = []
  refreshes = 0
  /** What the server offers. */
  capabilities: ServerCapabilities = {}
  private readonly documents = new Map<string, TextDocument>()
  private readonly waiting = new Set<() => void>()

  constructor(
    readonly folder: string,
    transport: "stdio" | "ipc",
  ) {
    this.process =
      transport === "stdio" ? spawnServer() : fork(serverModule, ["--node-ipc"], { silent: true })
    this.connection = transport === "stdio" ? overStreams(this.process) : overChannel(this.process)
    this.listen()
  }

  async initialize(capabilities: ClientCapabilities): Promise<void> {
    const { connection } = this
    connection.listen()
    const workspaceFolders = [{ uri: pathToFileURL(this.folder).href, name: "workspace" }]
    const initializationOptions = { showDataflowCommand: "streamwright.showDataflow" }
    const result: InitializeResult = await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions,
    })
    this.capabilities = result.capabilities
    await connection.sendNotification("initialized", {})
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href
  }

  async open(name: string, text: string): Promise<void> {
    const document = TextDocument.create(this.uri(name), "typescript", 1, text)
    this.documents.set(name, document)
    const { uri, languageId, version } = document
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version, text },
    })
  }

  /** Replaces the first occurrence of a text, and sends only the difference. */
  async replace(name: string, old: string, replacement: string): Promise<void> {
    const document = this.document(name)
    const start = document.getText().indexOf(old)
    if (start < 0) throw new Error(`${name} does not contain ${old}`)
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) }
    await this.change(document, [{ range, text: replacement }])
  }

  async close(name: string): Promise<void> {
    this.documents.delete(name)
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: this.uri(name) } })
  }

  /** Writes a file to disk, or removes it, and says so as an editor that watches files does. */
  async writeToDisk(name: string, text: string): Promise<void> {
    write(this.folder, name, text)
    await this.fileEvent(name, 2)
  }

  async removeFromDisk(name: string): Promise<void> {
    rmSync(join(this.folder, name))
    await this.fileEvent(name, 3)
  }

  /** Replaces the whole text of an open document. */
  setText(name: string, text: string): Promise<void> {
    return this.change(this.document(name), [{ text }])
  }

  document(name: string): TextDocument {
    return this.documents.get(name) as TextDocument
  }

  position(name: string, text: string) {
    const document = this.document(name)
    return document.positionAt(document.getText().indexOf(text))
  }

  textIn(name: string, range: Range): string {
    return this.document(name).getText(range)
  }

  report(name: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: this.uri(name) } })
  }

  async diagnostics(name: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(name)
    return report.kind === "full" ? report.items : []
  }

  async rules(name: string): Promise<readonly unknown[]> {
    return (await this.diagnostics(name)).map(({ code }) => code)
  }

  workspaceReport(previousResultIds: readonly object[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest("workspace/diagnostic", { previousResultIds })
  }

  async actions(name: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: this.uri(name) },
      range,
      context: { diagnostics: [], only },
    })
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest("codeAction/resolve", action)
  }

  /** Resolves when the server has sent something that makes a condition true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>(resolve => this.waiting.add(resolve))
  }

  async stop(): Promise<number | null> {
    const exited = once(this.process, "exit")
    await this.connection.sendRequest("shutdown")
    await this.connection.sendNotification("exit")
    await exited
    rmSync(this.folder, { recursive: true })
    return this.process.exitCode
  }

  private async change(
    document: TextDocument,
    contentChanges: TextDocumentContentChangeEvent[],
  ): Promise<void> {
    const { uri, version } = TextDocument.update(document, contentChanges, document.version + 1)
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    })
  }

  private fileEvent(name: string, type: number): Promise<void> {
    return this.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: this.uri(name), type }],
    })
  }

  private listen(): void {
    const { connection } = this
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params)
      this.wake()
    })
    connection.onNotification("window/logMessage", ({ message }) => {
      this.logged.push(message)
      this.wake()
    })
    connection.onNotification("window/showMessage", ({ message }) => {
      this.shown.push(message)
      this.wake()
    })
    connection.onRequest("window/showMessageRequest", ({ message }) => {
      this.shown.push(message)
      this.wake()
      return null
    })
    connection.onNotification(analysedNotification, (params: AnalysedParams) => {
      this.analysed.push(params)
      this.wake()
    })
    connection.onRequest("client/registerCapability", () => null)
    connection.onRequest("workspace/codeLens/refresh", () => null)
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++
      this.wake()
      return null
    })
  }

  private wake(): void {
    for (const resume of this.waiting) resume()
    this.waiting.clear()
  }
}

function spawnServer(): ChildProcess {
  return spawn(process.execPath, [serverModule, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] })
}

function overStreams({ stdout, stdin }: ChildProcess): ProtocolConnection {
  if (!stdout || !stdin) throw new Error("The server was started without pipes.")
  return createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
}

function overChannel(server: ChildProcess): ProtocolConnection {
  return createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server))
}

function write(folder: string, name: string, text: string): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
