import type { Job } from "@streamwright/graph"
import type { Configuration } from "./configuration.js"
import type { Facts } from "./derive/facts.js"
import type { Finding, Severity } from "./finding.js"
import { reports } from "./presets.js"
import { rules } from "./rules/index.js"
import type { Reported, Rule } from "./rules/rule.js"

/** Asks every rule about one job, as far as the configuration wants to know. The order is that of the text. */
export function check(job: Job, facts: Facts, configuration: Configuration): readonly Finding[] {
  const { file } = job.at
  const preset = configuration.presetOf(file)
  const findings = Object.entries<Rule>(rules).flatMap(([name, rule]) => {
    const set = configuration.severityOf(name, file)
    if (set === "off" || !configuration.asks(name, file)) return []
    return [...rule.check({ job, facts })]
      .filter(({ shows }) => set !== undefined || reports(preset, shows))
      .map(reported => finding(name, rule, reported, job, set))
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
