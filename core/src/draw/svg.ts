import { drawCard } from "./card-svg.js"
import { drawHeading, headingSize } from "./heading.js"
import type { Size } from "./layout.js"
import { drawLine } from "./line.js"
import { drawMark, markHeight, markWidth } from "./mark.js"
import { element, escapeMarkup, hint, round } from "./markup.js"
import { type Style, shorten, textWidth } from "./measure.js"
import type { Places, Subject } from "./picture.js"
import { styleSheet } from "./theme.js"

const margin = 28
const widestWords = 720
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
    element("g", tree, ...places.boxes.map(drawBox)),
  ]
  return drawFrame(subject, places, body.join(""))
}

/** Lines of words under a heading, where there are no boxes to draw. */
export function drawWords(subject: Subject, words: readonly string[]): Picture {
  const fitted = words.map(line => shorten(line, widestWords, wordsStyle))
  const lines = fitted.map((line, index) =>
    element("text", { class: "muted", y: 12 + index * 20 }, hint(words[index] as string), escapeMarkup(line)),
  )
  const width = Math.max(...fitted.map(line => textWidth(line, wordsStyle)))
  return drawFrame(subject, { width, height: words.length * 20 }, lines.join(""))
}

function drawBox({ card, size, at, attributes, findings, lines }: Places["boxes"][number]): string {
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
    drawCard(card, size),
    drawMark(findings, { x: size.width - markWidth(findings) - 12, y: -markHeight / 2 }),
  )
}

/** The document around a body that starts at (0, 0). */
function drawFrame(subject: Subject, body: Size, markup: string): Picture {
  const heading = headingSize(subject)
  const width = Math.ceil(Math.max(body.width, heading.width) + 2 * margin)
  const height = Math.ceil(heading.height + body.height + 2 * margin)
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "streamwright",
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
    element("g", { transform: `translate(${margin} ${margin})` }, drawHeading(subject)),
    element("g", { transform: `translate(${margin} ${margin + heading.height})` }, markup),
  )
  return { svg, width, height }
}
