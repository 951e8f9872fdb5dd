import type { DataflowParams, PreviewState } from "@streamwright/protocol"
import { commands, type ExtensionContext, window, workspace } from "vscode"
import { isJob, onFirstJob } from "./job-detection.js"
import { Preview } from "./preview.js"
import { Server } from "./server.js"

let server: Server | undefined

export function activate(context: ExtensionContext): void {
  server = new Server(context.asAbsolutePath("dist/server.cjs"))
  const preview = new Preview(server, context.extensionUri)
  context.subscriptions.push(
    server,
    preview,
    commands.registerCommand("streamwright.showDataflow", (target?: unknown) =>
      preview.show(asTarget(target)),
    ),
    window.registerWebviewPanelSerializer(Preview.viewType, {
      deserializeWebviewPanel: async (panel, state?: PreviewState) => preview.restore(panel, state?.target),
    }),
    onFirstJob(() => void server?.start()),
    ...markActiveJob(),
  )
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop()
}

/** The lens above a job says which one; a button or the palette mean the active editor. */
function asTarget(argument: unknown): DataflowParams | undefined {
  const target = argument as Partial<DataflowParams> | undefined
  return typeof target?.uri === "string" ? { uri: target.uri, position: target.position } : undefined
}

/** Tells the menus whether the active editor shows a job. */
function markActiveJob() {
  const mark = () => {
    const document = window.activeTextEditor?.document
    void commands.executeCommand(
      "setContext",
      "streamwright.active",
      document !== undefined && isJob(document),
    )
  }
  mark()
  return [
    window.onDidChangeActiveTextEditor(mark),
    workspace.onDidChangeTextDocument(
      ({ document }) => document === window.activeTextEditor?.document && mark(),
    ),
  ]
}
