import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { type Editor, startEditor } from "./editor.js"
import { withoutWatermark, withWatermark } from "./jobs.js"

it.each([
  ["does not parse", withWatermark.replace(".keyBy(", ".keyBy((("), /does not parse/],
  ["is half typed", withWatermark.replace(/\.reduce.*$/s, "."), /does not parse/],
  [
    "has more text than anybody writes",
    `${withWatermark}// ${"x".repeat(5_000_000)}\n`,
    /more than 1 million characters/,
  ],
  [
    "imports what is not there",
    `import { topic } from "./topic.js"\n${withWatermark}`,
    /no file \.\/topic\.js/,
  ],
  ["has a duration that the engine refuses", withWatermark.replace('"1 min"', '"1 min 30 s"'), /1 min 30 s/],
])("a file that %s is told so, and costs the others nothing", async (_what, text, message) => {
  const editor = await startEditor()
  await editor.open("bad.ts", text)
  const messages = (await editor.diagnostics("bad.ts")).map(diagnostic => diagnostic.message)
  expect(messages).toContainEqual(expect.stringMatching(message))
  await expectToLive(editor)
})

it.each([
  ["is empty", ""],
  ["imports itself", `import { again } from "./bad.js"\nexport const again = 1\n${withWatermark}`],
])("a file that %s has no findings for that", async (_what, text) => {
  const editor = await startEditor()
  await editor.open("bad.ts", text)
  expect(await editor.rules("bad.ts")).toEqual([])
  await expectToLive(editor)
})

it("a path that does not exist has no findings", async () => {
  const editor = await startEditor()
  expect(await editor.report("nowhere/at-all.ts")).toMatchObject({ kind: "full", items: [] })
  await expectToLive(editor)
})

it.each(['{ "rules": ', '{ "rules": { "no-such-rule": "off" } }', "[]"])(
  "the configuration %s is told at its place",
  async text => {
    const editor = await startEditor({ files: { "streamwright.json": text, "revenue.ts": withoutWatermark } })
    const { items } = await editor.workspaceReport()
    const told = items.find(({ uri }) => uri === editor.uri("streamwright.json"))
    const mistake = expect.objectContaining({ severity: 1, code: "invalid-configuration" })
    expect(told).toMatchObject({ items: expect.arrayContaining([mistake]) })
    expect(items.map(({ uri }) => uri)).toContain(editor.uri("revenue.ts"))
    await expectToLive(editor)
  },
)

it("a configuration that is edited counts at once", async () => {
  const editor = await startEditor({ files: { "streamwright.json": "{}" } })
  await editor.open("revenue.ts", withoutWatermark)
  expect(await editor.rules("revenue.ts")).toEqual(["missing-watermark"])
  await editor.writeToDisk("streamwright.json", '{ "rules": { "missing-watermark": "off" } }')
  expect(await editor.rules("revenue.ts")).toEqual([])
  await editor.stop()
})

it("a file that is deleted while it is open is what the editor holds, and gone when it is closed", async () => {
  const editor = await startEditor({ files: { "revenue.ts": withoutWatermark } })
  await editor.open("revenue.ts", withoutWatermark)
  await editor.removeFromDisk("revenue.ts")
  expect(await editor.rules("revenue.ts")).toEqual(["missing-watermark"])
  await editor.close("revenue.ts")
  expect(await editor.rules("revenue.ts")).toEqual([])
  await expectToLive(editor)
})

it("a folder that links to itself, or out of the workspace, is not followed", async () => {
  const outside = await startEditor({ files: { "size.ts": 'export const size = "1 min 30 s"\n' } })
  const job = withWatermark.replace('"1 min"', "size")
  const editor = await startEditor({
    files: { "revenue.ts": `import { size } from "./linked/size.js"\n${job}` },
  })
  symlinkSync(editor.folder, join(editor.folder, "again"))
  symlinkSync(outside.folder, join(editor.folder, "linked"))
  const { items } = await editor.workspaceReport()
  expect(items.map(({ uri }) => uri)).toEqual([editor.uri("revenue.ts")])
  expect(JSON.stringify(items)).not.toContain("1 min 30 s")
  await outside.stop()
  await expectToLive(editor)
})

it.each([
  ["textDocument/hover", null],
  ["textDocument/codeLens", []],
  ["textDocument/codeAction", []],
  ["textDocument/diagnostic", { kind: "full", items: [] }],
  ["workspace/diagnostic", { items: [] }],
])("%s without what belongs to it is answered with nothing, and logged", async (method, nothing) => {
  const editor = await startEditor()
  expect(await editor.connection.sendRequest(method, {})).toEqual(nothing)
  await editor.until(() => editor.logged.length > 0)
  await expectToLive(editor)
})

it("a document that is no file is left alone", async () => {
  const editor = await startEditor()
  const textDocument = {
    uri: "untitled:Untitled-1",
    languageId: "typescript",
    version: 1,
    text: withoutWatermark,
  }
  await editor.connection.sendNotification("textDocument/didOpen", { textDocument })
  const report = await editor.connection.sendRequest("textDocument/diagnostic", { textDocument })
  expect(report).toMatchObject({ kind: "full", items: [] })
  await expectToLive(editor)
})

it("an edit of a document that was never opened is survived", async () => {
  const editor = await startEditor()
  await editor.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: editor.uri("never.ts"), version: 7 },
    contentChanges: [{ text: "x" }],
  })
  await expectToLive(editor)
})

/** Another file still gets its findings from the same process. */
async function expectToLive(editor: Editor): Promise<void> {
  await editor.open("good.ts", withoutWatermark)
  expect(await editor.rules("good.ts")).toEqual(["missing-watermark"])
  expect(await editor.stop()).toBe(0)
}
