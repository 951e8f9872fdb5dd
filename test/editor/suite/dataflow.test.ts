import assert from "node:assert/strict"
import { afterEach, describe, it } from "mocha"
import {
  type CodeLens,
  commands,
  type Hover,
  MarkdownString,
  TabInputWebview,
  type TextDocument,
  window,
} from "vscode"
import { eventually, found, openSample, revertAll } from "./findings.js"

describe("The dataflow", () => {
  afterEach(revertAll)

  it("opens beside the code by its command", async () => {
    await openSample("revenue-per-shop.ts")
    await commands.executeCommand("streamwright.showDataflow")
    await previewOpen()
  })

  it("opens from the lens above the job", async () => {
    const document = await openSample("revenue-per-shop.mistaken.ts")
    await found(document, "processing-time-window")
    const [lens] = await commands.executeCommand<CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      10,
    )
    assert.match(lens?.command?.title ?? "", /Show dataflow/)
    await commands.executeCommand(lens?.command?.command as string, ...(lens?.command?.arguments ?? []))
    await previewOpen()
  })

  it("is told in words over an operator", async () => {
    const document = await openSample("revenue-per-shop.mistaken.ts")
    await found(document, "processing-time-window")
    assert.match(await hover(document, "keyBy"), /key/i)
  })
})

function previewOpen(): Promise<true> {
  const isPreview = (input: unknown) =>
    input instanceof TabInputWebview && input.viewType.endsWith("streamwright.dataflow")
  return eventually(window.tabGroups.onDidChangeTabs, () => {
    const tabs = window.tabGroups.all.flatMap(group => group.tabs)
    return tabs.some(tab => isPreview(tab.input)) || undefined
  })
}

async function hover(document: TextDocument, text: string): Promise<string> {
  const place = document.positionAt(document.getText().indexOf(text))
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, place)
  const contents = hovers.flatMap(({ contents }) => contents)
  return contents
    .map(content => (content instanceof MarkdownString ? content.value : String(content)))
    .join("\n")
}
