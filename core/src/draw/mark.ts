import type { Finding, Severity } from "../finding.js"
import type { Point } from "./geometry.js"
import { drawGlyph } from "./glyphs.js"
import { element, hint, round } from "./markup.js"
import { textWidth } from "./measure.js"

/** The height of a mark in pixels. */
export const markHeight = 18

/** The width in pixels of the mark for these findings. */
export function markWidth(findings: readonly Finding[]): number {
  return Math.ceil(27 + textWidth(String(findings.length), { size: 11, bold: true }))
}

/** How many findings there are and how grave, with its upper left corner at a place. */
export function drawMark(findings: readonly Finding[], at: Point): string {
  const severity = gravest(findings)
  if (!severity) return ""
  return element(
    "g",
    { class: `findings ${severity}`, transform: `translate(${round(at.x)} ${round(at.y)})` },
    hint(findings.map(findingWords).join("\n")),
    element("rect", { width: markWidth(findings), height: markHeight, rx: markHeight / 2 }),
    drawGlyph(severity, 6, 4, 10),
    element("text", { x: 19, y: 13 }, String(findings.length)),
  )
}

/** The gravest severity among findings; undefined when there are none. */
export function gravest(findings: readonly Finding[]): Severity | undefined {
  return severities.find(severity => findings.some(finding => finding.severity === severity))
}

/** `error: The window never fires. (missing-watermark)` */
export function findingWords({ severity, message, rule }: Finding): string {
  return `${severity}: ${message} (${rule})`
}

const severities: readonly Severity[] = ["error", "warning", "info"]
