import { expect, it } from "vitest"
import { plain, startEditor } from "./editor.js"
import { callsHelper, helper, order, slowTrigger, withoutWatermark, withWatermark } from "./jobs.js"

it("says what, why, where and what to do", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  const [diagnostic] = await editor.diagnostics("revenue.ts")
  expect(diagnostic).toMatchObject({
    source: "streamwright",
    code: "missing-watermark",
    codeDescription: { href: expect.stringMatching(/^https:.*missing-watermark/) },
    severity: 1,
    message: expect.stringMatching(/never fires: .*\n./),
    relatedInformation: [
      { location: { uri: editor.uri("revenue.ts") }, message: expect.stringMatching(/no watermarks/) },
    ],
  })
  expect(diagnostic && editor.textIn("revenue.ts", diagnostic.range)).toBe("TumblingEventTimeWindows")
  await editor.stop()
})

it("follows incremental edits", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withoutWatermark)
  await editor.replace("revenue.ts", "interface Order", "// Two more\n// lines.\ninterface Order")
  const [moved] = await editor.diagnostics("revenue.ts")
  expect(moved && editor.textIn("revenue.ts", moved.range)).toBe("TumblingEventTimeWindows")
  await editor.replace(
    "revenue.ts",
    "noWatermarks<Order>()",
    "forMonotonousTimestamps<Order>().withTimestampAssigner(o => o.placedAt)",
  )
  expect(await editor.rules("revenue.ts")).toEqual([])
  await editor.stop()
})

it("tells of a helper's mistake in the helper's file, whichever file is asked for", async () => {
  const files = { "helper.ts": helper, "order.ts": order }
  const editor = await startEditor({ files })
  await editor.open("revenue.ts", callsHelper)
  const report = await editor.report("revenue.ts")
  expect(report).toMatchObject({
    items: [],
    relatedDocuments: { [editor.uri("helper.ts")]: { items: [{ code: "processing-time-window" }] } },
  })
  await editor.open("helper.ts", helper)
  expect(await editor.rules("helper.ts")).toEqual(["processing-time-window"])
  await editor.setText("helper.ts", helper.replaceAll("TumblingProcessingTime", "TumblingEventTime"))
  expect(await editor.rules("helper.ts")).toEqual([])
  await editor.stop()
})

it("reads a job that knows only its company's own wrapper", async () => {
  const wrapper = `export * from "streamwright/flink"\nexport { defineJob } from "streamwright"\n`
  const editor = await startEditor({ files: { "acme/streams.ts": wrapper } })
  const job = withoutWatermark.replaceAll(/"streamwright(\/flink)?"/g, '"./acme/streams.js"')
  await editor.open("revenue.ts", job)
  expect(await editor.rules("revenue.ts")).toEqual(["missing-watermark"])
  await editor.stop()
})

it("reports the whole workspace, and then only what is news", async () => {
  const files = {
    "revenue.ts": withoutWatermark,
    "jobs/views.ts": slowTrigger,
    "other.ts": "export const one = 1\n",
  }
  const editor = await startEditor({ files: { ...files, "node_modules/package/job.ts": withoutWatermark } })
  const first = await editor.workspaceReport()
  const found = first.items.map(item => [
    item.uri,
    item.kind === "full" && item.items.map(({ code }) => code),
  ])
  expect(found.sort()).toEqual([
    [editor.uri("jobs/views.ts"), ["micro-batch-exceeds-slo"]],
    [editor.uri("revenue.ts"), ["missing-watermark"]],
  ])
  const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }))
  const next = editor.workspaceReport(known)
  await editor.writeToDisk("revenue.ts", withWatermark)
  expect(await next).toMatchObject({ items: [{ uri: editor.uri("revenue.ts"), kind: "full", items: [] }] })
  await editor.stop()
})

it("clears what it told about a file that vanished", async () => {
  const editor = await startEditor({ files: { "revenue.ts": withoutWatermark, "views.ts": slowTrigger } })
  const { items } = await editor.workspaceReport()
  const known = items.map(({ uri, resultId }) => ({ uri, value: resultId }))
  const next = editor.workspaceReport(known)
  await editor.removeFromDisk("revenue.ts")
  expect((await next).items).toMatchObject([{ uri: editor.uri("revenue.ts"), items: [] }])
  await editor.stop()
})

it("asks the client to look again when files change behind its back", async () => {
  const editor = await startEditor({ files: { "helper.ts": helper, "order.ts": order } })
  await editor.open("revenue.ts", callsHelper)
  const before = await editor.report("revenue.ts")
  expect(before).toMatchObject({ relatedDocuments: { [editor.uri("helper.ts")]: { items: [{}] } } })
  await editor.writeToDisk("helper.ts", helper.replaceAll("TumblingProcessingTime", "TumblingEventTime"))
  await editor.until(() => editor.refreshes > 0)
  const after = await editor.report("revenue.ts")
  expect(after).toMatchObject({ relatedDocuments: { [editor.uri("helper.ts")]: { items: [] } } })
  await editor.stop()
})

it("publishes to a client that does not ask, for helpers too, and takes it back", async () => {
  const editor = await startEditor({ capabilities: plain, files: { "helper.ts": helper, "order.ts": order } })
  const rules = (name: string) => editor.published.get(editor.uri(name))?.diagnostics.map(({ code }) => code)
  await editor.open("calls.ts", callsHelper)
  await editor.open("revenue.ts", withoutWatermark)
  await editor.until(() => rules("revenue.ts") !== undefined && rules("helper.ts") !== undefined)
  expect(rules("revenue.ts")).toEqual(["missing-watermark"])
  expect(rules("helper.ts")).toEqual(["processing-time-window"])
  await editor.replace("revenue.ts", "noWatermarks<Order>()", "forMonotonousTimestamps<Order>()")
  await editor.until(() => rules("revenue.ts")?.length === 0)
  await editor.close("calls.ts")
  await editor.until(() => rules("helper.ts")?.length === 0)
  await editor.stop()
})

it("publishes for the newest of many edits", async () => {
  const editor = await startEditor({ capabilities: plain })
  await editor.open("revenue.ts", withoutWatermark)
  for (let edit = 0; edit < 20; edit++)
    await editor.replace("revenue.ts", "interface Order", "\ninterface Order")
  const { version } = editor.document("revenue.ts")
  await editor.until(() => editor.published.get(editor.uri("revenue.ts"))?.version === version)
  const published = editor.published.get(editor.uri("revenue.ts"))
  const places = published?.diagnostics.map(({ range }) => editor.textIn("revenue.ts", range))
  expect(places).toEqual(["TumblingEventTimeWindows"])
  await editor.stop()
})
