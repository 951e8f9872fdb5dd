import { type Duration, formatDuration, isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts, Latency, LatencyTerm } from "../../derive/facts.js"
import type { Related } from "../../finding.js"

/** A way to a sink on which a record takes longer than the job promises, and what is to blame. */
export interface Breach {
  readonly sink: Operator
  readonly promised: Duration
  readonly facts: Facts
  readonly latency: Latency
  /** The longest of the terms that are to blame. */
  readonly term: LatencyTerm
}

/**
 * batch: the batches, alone or on top of a rest that keeps the promise. unbounded: a term
 * without an end. commit, window, watermark: one term that is longer than the promise alone.
 * sum: many that are not.
 */
export type Blame = "batch" | "unbounded" | "commit" | "window" | "watermark" | "sum"

/** The ways that break the promise for one reason; those with the same term to blame are told once. */
export function breachesBy(blame: Blame, facts: Facts): readonly Breach[] {
  const { job } = facts.flow
  const promised = job.serviceLevel.latency
  if (!isKnown(promised)) return []
  const found = new Map<string, Breach>()
  for (const sink of job.operators.filter(operator => traits(operator).role === "sink")) {
    const latency = facts.latency.of(sink)
    const blamed = latency.worst > promised ? blamedFor(latency, promised) : undefined
    if (blamed?.blame !== blame) continue
    const { term } = blamed
    const cause = `${term.at.file} ${term.at.start} ${term.at.end}`
    if (!found.has(cause)) found.set(cause, { sink, promised, facts, latency, term })
  }
  return [...found.values()]
}

function blamedFor({ terms }: Latency, promised: Duration): { blame: Blame; term: LatencyTerm } | undefined {
  const batches = terms.filter(({ cause }) => cause === "batch")
  const rest = total(terms.filter(({ cause }) => cause !== "batch"))
  if (batches.length > 0 && (total(batches) > promised || rest <= promised))
    return { blame: "batch", term: longest(batches) }
  const term = longest(terms)
  if (term.worst === Number.POSITIVE_INFINITY) return { blame: "unbounded", term }
  const { cause } = term
  const alone = term.worst > promised && (cause === "commit" || cause === "window" || cause === "watermark")
  return { blame: alone ? cause : "sum", term }
}

export function longest(terms: readonly LatencyTerm[]): LatencyTerm {
  return terms.reduce((found, term) => (term.worst > found.worst ? term : found))
}

export function total(terms: readonly LatencyTerm[]): Duration {
  return terms.reduce((sum, { worst }) => sum + worst, 0)
}

/** The sum in words. */
export function sumInWords({ latency, promised }: Breach): string {
  const slo = formatDuration(promised)
  const parts = latency.terms.map(inWords).join(" + ")
  if (latency.worst === Number.POSITIVE_INFINITY)
    return `Nothing bounds the time a record takes to its result, but the job promises ${slo}: ${parts}.`
  const sum = `${latency.isLowerBound ? "at least " : ""}${formatDuration(latency.worst)}`
  return `A record can take ${sum} to its result, but the job promises ${slo}: ${parts}.`
}

/** A term and how long it takes, unless its words say that. */
function inWords({ what, worst }: LatencyTerm): string {
  const length = formatDuration(worst)
  return what.endsWith(length) ? what : `${what} (${length})`
}

/** Where the promise is made, and the other terms. */
export function becauseOf({ facts, promised, latency, term }: Breach): readonly Related[] {
  const { at } = facts.flow.job.serviceLevel
  return [
    ...(at ? [{ at, message: `the job promises ${formatDuration(promised)}` }] : []),
    ...latency.terms
      .filter(other => other !== term)
      .map(other => ({ at: other.at, message: inWords(other) })),
  ]
}
