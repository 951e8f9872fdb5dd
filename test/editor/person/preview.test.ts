import assert from "node:assert/strict"
import { beforeEach, describe, it } from "mocha"
import { useWorkbench } from "./use-workbench.js"

const job = "revenue-per-shop.mistaken.ts"
const operators = 7

describe("The dataflow preview", () => {
  const workbench = useWorkbench()

  beforeEach(async () => {
    const { editor } = workbench
    await editor.openFile(job)
    await editor.runCommand("View: Toggle Primary Side Bar Visibility")
    await editor.runCommand("Streamwright: Show Dataflow")
  })

  it("draws a box for every operator", () => workbench.editor.preview.hasOperators(operators))

  it("leads from a box to its code", async () => {
    const { editor } = workbench
    await editor.preview.operator("sink:shop revenue").click()
    await editor.cursor(await workbench.lineOf(job, "revenue.sinkTo(")).waitFor()
  })

  it("lights the box whose code the cursor is in", async () => {
    const { editor } = workbench
    await editor.goToEndOfLine(await workbench.lineOf(job, ".aggregate("))
    await editor.preview.lit("window:revenue").waitFor()
    await editor.illustrate("preview")
  })

  it("follows an edit, and keeps what was panned and zoomed to", async () => {
    const { editor } = workbench
    await editor.preview.hasOperators(operators)
    const first = await editor.preview.view()
    await editor.preview.button("Zoom in").click()
    await editor.preview.pan(40, 30)
    const view = await editor.preview.view()
    assert.notDeepEqual(view, first)
    await editor.goToEndOfLine(await workbench.lineOf(job, "withoutTestShops(orders)"))
    await editor.page.keyboard.insertText("\n    .filter(order => order.cents > 0)")
    await editor.preview.hasOperators(operators + 1)
    assert.deepEqual(await editor.preview.view(), view)
  })

  it("keeps the last picture while the text does not parse", async () => {
    const { editor } = workbench
    await editor.preview.hasOperators(operators)
    await editor.goToEndOfLine(await workbench.lineOf(job, "withoutTestShops(orders)"))
    await editor.page.keyboard.insertText(".filter((((")
    await editor.preview.notice("This is the last picture of it.").waitFor()
    await editor.preview.hasOperators(operators)
  })
})
