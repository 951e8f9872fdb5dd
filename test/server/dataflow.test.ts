import { type Dataflow, dataflowRequest } from "@streamwright/protocol"
import { expect, it } from "vitest"
import { type Editor, startEditor } from "./editor.js"
import { callsHelper, helper, order, slowTrigger, withWatermark } from "./jobs.js"

it("draws the job at a position, with the place of every operator", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withWatermark)
  const { job, problem, isBroken } = await dataflowOf(editor, "revenue.ts")
  expect({ name: job?.name, problem, isBroken }).toEqual({
    name: "revenue",
    problem: undefined,
    isBroken: false,
  })
  const drawn = [...(job?.svg ?? "").matchAll(/data-operator="([^"]+)"/g)].map(([, id]) => id)
  expect(job?.operators.map(({ id }) => id)).toEqual(drawn)
  expect(drawn).toHaveLength(4)
  const starts = job?.operators.map(
    ({ places: [{ range }] }) => editor.textIn("revenue.ts", range).split("(")[0],
  )
  expect(starts).toEqual(["fromSource", "keyBy", "window", "sinkTo"])
  await editor.stop()
})

it("draws from top to bottom when it is asked to", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withWatermark)
  const uri = editor.uri("revenue.ts")
  const directions = ["down", "right", undefined, null].map(async direction => {
    const { job } = await editor.connection.sendRequest<Dataflow>(dataflowRequest, { uri, direction })
    return /data-direction="(\w+)"/.exec(job?.svg ?? "")?.[1]
  })
  expect(await Promise.all(directions)).toEqual(["down", "right", "right", "right"])
  await editor.stop()
})

it("follows the cursor from one job of a file to the next", async () => {
  const [imports = "", first = ""] = withWatermark.split("export default ")
  const second = first.replaceAll("revenue", "refunds")
  const editor = await startEditor()
  await editor.open("jobs.ts", `${imports}export const one = ${first}\nexport const two = ${second}`)
  const names = ['name: "revenue"', 'name: "refunds"'].map(
    async text => (await dataflowOf(editor, "jobs.ts", text)).job?.name,
  )
  expect(await Promise.all(names)).toEqual(["revenue", "refunds"])
  await editor.stop()
})

it("draws the job that uses a helper, from the helper's file", async () => {
  const editor = await startEditor({ files: { "order.ts": order } })
  await editor.open("revenue.ts", callsHelper)
  await editor.open("helper.ts", helper)
  const { job } = await dataflowOf(editor, "helper.ts", "keyBy")
  expect(job?.name).toBe("revenue")
  expect(job?.operators.find(({ id }) => id.startsWith("keyBy"))?.places[0].uri).toBe(editor.uri("helper.ts"))
  await editor.stop()
})

it("tells the preview after each edit what has been analysed", async () => {
  const editor = await startEditor()
  await editor.open("views.ts", slowTrigger)
  await editor.until(() => editor.analysed.length === 1)
  await editor.replace("views.ts", "10 seconds", "2 seconds")
  await editor.until(() => editor.analysed.length === 2)
  expect(editor.analysed).toEqual([1, 2].map(version => ({ uri: editor.uri("views.ts"), version })))
  await editor.stop()
})

it("says why there is nothing to draw", async () => {
  const editor = await startEditor()
  await editor.open("plain.ts", "export const one = 1\n")
  const none = await dataflowOf(editor, "plain.ts")
  const missing = await dataflowOf(editor, "nowhere.ts")
  expect(none).toMatchObject({
    isBroken: false,
    problem: expect.stringMatching(/^plain\.ts defines no stream job/),
  })
  expect(missing).toMatchObject({
    isBroken: false,
    problem: expect.stringMatching(/^nowhere\.ts is no file/),
  })
  expect([none.job, missing.job]).toEqual([undefined, undefined])
  await editor.stop()
})

it("marks a picture of a text that does not parse", async () => {
  const editor = await startEditor()
  await editor.open("revenue.ts", withWatermark)
  await editor.replace("revenue.ts", "keyBy(", "keyBy(((")
  const { isBroken, problem } = await dataflowOf(editor, "revenue.ts")
  expect({ isBroken, problem }).toEqual({
    isBroken: true,
    problem: expect.stringMatching(/^revenue\.ts, line \d+: the file does not parse here/),
  })
  await editor.stop()
})

function dataflowOf(editor: Editor, name: string, text?: string): Promise<Dataflow> {
  const position = text === undefined ? undefined : editor.position(name, text)
  return editor.connection.sendRequest(dataflowRequest, { uri: editor.uri(name), position })
}
