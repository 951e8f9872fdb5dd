import type { Span } from "@streamwright/graph"
import type { Colors } from "picocolors/types.js"
import { printable } from "./paragraph.js"
import type { Places, Range } from "./places.js"

/** Characters of the line, tabs spread, that the carets stand under. */
interface Mark {
  readonly start: number
  readonly length: number
}

const tab = "  "
const shownBeforeMark = 12

/**
 * The line where a span starts between its neighbours, with carets under what
 * the span covers of it. Long lines are cut so that the carets stay in sight.
 *
 * @param width how many characters fit on a line
 * @param paint the colour of the carets
 */
export function frame(
  at: Span,
  places: Places,
  width: number,
  colors: Colors,
  paint: (text: string) => string,
): string[] {
  const range = places.range(at)
  const { line } = range.start
  const gutter = String(line + 1).length + 2
  const room = width - gutter - 3
  const text = places.line(at.file, line) ?? ""
  const mark = markOf(text, range)
  const from = mark.start + mark.length <= room ? 0 : Math.max(0, mark.start - shownBeforeMark)
  const row = (number: string, code: string) => `${colors.dim(`${number.padStart(gutter)} │`)} ${code}`
  const neighbour = (number: number) => {
    const code = cut(spread(places.line(at.file, number) ?? ""), from, room)
    return code.trim() === "" ? [] : [row(String(number), colors.dim(code))]
  }
  const carets = "^".repeat(Math.min(mark.length, room - (mark.start - from)))
  return [
    ...neighbour(line - 1),
    row(String(line), cut(spread(text), from, room)),
    row("", `${" ".repeat(mark.start - from)}${paint(carets)}`),
    ...neighbour(line + 1),
  ]
}

function markOf(text: string, { start, end }: Range): Mark {
  const from = start.column - 1
  const to = end.line === start.line ? end.column - 1 : text.trimEnd().length
  return {
    start: spread(text.slice(0, from)).length,
    length: Math.max(1, spread(text.slice(from, to)).length),
  }
}

function spread(text: string): string {
  return printable(text.replaceAll("\t", tab))
}

/** The part of a line that fits, with ellipses for what does not; nothing when the line ends before it. */
function cut(text: string, from: number, room: number): string {
  if (text.length <= from) return ""
  const head = from > 0 ? "…" : ""
  const rest = text.slice(from + head.length)
  return rest.length + head.length <= room ? head + rest : `${head}${rest.slice(0, room - head.length - 1)}…`
}
