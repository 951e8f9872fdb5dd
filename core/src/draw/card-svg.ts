import type { Card, Fact } from "./card.js"
import type { FlowDirection, Size } from "./geometry.js"
import { drawGlyph } from "./glyphs.js"
import { element, escapeMarkup } from "./markup.js"
import { type Style, shorten, textWidth, wrap } from "./measure.js"

const headlineStyle: Style = { size: 13, bold: true }
const smallStyle: Style = { size: 11 }

const padding = 12
const tileSize = 28
const textX = padding + tileSize + 10
const captionHeight = 15
const factHeight = 19
const widestHead = 200
const widestFact = 260
const narrowest = 64
const stackOffset = 4

/** How large a card is drawn. A stack below it is not counted. */
export function cardSize(card: Card): Size {
  const { headline, caption } = headLines(card)
  const width = Math.max(
    narrowest,
    textWidth(headline, headlineStyle),
    ...[...caption, ...card.facts.map(factWords)].map(words => textWidth(words, smallStyle)),
  )
  return { width: Math.ceil(textX + width + padding + 2), height: headHeight(card) + factsHeight(card) }
}

/** The markup of a card with its upper left corner at (0, 0). */
export function drawCard(card: Card, size: Size, direction: FlowDirection): string {
  const outline = outlinePath(card.outline, size, direction)
  const factsY = headHeight(card) - 1
  return [
    card.remembers
      ? element("path", { class: "box", d: outline, transform: `translate(0 ${stackOffset})` })
      : "",
    element("path", { class: "box", d: outline }),
    element("rect", { class: "tile", x: padding, y: padding, width: tileSize, height: tileSize, rx: 8 }),
    drawGlyph(card.glyph, padding + 5, padding + 5, 18),
    drawHead(card),
    ...card.facts.map((fact, index) => drawFact(fact, factsY + index * factHeight)),
  ].join("")
}

function drawHead(card: Card): string {
  const { headline, caption } = headLines(card)
  const y = caption.length === 0 ? 31 : 24
  const lines = caption.map((line, index) =>
    element("text", { class: "muted", x: textX, y: y + (index + 1) * captionHeight }, escapeMarkup(line)),
  )
  return element("text", { class: "headline", x: textX, y }, escapeMarkup(headline)) + lines.join("")
}

function headLines({ headline, caption }: Card): { headline: string; caption: string[] } {
  return {
    headline: shorten(headline, widestHead, headlineStyle),
    caption: wrap(caption, widestHead, smallStyle, 2),
  }
}

function headHeight(card: Card): number {
  const extra = headLines(card).caption.length > 1 ? captionHeight : 0
  return padding + tileSize + extra + padding
}

function factsHeight({ facts }: Card): number {
  return facts.length === 0 ? 0 : facts.length * factHeight + padding / 2
}

function factWords({ words }: Fact): string {
  return shorten(words, widestFact, smallStyle)
}

function drawFact(fact: Fact, y: number): string {
  const { glyph, tone } = fact
  return element(
    "g",
    { class: tone ? `fact ${tone}` : "fact" },
    drawGlyph(glyph, padding + tileSize / 2 - 7, y - 1, 14),
    element("text", { x: textX, y: y + 10 }, escapeMarkup(factWords(fact))),
  )
}

/** A rectangle with soft corners; the outer side of a source and of a sink is round. */
function outlinePath(outline: Card["outline"], { width, height }: Size, direction: FlowDirection): string {
  const round = Math.min(height / 2, 24)
  const first = outline === "source" ? round : 8
  const last = outline === "sink" ? round : 8
  const [topRight, bottomLeft] = direction === "right" ? [last, first] : [first, last]
  return [
    `M${first} 0H${width - topRight}a${topRight} ${topRight} 0 0 1 ${topRight} ${topRight}`,
    `V${height - last}a${last} ${last} 0 0 1 ${-last} ${last}`,
    `H${bottomLeft}a${bottomLeft} ${bottomLeft} 0 0 1 ${-bottomLeft} ${-bottomLeft}`,
    `V${first}a${first} ${first} 0 0 1 ${first} ${-first}z`,
  ].join("")
}
