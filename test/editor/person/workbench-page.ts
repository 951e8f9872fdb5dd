import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { editorFolder, root } from "../../../scripts/editor/parts.js"
import { Preview } from "./preview.js"

/** The pictures of the documentation are committed, so a test run renews them only when it is asked to. */
const pictureFolder = process.argv.includes("--pictures")
  ? join(root, "docs", "images")
  : join(editorFolder, "pictures")

/** What a person does in a workbench, and what they look at. Every step waits until the editor has answered it. */
export class WorkbenchPage {
  readonly preview: Preview

  constructor(readonly page: Page) {
    this.preview = new Preview(page)
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.locator(".monaco-workbench .explorer-folders-view").waitFor()
    await this.page.keyboard.press("Control+p")
    await this.pick(name, name)
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
    await this.focused().waitFor()
  }

  /** Runs a command of the palette by its full title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1")
    await this.pick(`>${title}`, title)
  }

  /** Chooses a colour theme by its name. */
  async chooseTheme(name: string): Promise<void> {
    await this.runCommand("Preferences: Color Theme")
    await this.pick(name, name)
  }

  /** Puts the cursor at the end of a line of the editor on the left, counted from 1. */
  async goToEndOfLine(line: number): Promise<void> {
    await this.page.keyboard.press("Control+1")
    await this.focused().waitFor()
    await this.page.keyboard.press("Control+g")
    await this.quickInput().fill(`:${line}`)
    await this.page.keyboard.press("Enter")
    await this.cursor(line).waitFor()
    await this.page.keyboard.press("End")
  }

  /** Shows the Problems panel, narrowed down to one file. */
  async showProblems(file: string): Promise<void> {
    await this.runCommand("Problems: Focus on Problems View")
    await this.page.getByPlaceholder(/^Filter/).fill(file)
  }

  /** What Streamwright reports under a rule's name, as rows of the Problems panel. */
  problems(rule: string): Locator {
    const rows = this.page.locator(".markers-panel .monaco-list-row")
    return rows.filter({ hasText: "streamwright" }).filter({ hasText: rule })
  }

  /** The explanation that floats over the code, when it has this text. */
  hover(text: string): Locator {
    return this.page.locator(".monaco-hover-content").filter({ hasText: text })
  }

  /** Opens the menu of the light bulb at the cursor. */
  async openLightBulb(): Promise<Locator> {
    await this.page.locator(".lightBulbWidget").waitFor()
    await this.page.keyboard.press("Control+.")
    const menu = this.page.locator(".action-widget")
    await menu.waitFor()
    return menu
  }

  /** The editor that has the keyboard. */
  focused(): Locator {
    return this.page.locator(".monaco-editor.focused")
  }

  /** The status bar's word of the cursor's place, when it is in this line, counted from 1. */
  cursor(line: number): Locator {
    return this.page.locator("#status\\.editor\\.selection").filter({ hasText: `Ln ${line},` })
  }

  /** A line of the editor that has this text. */
  line(text: string): Locator {
    return this.page.locator(".monaco-editor .view-line").filter({ hasText: text })
  }

  /** Takes a picture of the whole workbench, with the mouse out of the way. */
  async takePicture(name: string): Promise<void> {
    await this.page.mouse.move(0, 0)
    await this.page.screenshot({ path: join(pictureFolder, `${name}.png`), animations: "disabled" })
  }

  /** Types into the quick input that is open, and chooses the row of exactly this label. */
  private async pick(search: string, label: string): Promise<void> {
    await this.quickInput().fill(search)
    const exactly = this.page.getByText(label, { exact: true })
    await this.page.locator(".quick-input-list .monaco-list-row").filter({ has: exactly }).first().click()
  }

  private quickInput(): Locator {
    return this.page.locator(".quick-input-widget input")
  }
}
