import {
  type Code,
  type Draft,
  type Input,
  noCode,
  type OperatorKind,
  type OperatorSettings,
} from "@streamwright/graph"
import { codeOf } from "../code.js"
import type { Call, Value } from "../follow/values.js"
import { emittedRecord, functionNode } from "../functions.js"
import { resourcesOf } from "../resources.js"
import { type Output, operator, place } from "../settings.js"
import { functionApi } from "./function-api.js"
import { askUse, windowStateIn } from "./function-uses.js"
import { type DeclaredState, declaredState } from "./states.js"

/** The operators whose functions may declare keyed state. */
const opensFunctions = new Set<OperatorKind>(["map", "flatMap", "filter", "process", "window", "windowAll"])

/** The result of an operator that runs functions of the job. */
export function functionOperator(
  self: Output,
  kind: OperatorKind,
  settings: OperatorSettings,
  inputs: readonly (Draft | Input)[],
  call: Call,
  functions: readonly (Value | undefined)[],
  first = call.name,
): Draft {
  const states = opensFunctions.has(kind) ? functions.flatMap(value => declaredState(value, call)) : []
  const draft = operator(self.job, kind, { ...settings, ...stateSettings(states) }, inputs, call, first)
  placeStates(draft, states)
  const code = kind === "async" ? askCode(functions[0]) : codeOf(functions, functionApi)
  const windowState = settings.window ? windowStateIn(functions) : undefined
  if (code) draft.code = windowState ? { ...code, windowState } : code
  const output = emittedRecord(call, functions.at(-1))
  if (output) draft.output = output
  for (const [index, value] of functions.entries()) {
    if (value && call.nodes[index])
      place(draft, index === 0 ? "function" : `function.${index}`, call.nodes[index])
  }
  return draft
}

export function stateSettings(states: readonly DeclaredState[]): OperatorSettings {
  return states.length === 0 ? {} : { state: states.map(({ setting }) => setting) }
}

export function placeStates(draft: Draft, states: readonly DeclaredState[]): void {
  for (const [index, { places }] of states.entries()) place(draft, `state.${index}`, places)
}

function askCode(value: Value | undefined): Code | undefined {
  const asks = askUse(value)
  const node = functionNode(value)
  const notes = node ? resourcesOf(node) : []
  return asks || notes.length > 0 ? { ...noCode, notes, ...(asks ? { asks } : {}) } : undefined
}
