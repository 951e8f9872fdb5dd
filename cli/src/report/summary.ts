import type { Severity } from "@streamwright/core"
import type { Colors } from "picocolors/types"
import type { Report } from "./report.js"

const nouns: readonly (readonly [Severity, string, string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "remark", "remarks"],
]

/** `3 errors, 2 warnings in 4 of 12 jobs`, or that all is well. */
export function summary({ jobs, findings, gaps }: Report, colors: Colors): string {
  const counts = nouns.flatMap(([severity, one, many]) => {
    const number = findings.filter(finding => finding.severity === severity).length
    return number === 0 ? [] : [counted(number, one, many)]
  })
  const places = gaps.length === 0 ? "" : `; ${counted(gaps.length, "place", "places")} could not be followed`
  if (counts.length > 0) return `${colors.bold(counts.join(", "))} in ${affected({ jobs })}${places}`
  if (jobs.length === 0) return "No stream jobs found."
  return `${colors.green("No problems")} in ${counted(jobs.length, "job", "jobs")}${places}`
}

function affected({ jobs }: Pick<Report, "jobs">): string {
  const withFindings = jobs.filter(({ findings }) => findings.length > 0).length
  if (withFindings === 0) return counted(jobs.length, "job", "jobs")
  return `${withFindings} of ${counted(jobs.length, "job", "jobs")}`
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
