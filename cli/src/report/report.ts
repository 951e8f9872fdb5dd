import type { FileAnalysis, Finding, JobAnalysis } from "@streamwright/core"
import type { Gap } from "@streamwright/graph"

/** What all checked files together say, in the order in which it is read. */
export interface Report {
  readonly jobs: readonly JobAnalysis[]
  readonly findings: readonly Finding[]
  readonly gaps: readonly Gap[]
}

/**
 * Puts analyses together. What two jobs say of the same place, such as of a
 * helper that both call, is said once, in the words of the first.
 *
 * @param others findings that belong to no file with jobs, such as those of the configuration
 */
export function collect(analyses: readonly FileAnalysis[], others: readonly Finding[]): Report {
  const findings = [...others, ...analyses.flatMap(analysis => analysis.findings)]
  const gaps = analyses.flatMap(analysis => analysis.gaps)
  return {
    jobs: analyses.flatMap(analysis => analysis.jobs),
    findings: inOrder(findings, finding => finding.rule),
    gaps: inOrder(gaps, gap => gap.reason),
  }
}

function inOrder<T extends Pick<Gap, "at">>(items: readonly T[], words: (item: T) => string): T[] {
  const unique = new Map(
    [...items]
      .reverse()
      .map(item => [`${item.at.file} ${item.at.start} ${item.at.end} ${words(item)}`, item]),
  )
  return [...unique.values()].sort((a, b) =>
    a.at.file === b.at.file ? a.at.start - b.at.start : a.at.file < b.at.file ? -1 : 1,
  )
}
