import { asks, type Finding, type Fix } from "@streamwright/core"
import { print, type Span } from "@streamwright/graph"
import { type Analysed, analysed } from "./analysed.js"
import { type Mark, type Marked, type Part, placeText, withMarks, withoutMarks } from "./marks.js"
import { type Files, nameOf, pathOf } from "./project.js"
import { type Proof, prove } from "./proof.js"

/** What a fixture is run with. */
export interface Settings {
  /** The rules whose findings it is about; all of them when absent. */
  readonly rules?: readonly string[]
  /** Whether it ends with the print of its jobs even if it does not yet. */
  readonly showsGraph?: boolean
}

/** What became of a fixture. */
export interface Outcome {
  readonly analysed: Analysed
  /** The findings that the fixture is about. */
  readonly findings: readonly Finding[]
  /** The fixture as its marks should be. */
  readonly text: string
  readonly proofs: readonly ProvenFix[]
}

export interface ProvenFix extends Proof {
  readonly title: string
}

/** Runs one fixture: the analysis, and every fix that it offers. */
export function runFixture(text: string, name: string, settings: Settings = {}): Outcome {
  const marked = withoutMarks(text, name)
  const files = new Map(marked.parts.map(part => [part.name, part.text]))
  const isStrict = settings.rules?.some(rule => !asks("recommended", rule))
  const subject = analysed(files, isStrict ? "strict" : undefined)
  const findings = subject.findings.filter(({ rule }) => settings.rules?.includes(rule) ?? true)
  const proofs = new Map(findings.flatMap(finding => provenFixes(subject, finding)))
  const graph = marked.hasGraph || settings.showsGraph ? subject.jobs.map(print).join("\n\n") : undefined
  return {
    analysed: subject,
    findings,
    text: rewritten(marked, subject, findings, proofs, graph),
    proofs: [...proofs.values()],
  }
}

/** Every fix of a finding, proved. */
export function provenFixes(subject: Analysed, finding: Finding): readonly (readonly [Fix, ProvenFix])[] {
  return finding.fixes.map(fix => [fix, { title: fix.title, ...prove(subject, finding, fix) }] as const)
}

function rewritten(
  marked: Marked,
  subject: Analysed,
  findings: readonly Finding[],
  proofs: ReadonlyMap<Fix, Proof>,
  graph: string | undefined,
): string {
  const marksOf = (part: Part): readonly Mark[] => {
    const said = [
      ...findings.map(finding => [finding.at, findingLines(finding, subject.files, proofs)] as const),
      ...subject.gaps.map(gap => [gap.at, [`gap: ${gap.reason}`]] as const),
    ]
    return said
      .filter(([at]) => at.file === pathOf(part.name))
      .sort(([a], [b]) => a.start - b.start || a.end - b.end)
      .map(([at, [head, ...details]]) => ({
        line: part.text.slice(0, at.start).split("\n").length - 1,
        lines: [`${placeText(part.text, at.start, at.end)} ${head}`, ...details.map(line => `  ${line}`)],
      }))
  }
  return withMarks(marked, marksOf, graph)
}

/** A finding as the lines of its mark, the place left out. */
export function findingLines(
  finding: Finding,
  files: Files,
  proofs: ReadonlyMap<Fix, Proof>,
): readonly string[] {
  return [
    `${finding.severity} ${finding.rule}: ${finding.message}`,
    ...(finding.help === undefined ? [] : [`help: ${finding.help}`]),
    ...finding.related.map(({ at, message }) => `because ${placed(at, finding, files)}: ${message}`),
    ...finding.fixes.flatMap(fix => [
      `fix "${fix.title}" (${fix.safety})`,
      ...(proofs.get(fix)?.lines ?? []),
    ]),
  ]
}

function placed(at: Span, finding: Finding, files: Files): string {
  const text = quotedPlace(at, files)
  return at.file === finding.at.file ? text : `${nameOf(at.file)} ${text}`
}

const longest = 60

/** The text of a place on one line, cut where it gets long. */
export function quotedPlace(at: Span, files: Files): string {
  const text = (files.get(nameOf(at.file)) ?? "").slice(at.start, at.end).replaceAll(/\s+/g, " ")
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`
}
