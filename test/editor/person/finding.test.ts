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
    await editor.goTo(problem)
    // The cursor alone, since a selection would offer to move the code elsewhere.
    await editor.page.keyboard.press("ArrowLeft")
    // From here on TypeScript has answered, too; its late answers would close the hover.
    await editor.lightBulb().waitFor()
    await editor.showHover("the watermarks of `orders` are ignored", "Quick Fix", "(alias) class Tumbling")
    await editor.illustrate("finding")

    await editor.openLightBulb()
    await editor.illustrate("light-bulb")
    await editor.takeFirstFix("Use the event clock")
    await problem.waitFor({ state: "detached" })
    await editor.line(".window(TumblingEventTimeWindows.of").waitFor()
    await editor.illustrate("repaired")
  })
})
