import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { contrast } from "./contrast.js"
import { useWorkbench } from "./use-workbench.js"

/** Names, and the classes that the workbench carries for them. */
const themes = [
  ["Light Modern", "vs"],
  ["Dark Modern", "vs-dark"],
  ["Light High Contrast", "hc-light"],
  ["Dark High Contrast", "hc-black"],
] as const

/** WCAG 2.2, "Contrast (Minimum)". */
const readable = 4.5

describe("The dataflow preview in every theme", () => {
  const workbench = useWorkbench()

  it("is readable", async () => {
    const { editor } = workbench
    await editor.openFile("revenue-per-shop.mistaken.ts")
    await editor.runCommand("Streamwright: Show Dataflow")
    await editor.preview.hasOperators(7)
    for (const [name, kind] of themes) {
      await editor.chooseTheme(name, kind)
      await editor.preview.inTheme(kind).waitFor()
      await editor.takePicture(`preview in ${name}`)
      for (const { text, box } of await editor.preview.textColors()) console.log(name, text, box, contrast(text, box))
    }
  })
})
