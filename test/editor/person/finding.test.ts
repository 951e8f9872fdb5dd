import { describe, it } from "mocha"
import { useWorkbench } from "./use-workbench.js"

const job = "revenue-per-shop.mistaken.ts"

describe("A finding", () => {
  const workbench = useWorkbench()

  it("is explained, repaired from the light bulb, and gone", async () => {
    const { editor } = workbench
    await editor.openFile(job)
    await editor.showProblems(job)
    const problem = editor.problems("processing-time-window")
    await problem.dblclick()
    await editor.focused().waitFor()
    await editor.restMouse()
    // The cursor alone, since a selection would offer to move the code elsewhere.
    await editor.page.keyboard.press("ArrowLeft")
    await editor.runCommand("Show or Focus Hover")
    await editor.hover("Quick Fix").filter({ hasText: "import TumblingProcessingTimeWindows" }).waitFor()
    await editor.illustrate("finding")

    await editor.openLightBulb()
    await editor.illustrate("light-bulb")
    await editor.takeFirstFix("Use the event clock")
    await problem.waitFor({ state: "detached" })
    await editor.line(".window(TumblingEventTimeWindows.of").waitFor()
    await editor.illustrate("repaired")
  })
})
