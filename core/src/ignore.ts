import type { Span } from "@streamwright/graph"
import type { Finding } from "./finding.js"

/** `// streamwright-ignore rule, other-rule: reason`, for the code line below it. */
export interface Ignore {
  readonly rules: readonly string[]
  readonly reason: string
  readonly at: Span
  /** The line it speaks of, from 0. */
  readonly line: number
}

/** Comments, and the texts in which something that looks like one is none. */
const token = new RegExp(
  [
    /\/\/[^\n]*/,
    /\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/,
    /(?<quote>["'])(?:\\.|(?!\k<quote>)[^\\\n])*\k<quote>?/,
    /`(?:\\[\s\S]|[^`\\])*`?/,
    /(?<=[(,=:[!&|?{};][ \t]{0,9})\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
)

const marker = /^\/\/[ \t]*streamwright-ignore(?![\w-])/

/** The ignore comments of a text, in order. */
export function ignoresIn(text: string, file: string): readonly Ignore[] {
  if (!text.includes("streamwright-ignore")) return []
  const comments = [...text.matchAll(token)].filter(([found]) => /^\/[/*]/.test(found))
  const lines = withoutComments(text, comments).split("\n")
  return comments.flatMap(({ 0: found, index }) => {
    const parsed = parse(found)
    const isAlone = text.slice(text.lastIndexOf("\n", index) + 1, index).trim() === ""
    if (!parsed || !isAlone) return []
    const at = { file, start: index, end: index + found.trimEnd().length }
    return [{ ...parsed, at, line: codeLineAfter(lines, lineOf(text, index)) }]
  })
}

function parse(text: string): Pick<Ignore, "rules" | "reason"> | undefined {
  const mark = marker.exec(text)
  if (!mark) return undefined
  const said = text.slice(mark[0].length)
  const colon = said.indexOf(":")
  const names = colon < 0 ? said : said.slice(0, colon)
  if (!/^[\w\-, \t\r]*$/.test(names)) return undefined
  const rules = names.split(",").map(rule => rule.trim())
  return { rules: rules.filter(rule => rule !== ""), reason: colon < 0 ? "" : said.slice(colon + 1).trim() }
}

/** The text with blanks for its comments, line for line. */
function withoutComments(text: string, comments: readonly RegExpExecArray[]): string {
  let result = ""
  let from = 0
  for (const { 0: found, index } of comments) {
    result += text.slice(from, index) + found.replace(/[^\n]+/g, "")
    from = index + found.length
  }
  return result + text.slice(from)
}

/** The line of an offset, from 0, as everything counts lines that asks for ignores. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1
}

/** The next line that holds code: several ignores and other comments may stand above one line. */
function codeLineAfter(lines: readonly string[], index: number): number {
  let line = index + 1
  while (line < lines.length && lines[line]?.trim() === "") line++
  return line
}

/** Parts findings into those that stay and those that a reasoned ignore silences. */
export function silence(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  lineOf: (at: Span) => number,
) {
  const used = new Set<Ignore>()
  const kept = findings.filter(finding => {
    const ignore = ignores.find(
      candidate =>
        candidate.at.file === finding.at.file &&
        candidate.reason !== "" &&
        candidate.rules.includes(finding.rule) &&
        candidate.line === lineOf(finding.at),
    )
    if (ignore) used.add(ignore)
    return !ignore
  })
  return { kept, unused: ignores.filter(ignore => !used.has(ignore)) }
}

/**
 * An ignore comment that silences nothing.
 *
 * The mistake it was written for is mended, or stands on another line now. Left
 * where it is, it would silence the next one without anybody having decided so.
 *
 * ```ts
 * // streamwright-ignore missing-watermark: nobody reads these totals yet
 * const perShop = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * perShop.window(TumblingEventTimeWindows.of("1 min")).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * A comment speaks of the line below it, names one rule or several, and gives
 * its reason after a colon; without a reason it is not followed, and reported.
 *
 * Not reported where it silences something:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * // streamwright-ignore processing-time-window: an alarm that is about our own machines
 * orders.window(TumblingProcessingTimeWindows.of("1 min")).reduce(addAmounts).sinkTo(orderSink)
 * ```
 */
export function unusedIgnore(ignore: Ignore): Finding {
  const rules = ignore.rules.join(", ")
  const problem =
    ignore.reason === ""
      ? "This ignore gives no reason, so it is not followed."
      : rules === ""
        ? "This ignore names no rule."
        : `Nothing is reported here for ${rules}, so this ignore silences nothing.`
  const help = ignore.reason === "" ? "Write the reason after a colon." : "Remove the comment."
  return {
    rule: "unused-ignore",
    severity: "warning",
    shows: "silently",
    message: problem,
    help,
    at: ignore.at,
    related: [],
    fixes: [],
  }
}
