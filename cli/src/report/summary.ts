import type { Severity } from "@streamwright/core"
import type { Colors } from "picocolors/types.js"
import type { Report } from "./report.js"

const nouns: readonly (readonly [Severity, string, string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "remark", "remarks"],
]

/** `3 errors, 2 warnings in 4 of 12 jobs`, or that all is well; and how much could not be followed. */
export function summary(report: Report, colors: Colors): string {
  const { gaps } = report
  const unknown =
    gaps.length === 0 ? "" : `; ${counted(gaps.length, "place", "places")} could not be followed`
  return `${verdict(report, colors)}${unknown}`
}

function verdict({ jobs, findings }: Report, colors: Colors): string {
  const counts = nouns.flatMap(([severity, one, many]) => {
    const number = findings.filter(finding => finding.severity === severity).length
    return number === 0 ? [] : [counted(number, one, many)]
  })
  const all = counted(jobs.length, "job", "jobs")
  const affected = jobs.filter(job => job.findings.length > 0).length
  if (counts.length > 0)
    return `${colors.bold(counts.join(", "))} in ${affected > 0 ? `${affected} of ${all}` : all}`
  return jobs.length === 0 ? "No stream jobs found" : `${colors.green("No problems found")} in ${all}`
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
