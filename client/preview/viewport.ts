import type { View } from "@streamwright/protocol"

const leastScale = 0.05
const mostScale = 4
const margin = 12

/** Pans and zooms a canvas on a stage. As long as nobody has, the whole canvas is fitted. */
export class Viewport {
  private view: View = { x: 0, y: 0, scale: 1 }
  private isFitted = true

  /** @param onMoved Is told when a person has moved the view. */
  constructor(
    private readonly stage: HTMLElement,
    private readonly canvas: HTMLElement,
    private readonly onMoved: () => void,
  ) {
    stage.addEventListener("wheel", event => this.wheel(event), { passive: false })
    stage.addEventListener("pointerdown", event => this.drag(event))
    new ResizeObserver(() => this.isFitted && this.fit()).observe(stage)
  }

  /** What a person has chosen to see; undefined while everything is fitted. */
  get chosen(): View | undefined {
    return this.isFitted ? undefined : this.view
  }

  /** Shows what was seen before. */
  restore(view: View): void {
    this.isFitted = false
    this.apply(view)
  }

  /** The canvas has other contents: keeps what a person has chosen, fits otherwise. */
  contentsChanged(): void {
    if (this.isFitted) this.fit()
  }

  /** Shows everything, never larger than life. */
  fit(): void {
    this.isFitted = true
    const { clientWidth, clientHeight } = this.stage
    const { offsetWidth, offsetHeight } = this.canvas
    const room = Math.min(
      (clientWidth - 2 * margin) / offsetWidth,
      (clientHeight - 2 * margin) / offsetHeight,
    )
    const scale = clamp(Number.isFinite(room) ? room : 1, leastScale, 1)
    const x = Math.max(margin, (clientWidth - offsetWidth * scale) / 2)
    this.apply({ x, y: Math.max(margin, (clientHeight - offsetHeight * scale) / 2), scale })
    this.onMoved()
  }

  /** Zooms by a factor; the point of the stage given in pixels stays where it is, by default its middle. */
  zoom(factor: number, x = this.stage.clientWidth / 2, y = this.stage.clientHeight / 2): void {
    const scale = clamp(this.view.scale * factor, leastScale, mostScale)
    const ratio = scale / this.view.scale
    this.move({ x: x - (x - this.view.x) * ratio, y: y - (y - this.view.y) * ratio, scale })
  }

  /** Moves as little as it takes to have an element in view. */
  reveal(element: Element): void {
    const inner = element.getBoundingClientRect()
    const outer = this.stage.getBoundingClientRect()
    const x = shift(inner.left, inner.right, outer.left + margin, outer.right - margin)
    const y = shift(inner.top, inner.bottom, outer.top + margin, outer.bottom - margin)
    if (x !== 0 || y !== 0) this.move({ ...this.view, x: this.view.x + x, y: this.view.y + y })
  }

  private move(view: View): void {
    this.isFitted = false
    this.apply(view)
    this.onMoved()
  }

  private apply(view: View): void {
    this.view = view
    this.canvas.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault()
    // A pinch on a touch pad arrives as a wheel with the control key held, in much smaller steps.
    const step =
      event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1) * (event.ctrlKey ? 5 : 1)
    const stage = this.stage.getBoundingClientRect()
    this.zoom(Math.exp(-step / 500), event.clientX - stage.left, event.clientY - stage.top)
  }

  private drag(start: PointerEvent): void {
    if (start.button !== 0) return
    const from = this.view
    const follow = (event: PointerEvent) => {
      const x = event.clientX - start.clientX
      const y = event.clientY - start.clientY
      // A hand that trembles while it clicks is not dragging.
      if (!this.stage.classList.contains("dragging") && Math.hypot(x, y) < 4) return
      this.stage.classList.add("dragging")
      this.stage.setPointerCapture(start.pointerId)
      this.move({ ...from, x: from.x + x, y: from.y + y })
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

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** How far an interval must move to lie within another; the start counts where it does not fit. */
function shift(start: number, end: number, least: number, most: number): number {
  if (start < least) return least - start
  return end > most ? Math.max(most - end, least - start) : 0
}
