import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"

/** The functions with state per group that a query runs on a stream, in the order of the text. */
export function groupFunctions(query: Operator, { flow, streams }: Facts): readonly Operator[] {
  return flow
    .upstream(query)
    .filter(({ settings }) => settings.stateful !== undefined)
    .filter(operator => streams.of(operator) === true)
    .toSorted((a, b) => a.origin.name.start - b.origin.name.start)
}

/** The queries that an operator surely feeds. */
export function queriesBehind(operator: Operator, { flow }: Facts): readonly Operator[] {
  return flow.downstream(operator).filter(candidate => traits(candidate).role === "sink")
}

/** What a function with state is called in the engine's API. */
export function callOf({ settings }: Operator): string {
  if (settings.stateful === "processor") return "transformWithState"
  return settings.stateful === "map" ? "mapGroupsWithState" : "flatMapGroupsWithState"
}
