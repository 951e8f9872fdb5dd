import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterEach, beforeEach } from "mocha"
import { type BrowserWorkbench, openInBrowser } from "../browser.js"
import { WorkbenchPage } from "./workbench-page.js"

/** Little around the editor, so that a picture shows what it is about. */
const settings = {
  "breadcrumbs.enabled": false,
  "chat.commandCenter.enabled": false,
  "editor.minimap.enabled": false,
  // Without it, TypeScript first answers with a "(loading...)" that stays.
  "typescript.tsserver.useSyntaxServer": "never",
  "workbench.activityBar.location": "hidden",
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.layoutControl.enabled": false,
}

/** Gives each test of a suite a workbench of its own. A test that fails leaves a picture of what it saw last. */
export function useWorkbench(): {
  readonly editor: WorkbenchPage
  lineOf(file: string, text: string): Promise<number>
} {
  let workbench: BrowserWorkbench | undefined
  let editor: WorkbenchPage | undefined
  beforeEach(async () => {
    workbench = await openInBrowser({ settings })
    editor = new WorkbenchPage(workbench.page)
  })
  afterEach(async function () {
    if (this.currentTest?.state !== "passed")
      await editor?.takePicture(`failed ${this.currentTest?.fullTitle()}`)
    await workbench?.close()
    workbench = editor = undefined
  })
  return {
    get editor() {
      assert(editor)
      return editor
    },
    async lineOf(file, text) {
      assert(workbench)
      const lines = (await readFile(join(workbench.folder, file), "utf8")).split("\n")
      const index = lines.findIndex(line => line.includes(text))
      assert(index >= 0, `${file} has a line with ${text}`)
      return index + 1
    },
  }
}
