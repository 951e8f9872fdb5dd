import type { Finding, JobAnalysis, LatencyTerm } from "@streamwright/core"
import { type Gap, known, type Span } from "@streamwright/graph"
import type { Places } from "./places.js"
import type { Report } from "./report.js"

/**
 * The report for programs. The shape is a contract: `version` grows when a
 * reader of today would no longer understand it. Durations are milliseconds,
 * null where they have no bound; lines and columns count from 1.
 */
export function reportAsJson(report: Report, places: Places): string {
  const shape = {
    version: 1,
    jobs: report.jobs.map(analysis => job(analysis, places)),
    findings: report.findings.map(found => finding(found, places)),
    gaps: report.gaps.map(found => gap(found, places)),
  }
  return `${JSON.stringify(shape, undefined, 2)}\n`
}

function job({ job, facts }: JobAnalysis, places: Places) {
  const latency = job.serviceLevel.latency
  return {
    name: job.name,
    file: places.file(job.at),
    engine: job.engine,
    slo: latency === undefined ? null : { latencyMs: known(latency, null) },
    latency: {
      floorMs: finite(facts.jobLatency.floor),
      worstMs: finite(facts.jobLatency.worst),
      isLowerBound: facts.jobLatency.isLowerBound,
      terms: facts.jobLatency.terms.map(part => term(part, places)),
      contingent: facts.jobLatency.contingent.map(part => ({ when: part.when, ...term(part, places) })),
    },
    operators: job.operators.length,
    state: job.operators.flatMap(operator =>
      facts.state.of(operator).map(({ name, per, until }) => ({
        name,
        operator: operator.id,
        per,
        until,
        ...place(operator.origin.name, places),
      })),
    ),
  }
}

function term({ what, operator, floor, worst, isDefault, at }: LatencyTerm, places: Places) {
  return {
    what,
    operator: operator.id,
    floorMs: finite(floor),
    worstMs: finite(worst),
    isDefault,
    ...place(at, places),
  }
}

function finding({ rule, severity, message, at, related, fixes }: Finding, places: Places) {
  return {
    rule,
    severity,
    message,
    ...place(at, places),
    related: related.map(({ message, at }) => ({ message, ...place(at, places) })),
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
  }
}

function gap({ reason, at }: Gap, places: Places) {
  return { reason, ...place(at, places) }
}

function place(at: Span, places: Places) {
  return { file: places.file(at), range: places.range(at) }
}

function finite(milliseconds: number): number | null {
  return Number.isFinite(milliseconds) ? milliseconds : null
}
