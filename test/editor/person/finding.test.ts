import { describe, it } from "mocha"
import { useWorkbench } from "./use-workbench.js"

describe("A finding", () => {
  const workbench = useWorkbench()

  it("is explained, repaired from the light bulb, and gone", async () => {
    const { editor } = workbench
    await editor.openFile("revenue-per-shop.mistaken.ts")
    await editor.runCommand("Problems: Focus on Problems View")
    const problem = editor.problems("processing-time-window")
    await problem.dblclick()
    await editor.runCommand("Show or Focus Hover")
    await editor.hover("processing-time-window").waitFor()
    await editor.takePicture("finding")

    const menu = await editor.openLightBulb()
    await editor.takePicture("light-bulb")
    await menu.getByText("TumblingEventTimeWindows").click()
    await problem.waitFor({ state: "detached" })
    await editor.line(".window(TumblingEventTimeWindows.of").waitFor()
    await editor.takePicture("repaired")
  })
})
