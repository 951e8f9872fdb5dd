import { formatDuration, isKnown, type Operator, type Setting, traits } from "@streamwright/graph"
import type { JobAnalysis } from "./analyze.js"
import type { Facts, Latency, Time } from "./derive/facts.js"

/** What is known of an operator in a few lines, for a hover: clock, key, state, latency. */
export function describe(operator: Operator, facts: Facts): readonly string[] {
  const keyed = facts.keys.of(operator)
  const kept = facts.state.of(operator)
  return [
    `Clock: ${facts.clock.of(operator) ?? "none"} · ${watermarkText(facts.time.of(operator))}`,
    `Key: ${keyed ? keyText(keyed.key) : traits(operator).output === "keyed" ? keyText(operator.settings.key ?? { unknown: "" }) : "none"}`,
    `State: ${kept.length === 0 ? "none" : kept.map(({ name, per, until }) => `${name} per ${per}, until ${until}`).join("; ")}`,
    `Latency up to here: ${latencyText(facts.latency.of(operator))}`,
  ]
}

function keyText(key: Setting<readonly string[]>): string {
  return isKnown(key) ? key.join(", ") : "computed"
}

function watermarkText(time: Time): string {
  switch (time.watermark) {
    case "arrives":
      return `watermark ${isKnown(time.bound) ? `${formatDuration(time.bound)} behind` : "of a bound that is not known"}${time.column ? ` on ${time.column}` : ""}`
    case "at-end":
      return "watermark at the end of the input"
    case "never":
      return "no watermark"
    case "unknown":
      return "watermark not known"
  }
}

/** The most a record can take, marked where something on the way is not known. */
export function latencyText(latency: Latency): string {
  return `${latency.isLowerBound ? "≥ " : ""}${formatDuration(latency.worst)}`
}

/** One line over a job: `35.2 s of 30 s · 2 problems`. */
export function summarize({ job, facts, findings }: JobAnalysis): string {
  const { latency } = job.serviceLevel
  const promised = isKnown(latency) ? ` of ${formatDuration(latency)}` : ""
  const count = findings.filter(({ severity }) => severity !== "info").length
  const problems = count === 0 ? "no problems" : `${count} ${count === 1 ? "problem" : "problems"}`
  return `${latencyText(facts.jobLatency)}${promised} · ${problems}`
}
