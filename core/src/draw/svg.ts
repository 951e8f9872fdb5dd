import { drawCard } from "./card-svg.js"
import type { FlowDirection, Size } from "./geometry.js"
import { drawHeading, headingSize } from "./heading.js"
import { drawLine } from "./line.js"
import { drawMark, markHeight, markWidth } from "./mark.js"
import { element, escapeMarkup, hint, round } from "./markup.js"
import { type Style, textWidth, wrap } from "./measure.js"
import type { Places, Subject } from "./picture.js"
import { styleSheet } from "./theme.js"

const margin = 24
const widestWords: Readonly<Record<FlowDirection, number>> = { right: 720, down: 360 }
const mostLines = 4
const lineHeight = 18
const wordsStyle: Style = { size: 11 }

/** A finished picture; width and height are pixels. */
export interface Picture extends Size {
  /** A whole SVG document, fit for a file and for a page. */
  readonly svg: string
}

/** Boxes and lines under a heading. */
export function drawPlaces(subject: Subject, places: Places): Picture {
  const lines = places.lines.map(line =>
    element("g", line.attributes, drawLine(line.route, line.label, line.words)),
  )
  const tree = { role: "tree", "aria-label": `Operators of ${subject.job.name}` }
  const body = [
    element("g", { "aria-hidden": "true" }, ...lines),
    element("g", tree, ...places.boxes.map(box => drawBox(box, places.direction))),
  ]
  return drawFrame(subject, places, body.join(""), places.direction)
}

/** Lines of words under a heading, where there are no boxes to draw. */
export function drawWords(subject: Subject, words: readonly string[], direction: FlowDirection): Picture {
  const fitted = words.flatMap(whole =>
    wrap(whole, widestWords[direction], wordsStyle, mostLines).map(line => ({ line, whole })),
  )
  const lines = fitted.map(({ line, whole }, index) =>
    element("text", { class: "muted", y: 12 + index * lineHeight }, hint(whole), escapeMarkup(line)),
  )
  const width = Math.max(...fitted.map(({ line }) => textWidth(line, wordsStyle)))
  return drawFrame(subject, { width, height: fitted.length * lineHeight }, lines.join(""), direction)
}

function drawBox(box: Places["boxes"][number], direction: FlowDirection): string {
  const { card, size, at, attributes, findings, lines } = box
  return element(
    "g",
    {
      ...attributes,
      transform: `translate(${round(at.x)} ${round(at.y)})`,
      tabindex: 0,
      role: "treeitem",
      "aria-label": lines.map(line => line.trim()).join("; "),
    },
    hint(lines.join("\n")),
    drawCard(card, size, direction),
    drawMark(findings, { x: size.width - markWidth(findings) - 12, y: -markHeight / 2 }),
  )
}

/** The document around a body that starts at (0, 0). */
function drawFrame(subject: Subject, body: Size, markup: string, direction: FlowDirection): Picture {
  const heading = headingSize(subject, direction)
  const width = Math.ceil(Math.max(body.width, heading.width) + 2 * margin)
  const height = Math.ceil(heading.height + body.height + 2 * margin)
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "streamwright",
    "data-direction": direction,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "graphics-document",
    "aria-roledescription": "dataflow",
    "aria-label": `Dataflow of ${subject.job.name}`,
  }
  const svg = element(
    "svg",
    attributes,
    element("style", {}, styleSheet()),
    element("rect", { class: "background", width: "100%", height: "100%" }),
    element("g", { transform: `translate(${margin} ${margin})` }, drawHeading(subject, direction)),
    element("g", { transform: `translate(${margin} ${margin + heading.height})` }, markup),
  )
  return { svg, width, height }
}
