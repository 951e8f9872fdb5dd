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

const comment = /^[ \t]*(\/\/[ \t]*streamwright-ignore\b[ \t]*([\w\-, \t]*?)[ \t]*(?::[ \t]*(.*?))?)[ \t]*$/

/** The ignore comments of a text, in order. */
export function ignoresIn(text: string, file: string): readonly Ignore[] {
  if (!text.includes("streamwright-ignore")) return []
  const lines = text.split("\n")
  const found: Ignore[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const match = comment.exec(line.replace(/\r$/, ""))
    if (match) {
      const offset = start + line.indexOf("//")
      found.push({
        rules: (match[2] ?? "")
          .split(",")
          .map(rule => rule.trim())
          .filter(rule => rule !== ""),
        reason: match[3] ?? "",
        at: { file, start: offset, end: offset + (match[1] as string).length },
        line: codeLineAfter(lines, index),
      })
    }
    start += line.length + 1
  }
  return found
}

/** The next line that holds code: several ignores may stand above one line. */
function codeLineAfter(lines: readonly string[], index: number): number {
  let line = index + 1
  while (line < lines.length && /^\s*(\/\/.*)?$/.test(lines[line] as string)) line++
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
