import type { Finding, Safety, Severity } from "@streamwright/core"
import type { Gap } from "@streamwright/graph"
import type { Colors } from "picocolors/types.js"
import { frame } from "./frame.js"
import { paragraph } from "./paragraph.js"
import type { Places } from "./places.js"
import type { Report } from "./report.js"
import type { Style } from "./style.js"
import { summary } from "./summary.js"

const safetyWords: Readonly<Record<Safety, string>> = {
  safe: "safe",
  "breaks-savepoint": "breaks savepoints",
  "changes-results": "changes results",
}

/** The report for people: each finding with its source, then what could not be followed, then one line that sums up. */
export function reportAsText(report: Report, places: Places, style: Style): string {
  const blocks = [
    ...report.findings.map(finding => describeFinding(finding, places, style)),
    ...report.gaps.map(gap => describeGap(gap, places, style)),
    [summary(report, style.colors)],
  ]
  return `${blocks.map(lines => lines.join("\n").trimEnd()).join("\n\n")}\n`
}

function describeFinding(finding: Finding, places: Places, style: Style): string[] {
  const { colors, width } = style
  const paint = painter(finding.severity, colors)
  const head = `${paint(colors.bold(finding.severity))} ${colors.bold(finding.rule)}`
  return [
    `${head} ${colors.dim("at")} ${places.name(finding.at)}`,
    "",
    ...frame(finding.at, places, width, colors, paint),
    "",
    ...paragraph(finding.message, width - 2).map(line => `  ${line}`),
    "",
    ...advice(finding, places, style),
  ]
}

/** The other places that matter, what to do, and what can be done at once. */
function advice({ related, help, fixes }: Finding, places: Places, { colors, width }: Style): string[] {
  return [
    ...related.flatMap(({ at, message }) => labelled(colors.dim("see "), [places.name(at), message], width)),
    ...(help ? labelled(colors.cyan("help"), [help], width) : []),
    ...fixes.flatMap(({ title, safety }) =>
      labelled(colors.green("fix "), [`${title} (${safetyWords[safety]})`], width),
    ),
  ]
}

function describeGap({ at, reason }: Gap, places: Places, { colors, width }: Style): string[] {
  const words = paragraph(`Streamwright cannot follow this: ${reason}`, width - 2)
  return [`note ${places.name(at)}`, ...words.map(line => `  ${line}`)].map(line => colors.dim(line))
}

/** Texts behind a label of four characters, each on lines of its own. */
function labelled(label: string, texts: readonly string[], width: number): string[] {
  const lines = texts.flatMap(text => paragraph(text, width - 8))
  return lines.map((line, index) => `  ${index === 0 ? label : "    "}  ${line}`)
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === "error") return colors.red
  return severity === "warning" ? colors.yellow : colors.blue
}
