import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { contrast } from "./contrast.js"
import { useWorkbench } from "./use-workbench.js"

/** WCAG 2.2, "Contrast (Minimum)". */
const readable = 4.5

describe("The dataflow preview", () => {
  const workbench = useWorkbench()

  it("is readable in every theme", async () => {
    const { editor } = workbench
    await editor.openFile("revenue-per-shop.mistaken.ts")
    await editor.runCommand("Streamwright: Show Dataflow")
    await editor.preview.hasOperators(7)
    for (const theme of ["Light Modern", "Dark Modern", "Light High Contrast", "Dark High Contrast"]) {
      await editor.chooseTheme(theme)
      await editor.preview.inTheme(theme).waitFor({ state: "attached" })
      await editor.takePicture(`preview in ${theme}`)
      const faint = (await editor.preview.texts()).filter(({ color, box }) => contrast(color, box) < readable)
      assert.deepEqual(faint, [], `texts that are hard to read in ${theme}`)
    }
  })
})
