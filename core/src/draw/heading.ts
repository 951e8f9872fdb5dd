import { known } from "@streamwright/graph"
import type { Finding } from "../finding.js"
import { engineName, latencyWords } from "../words.js"
import type { FlowDirection, Size } from "./geometry.js"
import { drawMark, markWidth } from "./mark.js"
import { element, escapeMarkup, hint } from "./markup.js"
import { type Style, shorten, textWidth } from "./measure.js"
import type { Subject } from "./picture.js"

const nameStyle: Style = { size: 15, bold: true }
const smallStyle: Style = { size: 12 }
const widestName = 420
const space = 14
const secondLine = 18

/** The room that a heading takes, with the gap below it. */
export function headingSize(subject: Subject, direction: FlowDirection): Size {
  const name = textWidth(shortName(subject), nameStyle)
  const rest =
    textWidth(engineName[subject.job.engine], smallStyle) + space + textWidth(jobLatency(subject), smallStyle)
  const words = direction === "right" ? name + space + rest : Math.max(name, rest)
  return { width: markRoom(subject) + words, height: direction === "right" ? 44 : 42 + secondLine }
}

/**
 * The job's name, its engine and its latency, after a mark for the findings that
 * have no box to sit on: one line, or two where pictures are narrow.
 */
export function drawHeading(subject: Subject, direction: FlowDirection): string {
  const { job, facts } = subject
  const isOver = facts.jobLatency.worst > known(job.serviceLevel.latency, Number.POSITIVE_INFINITY)
  const mark = drawMark(unplacedFindings(subject), { x: 0, y: -2 })
  const x = markRoom(subject)
  const afterName = direction === "right" ? { dx: space } : { x, dy: secondLine }
  const text = element(
    "text",
    { class: "heading", x, y: 13 },
    hint(job.name),
    element("tspan", { class: "job-name" }, escapeMarkup(shortName(subject))),
    element("tspan", { class: "muted", ...afterName }, escapeMarkup(engineName[job.engine])),
    element("tspan", { class: isOver ? "over" : "muted", dx: space }, escapeMarkup(jobLatency(subject))),
  )
  return mark + text
}

/** Empty for a job without operators, through which nothing flows. */
function jobLatency({ job, facts }: Subject): string {
  if (job.operators.length === 0) return ""
  return `latency ${latencyWords(facts.jobLatency, job.serviceLevel.latency)}`
}

function shortName({ job }: Subject): string {
  return shorten(job.name, widestName, nameStyle)
}

function markRoom(subject: Subject): number {
  const findings = unplacedFindings(subject)
  return findings.length === 0 ? 0 : markWidth(findings) + 10
}

/** Findings about the job as a whole. */
function unplacedFindings({ job, findings }: Subject): readonly Finding[] {
  const ids = new Set(job.operators.map(operator => operator.id))
  return findings.filter(finding => finding.operator === undefined || !ids.has(finding.operator))
}
