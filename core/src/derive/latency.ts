import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import type { Joined, Latency, PerOperator, Time } from "./facts.js"
import { flinkTerms } from "./latency-flink.js"
import { sparkTerms } from "./latency-spark.js"
import type { Terms } from "./latency-terms.js"
import { answered } from "./per-operator.js"
import type { Settings } from "./settings.js"

const none: Latency = { floor: 0, worst: 0, isLowerBound: false, terms: [], contingent: [] }

/** How long a record takes up to each operator: terms add along a way, and the slower input wins. */
export function deriveLatency(
  flow: Dataflow,
  time: PerOperator<Time>,
  settings: Settings,
  joins: PerOperator<Joined | undefined>,
): { perOperator: PerOperator<Latency>; job: Latency } {
  const termsOf = flow.job.engine === "spark" ? sparkTerms : flinkTerms
  const perOperator = answered<Latency>(flow.job.operators, (operator, sofar) => {
    const latency = slowest(flow.inputs(operator).map(input => sofar.of(input)))
    return extended(latency, termsOf(operator, { flow, time, settings, joins, latency }))
  })
  return { perOperator, job: slowest(ends(flow).map(operator => perOperator.of(operator))) }
}

/** The sinks, or the operators that feed nothing while there is no sink yet. */
function ends(flow: Dataflow): readonly Operator[] {
  const sinks = flow.job.operators.filter(operator => traits(operator).role === "sink")
  return sinks.length > 0 ? sinks : flow.job.operators.filter(operator => flow.outputs(operator).length === 0)
}

function slowest(ways: readonly Latency[]): Latency {
  const way = ways.reduce(
    (found, candidate) => (candidate.worst > found.worst ? candidate : found),
    ways[0] ?? none,
  )
  return { ...way, isLowerBound: ways.some(candidate => candidate.isLowerBound) }
}

function extended(latency: Latency, { terms: all, isOpen }: Terms): Latency {
  const terms = all.filter(({ when }) => when === undefined)
  return {
    floor: latency.floor + sum(terms.map(term => term.floor)),
    worst: latency.worst + sum(terms.map(term => term.worst)),
    isLowerBound: latency.isLowerBound || isOpen,
    terms: [...latency.terms, ...terms],
    contingent: [...latency.contingent, ...all.filter(({ when }) => when !== undefined)],
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
