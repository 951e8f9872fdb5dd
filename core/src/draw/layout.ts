import { heightAt, smooth } from "./smooth.js"

/** Pixels; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

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
 * Places boxes from left to right along their links, with few crossings. The
 * same boxes in the same order always get the same places.
 */
export async function layout(boxes: readonly Size[], links: readonly Link[]): Promise<Layout> {
  // The library is half a megabyte, and one that failed unloads itself: it is asked for at every use and keeps itself.
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz")
  const graphviz = await Graphviz.load()
  const placed: Placed = JSON.parse(graphviz.layout(write(boxes, links), "json", "dot", { yInvert: true }))
  const centers = new Map(placed.objects?.map(object => [object.name, point(object.pos)]))
  const edges = new Map(placed.edges?.map(edge => [edge.id, edge]))
  const [, height, width] = placed.bb.split(",").map(Number) as [number, number, number]
  return {
    width: width - 2 * stub,
    height,
    boxes: boxes.map((box, index) => corner(centers.get(`n${index}`) as Point, box)),
    routes: links.map((_, index) => route(edges.get(`e${index}`) as PlacedEdge)),
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
  readonly lp?: string
}

/** Above this many boxes Graphviz looks for good places rather than the best, in half the time. */
const many = 200
const hurried = " nslimit=1 nslimit1=1 mclimit=0.2"

/** The boxes and links in Graphviz's language. Only numbers go in, so that no name can be taken for syntax. */
function write(boxes: readonly Size[], links: readonly Link[]): string {
  return [
    "digraph {",
    `graph [rankdir=LR nodesep=0.5 ranksep=0.4${boxes.length > many ? hurried : ""}]`,
    'node [shape=box fixedsize=true label=""]',
    "edge [tailport=e headport=w arrowhead=none]",
    ...boxes.map(
      ({ width, height }, index) => `n${index} [width=${(width + 2 * stub) / 72} height=${height / 72}]`,
    ),
    ...links.map(
      ({ from, to, label }, index) => `n${from} -> n${to} [id=e${index}${label ? room(label) : ""}]`,
    ),
    "}",
  ].join("\n")
}

/** An empty table of a fixed size: Graphviz then needs no font to know how much room a label takes. */
function room({ width, height }: Size): string {
  const table = `<TABLE BORDER="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}">`
  return ` label=<${table}<TR><TD></TD></TR></TABLE>>`
}

/** Reads `144,40 170,40 …`, cubic Bézier curves of which every third point lies on the line. */
function route({ pos, lp }: PlacedEdge): Route {
  const joints = pos
    .split(" ")
    .filter((_, index) => index % 3 === 0)
    .map(point)
  const first = joints[0] as Point
  const last = joints.at(-1) as Point
  const curve = smooth(joints)
  const x = lp && point(lp).x
  return {
    start: { x: first.x - stub, y: first.y },
    curve,
    end: { x: last.x + stub, y: last.y },
    ...(x ? { label: { x, y: heightAt(curve, x) } } : {}),
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
