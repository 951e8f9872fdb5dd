import { formatDuration, type Gap, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import type { Finding } from "../finding.js"
import { headline, keptWords } from "../words.js"
import type { Card } from "./card.js"
import { findingWords } from "./mark.js"

/** All that is known about an operator, one thought a line, for a tooltip and for a screen reader. */
export function operatorLines(
  operator: Operator,
  card: Card,
  findings: readonly Finding[],
  facts: Facts,
): string[] {
  return [
    card.headline,
    ...(card.caption ? [card.caption] : []),
    ...card.facts.filter(fact => fact.glyph !== "state").map(fact => fact.words),
    ...facts.state.of(operator).map(kept => `state ${kept.name}: ${keptWords(kept)}`),
    ...latencyLines(operator, facts),
    ...neighbours("reads from", facts.flow.inputs(operator)),
    ...neighbours("writes to", facts.flow.outputs(operator)),
    ...findings.map(findingWords),
  ]
}

export function gapLines(gap: Gap): string[] {
  return [`Not followed: ${gap.reason}`]
}

/** What makes the way to a sink slow, in order of flow. */
function latencyLines(operator: Operator, facts: Facts): string[] {
  if (traits(operator).role !== "sink") return []
  const { terms, contingent } = facts.latency.of(operator)
  return [
    ...terms.map(term => `  ${term.what}: up to ${formatDuration(term.worst)}`),
    ...contingent.map(term => `  when ${term.when}: ${term.what}, up to ${formatDuration(term.worst)} more`),
  ]
}

function neighbours(verb: string, operators: readonly Operator[]): string[] {
  return operators.length === 0 ? [] : [`${verb} ${operators.map(headline).join(", ")}`]
}
