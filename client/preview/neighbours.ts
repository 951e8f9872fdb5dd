export type Direction = "left" | "right" | "up" | "down"

/**
 * The box that an arrow key leads to. Left and right follow the edges, up and
 * down go to the nearest box above or below, so that every box can be reached.
 */
export function neighbour(box: Element, direction: Direction, picture: Element): SVGElement | undefined {
  return direction === "left" || direction === "right"
    ? alongEdge(box, direction, picture)
    : acrossFlow(box, direction, picture)
}

/** The operators and gaps of a picture, in the order of the text. */
export function boxesOf(picture: Element): SVGElement[] {
  return [...picture.querySelectorAll<SVGElement>(".operator, [data-gap]")]
}

function alongEdge(box: Element, direction: "left" | "right", picture: Element): SVGElement | undefined {
  const [near, far] = direction === "right" ? ["data-from", "data-to"] : ["data-to", "data-from"]
  const id = box.getAttribute("data-operator")
  const edges = [...picture.querySelectorAll(".edge")].filter(edge => edge.getAttribute(near) === id)
  const reached = new Set(edges.map(edge => edge.getAttribute(far)))
  return closest(
    box,
    boxesOf(picture).filter(other => reached.has(other.dataset.operator ?? "")),
  )
}

function acrossFlow(box: Element, direction: "up" | "down", picture: Element): SVGElement | undefined {
  const { y } = middleOf(box)
  const beyond = boxesOf(picture).filter(other =>
    direction === "up" ? middleOf(other).y < y - 1 : middleOf(other).y > y + 1,
  )
  return closest(box, beyond)
}

function closest(box: Element, others: readonly SVGElement[]): SVGElement | undefined {
  const from = middleOf(box)
  const distance = (other: Element) => Math.hypot(middleOf(other).x - from.x, middleOf(other).y - from.y)
  return [...others].sort((a, b) => distance(a) - distance(b))[0]
}

function middleOf(element: Element): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
