import assert from "node:assert/strict"
import { afterEach, describe, it } from "mocha"
import { Range, type TextDocument, WorkspaceEdit, workspace } from "vscode"
import { found, gone, openSample, revertAll } from "./findings.js"

const mistakes = [
  ["processing-time-window", "revenue-per-shop.mistaken.ts", "TumblingProcessingTimeWindows"],
  ["missing-watermark", "trending-products.mistaken.ts", "SlidingEventTimeWindows"],
  ["unkeyed-state", "usage-billing.mistaken.ts", "total"],
  ["micro-batch-exceeds-slo", "live-dashboard.mistaken.ts", '"10 seconds"'],
  ["processing-time-window", "ad-clicks.mistaken.ts", "reduceByKeyAndWindow"],
  ["micro-batch-exceeds-slo", "ad-clicks.mistaken.ts", "Seconds"],
] as const

describe("Findings", () => {
  afterEach(revertAll)

  for (const [rule, sample, text] of mistakes)
    it(`show ${rule} in ${sample}`, async () => {
      const document = await openSample(sample)
      const finding = await found(document, rule)
      assert.match(document.getText(finding.range), new RegExp(text))
    })

  it("follow the text while it is typed", async () => {
    const document = await openSample("revenue-per-shop.mistaken.ts")
    await found(document, "processing-time-window")
    await replace(document, "TumblingProcessingTimeWindows", "TumblingEventTimeWindows")
    await gone(document, "processing-time-window")
    await replace(document, "TumblingEventTimeWindows", "TumblingProcessingTimeWindows")
    await found(document, "processing-time-window")
  })

  it("of one file outlive another that does not parse", async () => {
    await replace(await openSample("trending-products.mistaken.ts"), "defineJob(", "defineJob((((")
    await found(await openSample("live-dashboard.mistaken.ts"), "micro-batch-exceeds-slo")
  })
})

async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit()
  const everything = new Range(document.positionAt(0), document.positionAt(document.getText().length))
  edit.replace(document.uri, everything, document.getText().replaceAll(from, to))
  assert(await workspace.applyEdit(edit))
}
