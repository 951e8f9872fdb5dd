/** What the harness says below one line of code. */
export interface Mark {
  /** The line of the code it speaks of, from 0. */
  readonly line: number
  /** Lines of comment text, without the leading slashes: the place and the finding, then its details. */
  readonly lines: readonly string[]
}

/** One file of a fixture, without its marks. */
export interface Part {
  readonly name: string
  readonly text: string
}

/** A fixture, taken apart. */
export interface Marked {
  readonly parts: readonly Part[]
  /** Whether the first file is named by a comment, too. */
  readonly isNamed: boolean
  readonly hasGraph: boolean
}

const file = /^\/\/ @file: (\S+)$/
const place = String.raw`(\^+|\^line|\^file|\^\d+\.\.\d+)(\+\d+)?`
const isHead = new RegExp(String.raw`^//\s*${place} ((error|warning|info) [a-z-]+|gap): \S`)
const isDetail =
  /^\/\/ {2}(help: \S|because (\S+ )?"|fix ".+" \((safe|breaks-savepoint|changes-results)\)|in \S+|[-+]( |$))/
const graph = /\n*\/\* graph\n.*?\*\/\n$/s

/**
 * The files of a fixture without marks, as the analysis sees them. Fixtures of
 * one file have the file's own name.
 *
 * @throws Error for a comment that looks like a mark and is none.
 */
export function withoutMarks(text: string, name: string): Marked {
  const lines = text.replace(graph, "\n").split("\n")
  const parts: { name: string; lines: string[] }[] = []
  const isNamed = file.test(lines[0] ?? "")
  if (!isNamed) parts.push({ name, lines: [] })
  let isBelowMark = false
  for (const [index, line] of lines.entries()) {
    const named = file.exec(line)?.[1]
    if (named !== undefined) parts.push({ name: named, lines: [] })
    isBelowMark = isMark(line, isBelowMark, index)
    if (named === undefined && !isBelowMark) parts.at(-1)?.lines.push(line)
  }
  return {
    parts: parts.map(part => ({ name: part.name, text: part.lines.join("\n") })),
    isNamed,
    hasGraph: graph.test(text),
  }
}

function isMark(line: string, isBelowMark: boolean, index: number): boolean {
  const looksLikeHead = /^\s*\/\/\s*\^/.test(line)
  if (looksLikeHead && !isHead.test(line)) throw new Error(`Line ${index + 1} is no mark: ${line}`)
  if (looksLikeHead) return true
  if (!isBelowMark || !line.startsWith("//  ")) return false
  if (!isDetail.test(line)) throw new Error(`Line ${index + 1} is no detail of a mark: ${line}`)
  return true
}

/** The fixture with these marks below the lines they speak of. */
export function withMarks(
  { parts, isNamed }: Marked,
  marksOf: (part: Part) => readonly Mark[],
  graphs: string | undefined,
): string {
  const texts = parts.map((part, index) => {
    const marked = annotated(part.text, marksOf(part))
    return index > 0 || isNamed ? `// @file: ${part.name}\n${marked}` : marked
  })
  const text = texts.join("\n")
  return graphs === undefined ? text : `${text.trimEnd()}\n\n/* graph\n${graphs}\n*/\n`
}

function annotated(text: string, marks: readonly Mark[]): string {
  const below = (line: number) =>
    marks.filter(mark => mark.line === line).flatMap(mark => mark.lines.map(comment))
  return text
    .split("\n")
    .flatMap((line, index) => [line, ...below(index)])
    .join("\n")
}

/** A line that begins with a caret's column already leaves room for the slashes. */
function comment(line: string): string {
  return `//${line}`.trimEnd()
}

/** The place of a range as its mark says it: carets below it, as far as the slashes leave room. */
export function placeText(text: string, start: number, end: number): string {
  if (start === 0 && end === 0) return " ^file"
  const from = text.lastIndexOf("\n", start - 1) + 1
  const lineEnd = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start)
  const column = start - from
  const further = text.slice(start, end).split("\n").length - 1
  const rest = further > 0 ? `+${further}` : ""
  if (column >= 2)
    return `${" ".repeat(column - 2)}${"^".repeat(Math.max(1, Math.min(end, lineEnd) - start))}${rest}`
  const isWhole = text.slice(from, lineEnd).trim() === text.slice(start, end)
  return isWhole ? " ^line" : ` ^${column + 1}..${Math.min(end, lineEnd) - from + 1}${rest}`
}
