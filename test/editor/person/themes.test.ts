import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { contrast } from "./contrast.js"
import { useWorkbench } from "./use-workbench.js"

const themes = ["Light Modern", "Dark Modern", "Light High Contrast", "Dark High Contrast"]

/** WCAG 2.2, "Contrast (Minimum)". */
const readable = 4.5

describe("The dataflow preview", () => {
  const workbench = useWorkbench()

  // The clocks have colours of their own.
  for (const [clock, job] of [
    ["event time", "revenue-per-shop.ts"],
    ["processing time", "revenue-per-shop.mistaken.ts"],
  ] as const)
    it(`is readable in every theme, on ${clock}`, async () => {
      const { editor } = workbench
      await editor.openFile(job)
      await editor.runCommand("Streamwright: Show Dataflow")
      await editor.preview.hasOperators(7)
      for (const theme of themes) {
        await editor.chooseTheme(theme)
        await editor.preview.inTheme(theme).waitFor({ state: "attached" })
        await editor.takePicture(`${clock} in ${theme}`)
        const texts = await editor.preview.texts()
        const faint = texts.filter(({ color, box }) => contrast(color, box) < readable)
        assert.deepEqual(faint, [], `texts that are hard to read in ${theme}`)
      }
    })
})
