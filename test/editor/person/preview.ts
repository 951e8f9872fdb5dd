import assert from "node:assert/strict"
import type { FrameLocator, Locator, Page } from "playwright-core"

/** The dataflow preview beside the editor. */
export class Preview {
  private readonly content: FrameLocator

  constructor(private readonly page: Page) {
    // A webview lives in two frames, one inside the other.
    this.content = page.frameLocator("iframe.webview").frameLocator("#active-frame")
  }

  /** Waits until the picture has this many boxes, one for each operator. */
  async hasOperators(count: number): Promise<void> {
    const boxes = this.content.locator(".operator")
    await boxes.nth(count - 1).waitFor()
    await boxes.nth(count).waitFor({ state: "detached" })
  }

  /** The box of an operator, by the operator's id. */
  operator(id: string): Locator {
    return this.content.locator(`.operator[data-operator="${id}"]`)
  }

  /** The box of an operator, when the cursor is in its code. */
  lit(id: string): Locator {
    return this.content.locator(`.operator.lit[data-operator="${id}"]`)
  }

  /** What the preview says about its picture. */
  notice(text: string): Locator {
    return this.content.getByRole("status").filter({ hasText: text })
  }

  button(name: string): Locator {
    return this.content.getByRole("button", { name })
  }

  /** Drags the picture by its empty margin. */
  async pan(x: number, y: number): Promise<void> {
    const stage = await this.content.locator("#stage").boundingBox()
    assert(stage)
    await this.page.mouse.move(stage.x + 2, stage.y + 2)
    await this.page.mouse.down()
    await this.page.mouse.move(stage.x + 2 + x, stage.y + 2 + y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** The page, when it wears a theme. */
  inTheme(name: string): Locator {
    return this.content.locator(`body[data-vscode-theme-name="${name}"]`)
  }

  /** The texts of the operators with their colours and those of the boxes they stand on, as `rgb(…)`. */
  async texts(): Promise<Array<{ text: string | null; color: string; box: string }>> {
    return this.content.locator(".operator > text, .operator > .fact text").evaluateAll(texts =>
      texts.map(element => ({
        text: element.textContent,
        color: getComputedStyle(element).fill,
        box: getComputedStyle(element.closest(".operator")?.querySelector(".box") as Element).fill,
      })),
    )
  }

  /** Which part of the picture is in view, in whole pixels, and how large. */
  async view(): Promise<{ x: number; y: number; scale: string }> {
    return this.content.locator("#stage").evaluate(stage => {
      const picture = stage.querySelector("svg") as SVGSVGElement
      const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
      return { x: Math.round(stage.scrollLeft), y: Math.round(stage.scrollTop), scale: scale.toFixed(2) }
    })
  }
}
