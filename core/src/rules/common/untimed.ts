import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"

/**
 * The sources because of which records without a timestamp reach an operator
 * that puts each record by its event time; none where it takes them all the same.
 */
export function untimedSources(operator: Operator, facts: Facts): readonly Operator[] {
  const { window, clock } = operator.settings
  if ((window?.clock ?? clock) !== "event" || traits(operator).role === "source") return []
  const without = facts.flow.inputs(operator).flatMap(input => facts.stamps.of(input).without)
  return [...new Set(without)]
}
