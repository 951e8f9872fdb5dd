import type {
  Dataflow,
  DataflowParams,
  FlowDirection,
  FromPreview,
  Place,
  ToPreview,
} from "@streamwright/protocol"
import {
  Disposable,
  languages,
  Position,
  Range,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode"
import { jobLanguages } from "./job-detection.js"
import { previewPage } from "./preview-page.js"
import type { Server } from "./server.js"

/** The panel with the picture of the job at the cursor. There is one, and it follows the editor. */
export class Preview implements Disposable {
  static readonly viewType = "streamwright.dataflow"

  private readonly following: Disposable
  private panel?: WebviewPanel
  /** What the shape of the page asks for; nothing is drawn before the page is there to ask. */
  private direction?: FlowDirection
  /** The place whose job is drawn. */
  private target?: DataflowParams
  private shown?: Dataflow
  /** What shall be drawn; a later wish replaces an earlier one, also one that is on its way. */
  private wanted?: DataflowParams
  private isOutdated = false
  private isDrawing = false

  constructor(
    private readonly server: Server,
    private readonly extension: Uri,
  ) {
    this.following = Disposable.from(
      window.onDidChangeActiveTextEditor(editor => void this.draw(cursorOf(editor))),
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.draw(cursorOf(textEditor))),
      server.onAnalysed(() => void this.draw(this.wanted)),
    )
  }

  /** Shows the job at a place, or the one at the cursor. */
  show(target?: DataflowParams): void {
    this.target = target ?? cursorOf(window.activeTextEditor) ?? this.target
    this.shown = undefined
    if (this.panel) this.panel.reveal(undefined, true)
    else this.adopt(window.createWebviewPanel(Preview.viewType, "Dataflow", beside))
    void this.draw(this.target)
  }

  /** Takes over a panel that was open before the window was reloaded. */
  restore(panel: WebviewPanel, target?: DataflowParams): void {
    this.panel?.dispose()
    this.target = target ?? cursorOf(window.activeTextEditor)
    this.adopt(panel)
  }

  dispose(): void {
    this.following.dispose()
    this.panel?.dispose()
  }

  private adopt(panel: WebviewPanel): void {
    this.panel = panel
    this.direction = undefined
    const resources = Uri.joinPath(this.extension, "dist")
    panel.webview.options = { enableScripts: true, localResourceRoots: [resources] }
    panel.webview.onDidReceiveMessage((message: FromPreview) => this.receive(message))
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.webview.html = previewPage(panel.webview, this.extension)
  }

  private receive(message: FromPreview): void {
    if (message.type === "reveal") void this.reveal(message.place, message.focus)
    else if (message.type === "leave") void this.focusEditor()
    else this.answer(message.direction)
  }

  private answer(direction: FlowDirection): void {
    this.direction = direction
    const place = this.wanted ?? this.target
    if (place) void this.draw(place)
    else this.post({ type: "show", dataflow: nothingOpen })
  }

  /** Draws what is wanted last. While one picture is on its way, wishes in between are dropped. */
  private async draw(target: DataflowParams | undefined): Promise<void> {
    if (!target) return
    this.wanted = target
    this.isOutdated = true
    if (this.isDrawing) return
    this.isDrawing = true
    while (this.isOutdated && this.wanted && this.direction && this.panel?.visible) {
      this.isOutdated = false
      const next = this.wanted
      this.present(next, await this.request(next))
    }
    this.isDrawing = false
  }

  private async request(target: DataflowParams): Promise<Dataflow> {
    try {
      return await this.server.dataflow({ ...target, direction: this.direction })
    } catch (error) {
      const problem = `The Streamwright server does not answer: ${error instanceof Error ? error.message : error}`
      return { uri: target.uri, problem, isBroken: true }
    }
  }

  private present(target: DataflowParams, dataflow: Dataflow): void {
    // A look into a file without jobs does not take the picture away.
    if (!dataflow.job && this.shown?.job && target.uri !== this.target?.uri) {
      if (this.wanted === target) void this.draw(this.target)
      return
    }
    this.target = target
    this.shown = dataflow
    if (this.panel && dataflow.job) this.panel.title = `Dataflow: ${dataflow.job.name}`
    this.post({ type: "show", dataflow })
    this.post({ type: "light", operator: operatorAtCursor(dataflow) })
  }

  private post(message: ToPreview): void {
    void this.panel?.webview.postMessage(message)
  }

  private async reveal(place: Place, focus: boolean): Promise<void> {
    const uri = Uri.parse(place.uri)
    const viewColumn = editorOf(place.uri)?.viewColumn ?? this.besidePanel()
    await window.showTextDocument(uri, { viewColumn, selection: rangeOf(place), preserveFocus: !focus })
  }

  private async focusEditor(): Promise<void> {
    const editor = editorOf(this.target?.uri)
    if (editor) await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn })
  }

  private besidePanel(): ViewColumn {
    return this.panel?.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One
  }
}

const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true }

const nothingOpen: Dataflow = { uri: "", problem: "Open a file that defines a stream job.", isBroken: false }

function editorOf(uri: string | undefined): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
}

function cursorOf(editor: TextEditor | undefined): DataflowParams | undefined {
  if (editor?.document.uri.scheme !== "file" || languages.match(jobLanguages, editor.document) === 0)
    return undefined
  const { line, character } = editor.selection.active
  return { uri: editor.document.uri.toString(), position: { line, character } }
}

/** The innermost operator whose text the cursor is in. */
function operatorAtCursor({ uri, job }: Dataflow): string | undefined {
  // While the keyboard is in the panel no editor is active, but its cursor still shows.
  const editor = window.activeTextEditor ?? editorOf(uri)
  if (!editor) return undefined
  const file = editor.document.uri.toString()
  const isAround = (place: Place) => place.uri === file && rangeOf(place).contains(editor.selection.active)
  const around = (job?.operators ?? []).flatMap(({ id, places }) =>
    places.filter(isAround).map(place => ({ id, place })),
  )
  return around.find(({ place }) => around.every(other => holds(other.place, place)))?.id
}

function holds(outer: Place, inner: Place): boolean {
  return rangeOf(outer).contains(rangeOf(inner))
}

function rangeOf({ range: { start, end } }: Place): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character))
}
