export type Arrow = "left" | "right" | "up" | "down"

/**
 * The box that an arrow key leads to. The keys along the flow follow the edges,
 * the others go to the nearest box on that side, so that every box can be reached.
 */
export function neighbour(box: Element, arrow: Arrow, picture: SVGSVGElement): SVGElement | undefined {
  const [back, forth] = picture.dataset.direction === "down" ? ["up", "down"] : ["left", "right"]
  if (arrow === forth) return alongEdge(box, "data-from", "data-to", picture)
  if (arrow === back) return alongEdge(box, "data-to", "data-from", picture)
  return closest(
    box,
    boxesOf(picture).filter(other => isBeyond(other, arrow, box)),
  )
}

/** The operators and gaps of a picture, in the order of the text. */
export function boxesOf(picture: Element): SVGElement[] {
  return [...picture.querySelectorAll<SVGElement>(".operator, [data-gap]")]
}

function alongEdge(box: Element, near: string, far: string, picture: Element): SVGElement | undefined {
  const id = box.getAttribute("data-operator")
  const edges = [...picture.querySelectorAll(".edge")].filter(edge => edge.getAttribute(near) === id)
  const reached = new Set(edges.map(edge => edge.getAttribute(far)))
  return closest(
    box,
    boxesOf(picture).filter(other => reached.has(other.dataset.operator ?? "")),
  )
}

function isBeyond(other: Element, arrow: Arrow, box: Element): boolean {
  const [from, to] = [middleOf(box), middleOf(other)]
  const ways = { left: from.x - to.x, right: to.x - from.x, up: from.y - to.y, down: to.y - from.y }
  return ways[arrow] > 1
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
