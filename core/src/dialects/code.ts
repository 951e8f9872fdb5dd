import type { Clock, Code, StreamOfFunction } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import { capturedState } from "./captured.js"
import type { Value } from "./follow/values.js"
import { type Ancestry, ancestryOf } from "./function-class.js"
import { functionNode } from "./functions.js"
import { each, find } from "./nodes.js"
import { notesOf } from "./notes.js"
import { namedCalls, stateCalls, type Vocabulary } from "./state-calls.js"

/** What an engine's functions are made of. */
export interface FunctionApi extends Vocabulary {
  /** The methods by which functions set timers, and the clock of each. */
  readonly timers: { readonly [method: string]: Clock }
  /** The method that runs when a timer fires. */
  readonly onTimer: string
  /** The streams that the engine's classes of functions are made for. */
  readonly madeFor: { readonly [className: string]: StreamOfFunction }
}

/** The functions of an engine that have no timers, no side outputs and no state of their own. */
const plain: FunctionApi = {
  timers: {},
  onTimer: "",
  madeFor: {},
  keyedState: () => undefined,
  described: () => undefined,
  sideOutput: () => undefined,
}

/** What the functions of one operator do, together; undefined when none is known. */
export function codeOf(
  functions: readonly (Value | undefined)[],
  api: FunctionApi = plain,
): Code | undefined {
  const known = functions.flatMap(value => {
    const node = functionNode(value)
    return node ? [{ value, node, ancestry: ancestryOf(value) }] : []
  })
  if (known.length === 0) return undefined
  const named = known.map(({ node, value }) => namedCalls(node, value, api))
  const madeFor = known.map(({ ancestry }) => streamFor(ancestry, api)).find(found => found !== undefined)
  const handlers = known.map(({ ancestry }) => handlesTimers(ancestry, api))
  return {
    timers: known.flatMap(({ node }) => timersOf(node, api.timers)),
    ...(handlers.includes(undefined) ? {} : { handlesTimers: handlers.includes(true) }),
    captured: known.flatMap(({ node }) => capturedState(node)),
    ...(madeFor ? { madeFor } : {}),
    sideOutputs: named.flatMap(({ sideOutputs }) => sideOutputs),
    broadcastStates: named.flatMap(({ broadcastStates }) => broadcastStates),
    stateCalls: known.flatMap(({ ancestry, value }) => stateCalls(ancestry.classes, value, api)),
    notes: known.flatMap(({ node }) => notesOf(node)),
  }
}

function streamFor({ engineClass = "" }: Ancestry, { madeFor }: FunctionApi): StreamOfFunction | undefined {
  return Object.hasOwn(madeFor, engineClass) ? madeFor[engineClass] : undefined
}

function handlesTimers(
  { classes, engineClass, isWhole }: Ancestry,
  { onTimer }: FunctionApi,
): boolean | undefined {
  if (classes.some(({ members }) => members.some(({ name }) => name?.getText() === onTimer))) return true
  return isWhole && engineClass !== undefined ? false : undefined
}

function timersOf(node: ts.Node, timerMethods: FunctionApi["timers"]): Code["timers"] {
  const timers: Code["timers"][number][] = []
  each(node, inner => {
    if (!ts.isCallExpression(inner) || !ts.isPropertyAccessExpression(inner.expression)) return
    const { name } = inner.expression
    const clock = Object.hasOwn(timerMethods, name.text) ? timerMethods[name.text] : undefined
    if (clock) timers.push({ clock, at: spanOf(name), isAligned: isRounded(inner.arguments[0], node) })
  })
  return timers
}

/** Whether a time is rounded, by a remainder or by a function of `Math`, here or where its variable is declared. */
function isRounded(time: ts.Expression | undefined, within: ts.Node): boolean {
  if (!time) return false
  if (/%|Math\.(floor|ceil|trunc|round)/.test(time.getText())) return true
  if (!ts.isIdentifier(time)) return false
  const declared = find(within, node =>
    ts.isVariableDeclaration(node) && node.name.getText() === time.text ? node : undefined,
  )
  return (
    declared?.initializer !== undefined &&
    !ts.isIdentifier(declared.initializer) &&
    isRounded(declared.initializer, within)
  )
}
