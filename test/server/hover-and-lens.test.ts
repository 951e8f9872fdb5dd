import { expect, it } from "vitest"
import type { CodeLens, Hover } from "vscode-languageserver/node"
import { type Editor, plain, startEditor } from "./editor.js"
import { callsHelper, helper, order, withoutWatermark } from "./jobs.js"

it("tells the facts of an operator at its name and at its settings", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  for (const place of ["reduce(", "TumblingEventTimeWindows.of"]) {
    const hover = await hoverAt(editor, "revenue.ts", place)
    expect(hover?.contents).toMatchObject({
      kind: "markdown",
      value: expect.stringMatching(/^\*\*window\*\*/),
    })
    expect(hover?.contents).toMatchObject({ value: expect.stringMatching(/Clock: event .*no watermark/) })
  }
  await editor.stop()
})

it("is silent inside the functions that are handed over", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  expect(await hoverAt(editor, "revenue.ts", "amount: a.amount")).toBeNull()
  await editor.stop()
})

it("knows an operator in a helper's file, in plain text for a client without Markdown", async () => {
  const files = { "order.ts": order, "revenue.ts": callsHelper }
  const editor = await startEditor({ files, capabilities: plain })
  await editor.open("revenue.ts", callsHelper)
  await editor.open("helper.ts", helper)
  expect((await hoverAt(editor, "helper.ts", "keyBy"))?.contents).toMatchObject({
    kind: "plaintext",
    value: expect.stringMatching(/^key by\n(.+\n){3}.+$/),
  })
  await editor.stop()
})

it("shows latency and problems above a job, and the way to its picture", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const textDocument = { uri: editor.uri("revenue.ts") }
  const lenses: CodeLens[] = await editor.connection.sendRequest("textDocument/codeLens", { textDocument })
  const at = editor.position("revenue.ts", "defineJob({")
  expect(lenses).toEqual([
    {
      range: { start: at, end: at },
      command: {
        title: expect.stringMatching(/^Show dataflow · .* of 2 min · 1 problem$/),
        command: "streamwright.showDataflow",
        arguments: [{ uri: textDocument.uri, position: at }],
      },
    },
  ])
  await editor.stop()
})

function hoverAt(editor: Editor, name: string, text: string): Promise<Hover | null> {
  const textDocument = { uri: editor.uri(name) }
  return editor.connection.sendRequest("textDocument/hover", {
    textDocument,
    position: editor.position(name, text),
  })
}
