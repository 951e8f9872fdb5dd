import type { View } from "@streamwright/protocol"

/** The smallest text of a picture is 11 pixels high, and 10 can just be read. */
const leastReadable = 10 / 11
const leastScale = 0.05
const mostScale = 4

/**
 * Zooms a picture in a stage that scrolls. Until a person pans or zooms, as much
 * of it is shown as stays readable, and what the cursor is on is kept in view.
 */
export class Viewport {
  private mode: "readable" | "whole" | "chosen" = "readable"
  private scale = 1
  private picture?: SVGSVGElement
  private followed?: Element
  /** Where this class itself has scrolled to. */
  private settled = { x: 0, y: 0 }

  /** @param onMoved Is told when another part of the picture is in view. */
  constructor(
    private readonly stage: HTMLElement,
    private readonly onMoved: () => void,
  ) {
    stage.addEventListener("wheel", event => this.wheel(event), { passive: false })
    stage.addEventListener("pointerdown", event => this.drag(event))
    stage.addEventListener("scroll", () => this.scrolled())
    new ResizeObserver(() => this.fit()).observe(stage)
  }

  /** What a person has chosen to see; undefined when nobody has. */
  get chosen(): View | undefined {
    if (this.mode !== "chosen") return undefined
    return { x: this.stage.scrollLeft, y: this.stage.scrollTop, scale: this.scale }
  }

  /** Another picture is on the stage; what is in view stays so, as far as it is still there. */
  show(picture: SVGSVGElement | undefined): void {
    this.picture = picture
    this.followed = undefined
    this.resize(this.scale)
    this.fit()
  }

  /** Shows a picture from its beginning. */
  begin(): void {
    this.mode = "readable"
    this.stage.scrollTo(0, 0)
    this.fit()
  }

  /** Shows what was seen before. */
  restore({ x, y, scale }: View): void {
    this.mode = "chosen"
    this.resize(scale)
    this.stage.scrollTo(x, y)
    this.settle()
  }

  /** Shows everything, however small; where it does already, goes back to what is readable. */
  showAll(): void {
    this.mode = this.mode === "whole" ? "readable" : "whole"
    this.fit()
  }

  /** Zooms by a factor; the point given in pixels of the page stays where it is, by default the middle of the stage. */
  zoom(factor: number, x = this.stage.clientWidth / 2, y = this.stage.clientHeight / 2): void {
    if (!this.picture) return
    this.mode = "chosen"
    const before = this.picture.getBoundingClientRect()
    this.resize(Math.min(Math.max(this.scale * factor, leastScale), mostScale))
    const after = this.picture.getBoundingClientRect()
    const ratio = after.width / before.width
    this.stage.scrollBy(after.left - x + (x - before.left) * ratio, after.top - y + (y - before.top) * ratio)
    this.settle()
  }

  /** Keeps an element in view until a person pans or zooms. */
  follow(element: Element | undefined): void {
    this.followed = element
    if (!element || this.mode === "chosen" || this.isInView(element)) return
    element.scrollIntoView({ block: "center", inline: "center" })
    this.settle()
  }

  /** Scrolls as little as it takes to have an element in view. */
  reveal(element: Element): void {
    element.scrollIntoView({ block: "nearest", inline: "nearest" })
    this.settle()
  }

  private fit(): void {
    if (!this.picture || this.mode === "chosen") return
    const { width, height } = this.picture.viewBox.baseVal
    const room = Math.min(this.stage.offsetWidth / width, this.stage.offsetHeight / height, 1)
    this.resize(Math.max(room, this.mode === "whole" ? leastScale : leastReadable))
    this.settle()
    this.follow(this.followed)
  }

  private resize(scale: number): void {
    this.scale = scale
    if (!this.picture) return
    const { width, height } = this.picture.viewBox.baseVal
    // Rounded down, because half a pixel too many would bring scroll bars.
    this.picture.style.width = `${Math.floor(width * scale)}px`
    this.picture.style.height = `${Math.floor(height * scale)}px`
  }

  private isInView(element: Element): boolean {
    const inner = element.getBoundingClientRect()
    const { clientWidth, clientHeight } = this.stage
    return inner.left >= 0 && inner.top >= 0 && inner.right <= clientWidth && inner.bottom <= clientHeight
  }

  private settle(): void {
    this.settled = { x: this.stage.scrollLeft, y: this.stage.scrollTop }
    this.onMoved()
  }

  private scrolled(): void {
    const { scrollLeft, scrollTop } = this.stage
    if (scrollLeft === this.settled.x && scrollTop === this.settled.y) return
    this.mode = "chosen"
    this.settle()
  }

  /** A wheel scrolls; with the control key held, and by a pinch on a touch pad, it zooms. */
  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    // A notch of a wheel is one large step, a pinch is many small ones.
    const step = Math.min(Math.max(event.deltaY, -40), 40)
    this.zoom(Math.exp(-step / 120), event.clientX, event.clientY)
  }

  private drag(start: PointerEvent): void {
    // A scroll bar belongs to the stage too, and moves by itself.
    const isOnBar = start.offsetX > this.stage.clientWidth || start.offsetY > this.stage.clientHeight
    if (start.button !== 0 || (start.target === this.stage && isOnBar)) return
    const { scrollLeft, scrollTop } = this.stage
    const follow = (event: PointerEvent) => {
      const x = event.clientX - start.clientX
      const y = event.clientY - start.clientY
      // A hand that trembles while it clicks is not dragging.
      if (!this.stage.classList.contains("dragging") && Math.hypot(x, y) < 4) return
      this.stage.classList.add("dragging")
      this.stage.setPointerCapture(start.pointerId)
      this.stage.scrollTo(scrollLeft - x, scrollTop - y)
    }
    const drop = () => {
      this.stage.removeEventListener("pointermove", follow)
      this.stage.classList.remove("dragging")
    }
    this.stage.addEventListener("pointermove", follow)
    this.stage.addEventListener("pointerup", drop, { once: true })
    this.stage.addEventListener("pointercancel", drop, { once: true })
  }
}
