import type { Job } from "@streamwright/graph"
import type { Facts } from "./derive/facts.js"
import type { Finding, Severity } from "./finding.js"
import { rules } from "./rules/index.js"
import type { Reported, Rule } from "./rules/rule.js"

/** What a setting may make of a rule: another severity, or nothing at all. */
export type SeverityOf = (rule: string, file: string) => Severity | "off" | undefined

/** Asks every rule about one job. The order is that of the text. */
export function check(job: Job, facts: Facts, severityOf: SeverityOf): readonly Finding[] {
  const findings = Object.entries<Rule>(rules).flatMap(([name, rule]) => {
    const set = severityOf(name, job.at.file)
    if (set === "off") return []
    return [...rule.check({ job, facts })].map(reported => finding(name, rule, reported, job, set))
  })
  return findings.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}

function finding(name: string, rule: Rule, reported: Reported, job: Job, set: Severity | undefined): Finding {
  const { at, message, help, shows, operator } = reported
  return {
    rule: name,
    severity: set ?? reported.severity ?? rule.severity,
    message,
    ...(help === undefined ? {} : { help }),
    shows,
    at,
    related: reported.because ?? [],
    fixes: reported.fixes ?? [],
    job: job.name,
    ...(operator ? { operator: operator.id } : {}),
  }
}
