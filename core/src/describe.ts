import { type Operator, traits } from "@streamwright/graph"
import type { JobAnalysis } from "./analysis.js"
import type { Facts } from "./derive/facts.js"
import { keptWords, keyWords, latencyWords, timeWords } from "./words.js"

/** What is known of an operator in four lines, for a hover: clock, key, state, latency. */
export function describe(operator: Operator, facts: Facts): readonly string[] {
  const own = traits(operator).output === "keyed" ? operator.settings.key : undefined
  const key = own ?? facts.keys.of(operator)?.key
  const kept = facts.state.of(operator)
  return [
    `Clock: ${facts.clock.of(operator) ?? "none"} · ${timeWords(facts.time.of(operator))}`,
    `Key: ${key ? keyWords(key) : "none"}`,
    `State: ${kept.length === 0 ? "none" : kept.map(state => `${state.name} ${keptWords(state)}`).join("; ")}`,
    `Latency up to here: ${latencyWords(facts.latency.of(operator), undefined)}`,
  ]
}

/** One line over a job: `35.2 s of 30 s · 2 problems`. */
export function summarize({ job, facts, findings }: JobAnalysis): string {
  const count = findings.filter(({ severity }) => severity !== "info").length
  const problems = count === 0 ? "no problems" : `${count} ${count === 1 ? "problem" : "problems"}`
  return `${latencyWords(facts.jobLatency, job.serviceLevel.latency)} · ${problems}`
}
