import { type Dataflow, type Operator, traits } from "@streamwright/graph"

/** Whether rows without end come out of an operator. */
export function isEndless(operator: Operator, flow: Dataflow): boolean {
  return [operator, ...flow.upstream(operator)].some(isEndlessSource)
}

/** A source that has no end. */
export function isEndlessSource(operator: Operator): boolean {
  return traits(operator).role === "source" && operator.settings.bounded !== true
}

/** What a query does with rows without end between its sources and its sink. */
export function streamOperators(query: Operator, flow: Dataflow): readonly Operator[] {
  return flow
    .upstream(query)
    .filter(operator => traits(operator).role === "transformation" && isEndless(operator, flow))
}

/** The sources without end that a query reads. */
export function streamSources(query: Operator, flow: Dataflow): readonly Operator[] {
  return flow.upstream(query).filter(isEndlessSource)
}

/** Whether an operator takes one record at a time, keeps nothing and sends it nowhere. */
export function isRecordByRecord(operator: Operator): boolean {
  const { state, shuffles, perRecord, needsEnd } = traits(operator)
  return state === "nothing" && !shuffles && perRecord && needsEnd === "never"
}

/** Whether an operator is not opened, so that what it does is not known. */
export function isOpaque(operator: Operator): boolean {
  return operator.settings.sql !== undefined || traits(operator).output === "same"
}

/** Whether a query remembers something of rows without end; a join with what has an end remembers nothing. */
export function keepsStreamState(query: Operator, flow: Dataflow): boolean {
  return streamState(query, flow) !== undefined
}

/** The nearest operator of a query that remembers something of rows without end. */
export function streamState(query: Operator, flow: Dataflow): Operator | undefined {
  const joinsStatic = (operator: Operator) =>
    operator.settings.joinType !== undefined && flow.inputs(operator).some(input => !isEndless(input, flow))
  return streamOperators(query, flow).find(
    operator => traits(operator).state !== "nothing" && !isOpaque(operator) && !joinsStatic(operator),
  )
}
