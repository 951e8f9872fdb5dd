import type { FlowDirection } from "@streamwright/protocol"

/** How much longer one side must be than the other before a picture turns: a drag of the border shall not make it flicker. */
const clearly = 1.1

/** Asks for a direction of the picture: now, and whenever another one suits the shape of the stage. */
export function followShape(stage: HTMLElement, ask: (direction: FlowDirection) => void): void {
  let asked: FlowDirection | undefined
  const look = () => {
    const direction = directionFor(stage.offsetWidth, stage.offsetHeight, asked)
    if (direction !== asked) ask(direction)
    asked = direction
  }
  look()
  new ResizeObserver(look).observe(stage)
}

/** Down where it is taller than wide; what is about a square, or not in view at all, keeps its direction. */
function directionFor(width: number, height: number, before: FlowDirection | undefined): FlowDirection {
  if (height > width * clearly) return "down"
  if (width > height * clearly) return "right"
  return before ?? (height > width ? "down" : "right")
}
