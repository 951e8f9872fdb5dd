import assert from "node:assert/strict"
import { afterEach, describe, it } from "mocha"
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type TextDocument,
  workspace,
} from "vscode"
import { found, gone, openSample, revertAll } from "./findings.js"

const mistakes = [
  ["processing-time-window", "revenue-per-shop.mistaken.ts"],
  ["missing-watermark", "trending-products.mistaken.ts"],
  ["unkeyed-state", "usage-billing.mistaken.ts"],
  ["micro-batch-exceeds-slo", "live-dashboard.mistaken.ts"],
] as const

describe("The first quick fix", () => {
  afterEach(revertAll)

  for (const [rule, sample] of mistakes)
    it(`repairs ${rule} in ${sample}`, async () => {
      const document = await openSample(sample)
      const [fix] = await quickFixes(document, await found(document, rule))
      assert(fix?.edit, "the finding has a quick fix that edits")
      assert(await workspace.applyEdit(fix.edit))
      await gone(document, rule)
    })
})

/**
 * The quick fixes that a finding offers, with their edits. VS Code gives up asking when another extension comes to offer
 * fixes in between, as TypeScript's does when it has started; then they are asked for again.
 */
async function quickFixes(document: TextDocument, finding: Diagnostic): Promise<CodeAction[]> {
  const resolved = 10
  try {
    return await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
      resolved,
    )
  } catch (error) {
    if (error instanceof Error && error.name === "Canceled") return quickFixes(document, finding)
    throw error
  }
}
