import {
  type AnalysedParams,
  analysedNotification,
  type Dataflow,
  type DataflowParams,
  dataflowRequest,
  type InitializationOptions,
} from "@streamwright/protocol"
import { type Disposable, EventEmitter } from "vscode"
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node"
import { jobLanguages } from "./job-detection.js"

/** The language server, started when it is first needed. */
export class Server implements Disposable {
  private readonly analysed = new EventEmitter<AnalysedParams>()
  private running?: Promise<LanguageClient>

  /** Fires when a document has been analysed anew. */
  readonly onAnalysed = this.analysed.event

  /** @param module The absolute path of the server's bundle. */
  constructor(private readonly module: string) {}

  start(): Promise<LanguageClient> {
    this.running ??= this.launch()
    return this.running
  }

  async dataflow(params: DataflowParams): Promise<Dataflow> {
    const client = await this.start()
    return client.sendRequest<Dataflow>(dataflowRequest, params)
  }

  async stop(): Promise<void> {
    const client = await this.running
    await client?.dispose()
  }

  dispose(): void {
    this.analysed.dispose()
  }

  private async launch(): Promise<LanguageClient> {
    const client = new LanguageClient(
      "streamwright",
      "Streamwright",
      {
        run: { module: this.module, transport: TransportKind.ipc },
        debug: { module: this.module, transport: TransportKind.ipc },
      },
      {
        documentSelector: [
          ...jobLanguages.map(language => ({ scheme: "file", language })),
          { scheme: "file", pattern: "**/streamwright.json" },
        ],
        initializationOptions: {
          showDataflowCommand: "streamwright.showDataflow",
        } satisfies InitializationOptions,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
      },
    )
    client.onNotification(analysedNotification, (params: AnalysedParams) => this.analysed.fire(params))
    await client.start()
    return client
  }
}
