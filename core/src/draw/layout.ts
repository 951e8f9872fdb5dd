import { type FlowDirection, mirrorPoint, mirrorSize, type Point, type Size } from "./geometry.js"
import { apart, smooth } from "./smooth.js"

/** A connection between two boxes, by their place in the list, with room for a label where one is given. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly label?: Size
}

/** Where a link runs. It leaves a box and comes to the next one level. */
export interface Route {
  /** The side of the box that it leaves. */
  readonly start: Point
  /** The points of cubic Bézier curves, `stub` pixels away from both boxes. */
  readonly curve: readonly Point[]
  /** The side of the box that it comes to. */
  readonly end: Point
  /** The middle of the label, on the curve. */
  readonly label?: Point
}

/** How far a link runs straight before and after its curves, in pixels: room for an arrow. */
export const stub = 10

export interface Layout extends Size {
  /** The upper left corners of the boxes, in their order. */
  readonly boxes: readonly Point[]
  /** In the order of the links. */
  readonly routes: readonly Route[]
}

/**
 * Places boxes along their links in a direction, with few crossings. The same
 * boxes in the same order always get the same places.
 */
export async function layout(
  boxes: readonly Size[],
  links: readonly Link[],
  direction: FlowDirection,
): Promise<Layout> {
  if (direction === "right") return layoutRight(boxes, links, { across: 0.5, along: 0.2 })
  const mirrored = links.map(link => ({ ...link, label: link.label && mirrorSize(link.label) }))
  const placed = await layoutRight(boxes.map(mirrorSize), mirrored, { across: 0.3, along: 0.08 })
  return {
    ...mirrorSize(placed),
    boxes: placed.boxes.map(mirrorPoint),
    routes: placed.routes.map(mirrorRoute),
  }
}

function mirrorRoute({ start, curve, end, label }: Route): Route {
  return {
    start: mirrorPoint(start),
    curve: curve.map(mirrorPoint),
    end: mirrorPoint(end),
    ...(label ? { label: mirrorPoint(label) } : {}),
  }
}

/** The least distances between boxes, and between a box and a label, in inches of 72 pixels. */
interface Spacing {
  readonly across: number
  readonly along: number
}

async function layoutRight(
  boxes: readonly Size[],
  links: readonly Link[],
  spacing: Spacing,
): Promise<Layout> {
  // The library is half a megabyte, and one that failed unloads itself: it is asked for at every use and keeps itself.
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz")
  const graphviz = await Graphviz.load()
  const text = write(boxes, links, spacing)
  const placed: Placed = JSON.parse(graphviz.layout(text, "json", "dot", { yInvert: true }))
  const centers = new Map(placed.objects?.map(object => [object.name, point(object.pos)]))
  const edges = new Map(placed.edges?.map(edge => [edge.id, edge]))
  const [, height, width] = placed.bb.split(",").map(Number) as [number, number, number]
  return {
    width: width - 2 * stub,
    height,
    boxes: boxes.map((box, index) => corner(centers.get(`n${index}`) as Point, box)),
    routes: links.map((_, index) =>
      route(joints(edges.get(`e${index}`)), centers.get(`l${index}`), joints(edges.get(`f${index}`))),
    ),
  }
}

/** The part of Graphviz's JSON output that is read here. Lengths are points of 1/72 inch, one for each pixel. */
interface Placed {
  readonly bb: string
  readonly objects?: readonly { readonly name: string; readonly pos: string }[]
  readonly edges?: readonly PlacedEdge[]
}

interface PlacedEdge {
  readonly id: string
  readonly pos: string
}

/** Above this many boxes Graphviz looks for good places rather than the best, in half the time. */
const many = 200
const hurried = " nslimit=1 nslimit1=1 mclimit=0.2"

/** How much more it matters that a link is straight where boxes follow each other with no other link between. */
const straight = 8

/** The boxes and links in Graphviz's language. Only numbers go in, so that no name can be taken for syntax. */
function write(boxes: readonly Size[], links: readonly Link[], { across, along }: Spacing): string {
  const leaving = counts(links.map(link => link.from))
  const coming = counts(links.map(link => link.to))
  const isAlone = ({ from, to }: Link) => leaving.get(from) === 1 && coming.get(to) === 1
  return [
    "digraph {",
    `graph [rankdir=LR nodesep=${across} ranksep=${along}${boxes.length > many ? hurried : ""}]`,
    'node [shape=box fixedsize=true label=""]',
    "edge [tailport=e headport=w arrowhead=none]",
    ...boxes.map(({ width, height }, index) => writeNode(`n${index}`, width + 2 * stub, height)),
    ...links.flatMap((link, index) => writeLink(link, index, isAlone(link) ? straight : 1)),
    "}",
  ].join("\n")
}

/**
 * A link with a label goes through a node of the label's size, for Graphviz sets
 * its own labels beside a line. One without is as long as if it had one.
 */
function writeLink({ from, to, label }: Link, index: number, weight: number): string[] {
  if (!label) return [`n${from} -> n${to} [id=e${index} minlen=2 weight=${weight}]`]
  return [
    writeNode(`l${index}`, label.width, label.height),
    `n${from} -> l${index} [id=e${index} weight=${weight}]`,
    `l${index} -> n${to} [id=f${index} weight=${weight}]`,
  ]
}

function counts(values: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1)
  return found
}

function writeNode(name: string, width: number, height: number): string {
  return `${name} [width=${width / 72} height=${height / 72}]`
}

/** Reads `144,40 170,40 …`, cubic Bézier curves of which every third point lies on the line. */
function joints(edge: PlacedEdge | undefined): Point[] {
  const points = edge?.pos.split(" ") ?? []
  return points.filter((_, index) => index % 3 === 0).map(point)
}

/** A line through the middle of its label, if it has one. */
function route(before: readonly Point[], middle: Point | undefined, after: readonly Point[]): Route {
  const through = middle
    ? [...apart([...before.slice(0, -1), middle]), ...apart([middle, ...after.slice(1)]).slice(1)]
    : apart(before)
  const first = through[0] as Point
  const last = through.at(-1) as Point
  const curve = smooth(through)
  return {
    start: { x: first.x - stub, y: first.y },
    curve,
    end: { x: last.x + stub, y: last.y },
    ...(middle ? { label: middle } : {}),
  }
}

/** A place in the output, where boxes have a stub on either side. */
function point(text: string): Point {
  const [x, y] = text.split(",").map(Number) as [number, number]
  return { x: x - stub, y }
}

function corner(center: Point, box: Size): Point {
  return { x: center.x - box.width / 2, y: center.y - box.height / 2 }
}
