import type { Edge, Key, Operator, RecordType } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { edgeWords, headline } from "../words.js"
import type { Point, Size } from "./geometry.js"
import { type Route, stub } from "./layout.js"
import { element, escapeMarkup, hint, round } from "./markup.js"
import { type Style, shorten, textWidth } from "./measure.js"

const style: Style = { size: 11 }
const widestLabel = 150
const arrowHalf = 4.5

/** The label of an edge. */
export function edgeLabel(edge: Edge, from: Operator, to: Operator, facts: Facts): string {
  return edgeWords(edge.role, recordOn(edge, from, to, facts), keyOn(edge, from, to, facts))
}

/** A side output carries records of its own, which its tag says and not the operator's output. */
function recordOn(edge: Edge, from: Operator, to: Operator, facts: Facts): RecordType | undefined {
  return facts.schema.of(edge.role === "side" ? to : from)
}

/** The key by which the records of an edge are parted: what its end is keyed by, if its start set or keeps that key. */
function keyOn(edge: Edge, from: Operator, to: Operator, facts: Facts): Key | undefined {
  const keyed = facts.keys.of(to)
  if (!keyed || edge.role) return undefined
  return keyed.by === from || keyed.by === facts.keys.of(from)?.by ? keyed.key : undefined
}

/** What a pointer is told about an edge: both ends and the whole record type. */
export function edgeHint(edge: Edge, words: string, from: Operator, to: Operator, facts: Facts): string {
  const fields = recordOn(edge, from, to, facts)?.fields.map(field => `  ${field.name}: ${field.type}`) ?? []
  return [`${headline(from)} → ${headline(to)}`, ...(words ? [words] : []), ...fields].join("\n")
}

export function labelSize(words: string): Size | undefined {
  if (words === "") return undefined
  return { width: Math.min(widestLabel, textWidth(words, style)) + 16, height: 20 }
}

/** The markup of a line, its arrow and its label. */
export function drawLine(route: Route, words: string, fullWords: string): string {
  const label = route.label && {
    x: round(route.label.x),
    y: round(route.label.y + 4),
    "text-anchor": "middle",
  }
  return [
    hint(fullWords),
    element("path", { class: "line", d: linePath(route) }),
    element("path", { class: "arrow", d: arrowPath(route) }),
    label ? element("text", label, escapeMarkup(shorten(words, widestLabel, style))) : "",
  ].join("")
}

/** Straight out of the box, along the curve, and as far as the arrow. */
function linePath({ start, curve: [first, ...rest] }: Route): string {
  return `M${spell(start)}L${spell(first as Point)}C${rest.map(spell).join(" ")}`
}

/** A triangle from where the curves end to the box. */
function arrowPath({ curve, end }: Route): string {
  const back = curve.at(-1) as Point
  const half = arrowHalf / stub
  const across = { x: (end.y - back.y) * half, y: (back.x - end.x) * half }
  const corners = [
    { x: back.x + across.x, y: back.y + across.y },
    { x: back.x - across.x, y: back.y - across.y },
  ]
  return `M${[end, ...corners].map(spell).join("L")}z`
}

function spell({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}
