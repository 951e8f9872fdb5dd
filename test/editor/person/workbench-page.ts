import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { editorFolder, root } from "../../../scripts/editor/parts.js"
import { Preview } from "./preview.js"

const pictures = join(editorFolder, "pictures")

/** The documentation's pictures are committed, so a test run renews them only when it is asked to. */
const illustrations = process.argv.includes("--pictures") ? join(root, "docs", "images") : pictures

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
    const narrowed = this.page.getByText(/^Showing \d+ of \d+$/)
    // A panel that is still being built empties its filter again, so the name is given until it counts.
    for (let attempt = 0; attempt < 40; attempt++) {
      await this.page.getByPlaceholder(/^Filter/).fill("")
      await this.page.getByPlaceholder(/^Filter/).fill(file)
      if (
        await narrowed.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        )
      )
        return
    }
    throw new Error(`the Problems panel cannot be narrowed down to ${file}`)
  }

  /** What Streamwright reports under a rule's name, as rows of the Problems panel. */
  problems(rule: string): Locator {
    const rows = this.page.locator(".markers-panel .monaco-list-row")
    return rows.filter({ hasText: "streamwright" }).filter({ hasText: rule })
  }

  /** Goes to the code of a row of the Problems panel. */
  async goTo(problem: Locator): Promise<void> {
    await problem.dblclick()
    await this.focused().waitFor()
    await this.restMouse()
  }

  /** Shows what is known of the code at the cursor, and waits until it has all of these texts. */
  async showHover(...texts: string[]): Promise<void> {
    await this.page.keyboard.press("Control+k")
    await this.page.keyboard.press("Control+i")
    const hover = this.page.locator(".monaco-resizable-hover .monaco-hover-content")
    for (const text of texts) await hover.filter({ hasText: text }).waitFor()
  }

  /** The sign beside the cursor's line that there is something to do about it. */
  lightBulb(): Locator {
    return this.page.locator(".lightBulbWidget")
  }

  /** Opens the menu of the light bulb at the cursor. */
  async openLightBulb(): Promise<void> {
    await this.lightBulb().waitFor()
    await this.page.keyboard.press("Control+.")
    await this.page.locator(".action-widget").waitFor()
  }

  /** Takes the first fix of the light bulb's menu, which has this title. */
  async takeFirstFix(title: string): Promise<void> {
    await this.page.locator(".action-widget .monaco-list-row.focused").filter({ hasText: title }).waitFor()
    await this.page.keyboard.press("Enter")
  }

  /** The editor that has the keyboard. */
  focused(): Locator {
    return this.page.locator(".monaco-editor.focused")
  }

  /** The number of the line that the cursor is in, when it is this one, counted from 1. */
  cursor(line: number): Locator {
    return this.page.locator(".line-numbers.active-line-number").filter({ hasText: new RegExp(`^${line}$`) })
  }

  /** A line of the editor that has this text. */
  line(text: string): Locator {
    return this.page.locator(".monaco-editor .view-line").filter({ hasText: text })
  }

  /** Takes a picture of the workbench, to look at after a test run, when the editor is done with starting. */
  async takePicture(name: string, folder = pictures): Promise<void> {
    const starting = this.page.locator(".statusbar").getByText(/Activating|Initializing/)
    await starting.first().waitFor({ state: "hidden" })
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" })
  }

  /** Takes a picture of the workbench for the documentation. */
  async illustrate(name: string): Promise<void> {
    await this.takePicture(name, illustrations)
  }

  /** Types into the quick input that is open, and chooses the row of exactly this label. */
  private async pick(search: string, label: string): Promise<void> {
    await this.quickInput().fill(search)
    const exactly = this.page.getByText(label, { exact: true })
    await this.page.locator(".quick-input-list .monaco-list-row").filter({ has: exactly }).first().click()
    await this.restMouse()
  }

  /** Moves the mouse away, for where it lies it would show hovers of its own. */
  private async restMouse(): Promise<void> {
    await this.page.mouse.move(0, 0)
  }

  private quickInput(): Locator {
    return this.page.locator(".quick-input-widget input")
  }
}
