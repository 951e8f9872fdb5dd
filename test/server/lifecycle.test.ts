import { expect, it } from "vitest"
import { startEditor } from "./editor.js"
import { withoutWatermark } from "./jobs.js"

it.each(["stdio", "ipc"] as const)("starts, answers and ends over %s", async transport => {
  const editor = await startEditor({ transport })
  await editor.open("revenue.ts", withoutWatermark)
  expect(await editor.rules("revenue.ts")).toEqual(["missing-watermark"])
  expect(await editor.stop()).toBe(0)
})

it("offers pulled diagnostics only to clients that pull", async () => {
  const pulling = await startEditor()
  const pushed = await startEditor({ capabilities: {} })
  expect(pulling.capabilities).toMatchObject({
    textDocumentSync: { change: 2, openClose: true },
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    codeActionProvider: { resolveProvider: true },
    hoverProvider: true,
  })
  expect(pushed.capabilities).not.toHaveProperty("diagnosticProvider")
  await pulling.stop()
  await pushed.stop()
})
