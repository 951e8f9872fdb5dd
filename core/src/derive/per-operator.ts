import type { Operator } from "@streamwright/graph"
import type { PerOperator } from "./facts.js"

/** Answers a question once for each operator. Inputs come before what they feed, so an answer may ask for theirs. */
export function answered<T>(
  operators: readonly Operator[],
  answer: (operator: Operator, sofar: PerOperator<T>) => T,
): PerOperator<T> {
  const answers = new Map<string, T>()
  const all: PerOperator<T> = { of: operator => answers.get(operator.id) as T }
  for (const operator of operators) answers.set(operator.id, answer(operator, all))
  return all
}
