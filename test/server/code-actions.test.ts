import { expect, it } from "vitest"
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node"
import { TextDocument } from "vscode-languageserver-textdocument"
import { capable, type Editor, plain, startEditor } from "./editor.js"
import { slowTrigger, withoutWatermark } from "./jobs.js"

it("offers a repair without its edit, and the edit when it is picked", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const action = await actionAt(editor, "TumblingEventTimeWindows.of", /watermark/)
  expect(action).toMatchObject({
    kind: "quickfix",
    isPreferred: true,
    diagnostics: [{ code: "missing-watermark" }],
  })
  expect(action.edit).toBeUndefined()
  const { edit } = await editor.resolve(action)
  await apply(editor, "revenue.ts", edit)
  expect(await editor.rules("revenue.ts")).toEqual([])
  await editor.stop()
})

it("says that a repair changes the results, in the menu and on the edit", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const action = await actionAt(editor, "TumblingEventTimeWindows.of", /watermark/)
  const { edit } = await editor.resolve(action)
  expect(action.title).toMatch(/ \(changes results\)$/)
  expect(edit?.changeAnnotations).toMatchObject({ "changes-results": { label: "Changes results" } })
  expect(documentEdits(edit)[0]?.edits[0]).toMatchObject({ annotationId: "changes-results" })
  await editor.stop()
})

it("computes the edit anew when the text has moved on", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const action = await actionAt(editor, "TumblingEventTimeWindows.of", /watermark/)
  await editor.replace("revenue.ts", "interface Order", "// Two more\n// lines.\ninterface Order")
  const { edit } = await editor.resolve(action)
  expect(documentEdits(edit)[0]?.textDocument.version).toBe(2)
  await apply(editor, "revenue.ts", edit)
  expect(await editor.rules("revenue.ts")).toEqual([])
  await editor.stop()
})

it("does nothing but say so when what was to be repaired is gone", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const action = await actionAt(editor, "TumblingEventTimeWindows.of", /watermark/)
  await editor.replace("revenue.ts", "noWatermarks<Order>()", "forMonotonousTimestamps<Order>()")
  expect((await editor.resolve(action)).edit).toBeUndefined()
  await editor.until(() => editor.shown.length > 0)
  expect(editor.shown).toEqual([expect.stringContaining(action.title)])
  await editor.stop()
})

it("gives the edit at once to a client that cannot ask for it later", async () => {
  const codeAction = { ...capable.textDocument?.codeAction, resolveSupport: undefined }
  const editor = await startEditor({ capabilities: { textDocument: { codeAction } } })
  await editor.open("revenue.ts", withoutWatermark)
  const { edit } = await actionAt(editor, "TumblingEventTimeWindows.of", /watermark/)
  expect(Object.keys(edit?.changes ?? {})).toEqual([editor.uri("revenue.ts")])
  expect(edit).not.toHaveProperty("changeAnnotations")
  await editor.stop()
})

it("writes an ignore above the line, with a place for the reason", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const { edit } = await actionAt(editor, "TumblingEventTimeWindows.of", /^Ignore missing-watermark/)
  expect(documentEdits(edit)[0]?.edits).toEqual([
    {
      range: { start: { line: 24, character: 0 }, end: { line: 24, character: 0 } },
      snippet: { kind: "snippet", value: "    // streamwright-ignore missing-watermark: ${0:reason}\n" },
    },
  ])
  await editor.replace(
    "revenue.ts",
    "    .window",
    "    // streamwright-ignore missing-watermark: a test\n    .window",
  )
  expect(await editor.rules("revenue.ts")).toEqual([])
  await editor.stop()
})

it("keeps the line ends of the file in an ignore", async () => {
  const editor = await startEditor({ capabilities: plain })
  await editor.open("revenue.ts", withoutWatermark.replaceAll("\n", "\r\n"))
  const { edit } = await actionAt(editor, "TumblingEventTimeWindows.of", /^Ignore missing-watermark/)
  const [inserted] = edit?.changes?.[editor.uri("revenue.ts")] ?? []
  expect(inserted?.newText).toBe("    // streamwright-ignore missing-watermark: \r\n")
  await editor.stop()
})

it("applies all safe repairs of a file, and no other", async () => {
  const editor = await startEditor()
  await editor.open("views.ts", slowTrigger)
  await editor.open("revenue.ts", withoutWatermark)
  const [all] = await editor.actions("views.ts", wholeOf(editor, "views.ts"), ["source.fixAll"])
  expect(all).toMatchObject({ kind: "source.fixAll.streamwright" })
  await apply(editor, "views.ts", all?.edit)
  expect(await editor.rules("views.ts")).toEqual([])
  expect(await editor.actions("revenue.ts", wholeOf(editor, "revenue.ts"), ["source.fixAll"])).toEqual([])
  await editor.stop()
})

it("does not offer to ignore what is said of an ignore", async () => {
  const editor = await startEditor()
  const unused = "// streamwright-ignore missing-watermark: a test\n"
  await editor.open("views.ts", slowTrigger.replace("export default", `${unused}export default`))
  expect(await editor.rules("views.ts")).toContain("unused-ignore")
  const at = editor.position("views.ts", unused)
  expect(await editor.actions("views.ts", { start: at, end: at })).toEqual([])
  await editor.stop()
})

it("offers nothing where nothing is wrong, and no other kind than asked for", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const start = { line: 0, character: 0 }
  expect(await editor.actions("revenue.ts", { start, end: start })).toEqual([])
  expect(await editor.actions("revenue.ts", wholeOf(editor, "revenue.ts"), ["refactor"])).toEqual([])
  await editor.stop()
})

async function actionAt(editor: Editor, text: string, title: RegExp): Promise<CodeAction> {
  const position = editor.position("revenue.ts", text)
  const actions = await editor.actions("revenue.ts", { start: position, end: position })
  const action = actions.find(candidate => title.test(candidate.title))
  if (!action) throw new Error(`No action ${title} among ${actions.map(({ title }) => title).join(", ")}`)
  return action
}

function wholeOf(editor: Editor, name: string) {
  const document = editor.document(name)
  return { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } }
}

function documentEdits(edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter(change => "edits" in change)
}

/** Applies an edit of one document as an editor does: only to the version that it was made for. */
async function apply(editor: Editor, name: string, edit: WorkspaceEdit | undefined): Promise<void> {
  const { uri, version } = editor.document(name)
  const [change] = documentEdits(edit)
  expect(change?.textDocument).toEqual({ uri, version })
  const edits = change?.edits.filter(single => "newText" in single) ?? []
  await editor.setText(name, TextDocument.applyEdits(editor.document(name), edits))
}
