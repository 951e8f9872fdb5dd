import type { Clock, Code } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import { capturedState } from "./captured.js"
import type { Value } from "./follow/values.js"
import { functionNode } from "./functions.js"
import { each, find } from "./nodes.js"

/** The methods by which functions set timers, and the clock of each. */
export type TimerMethods = { readonly [method: string]: Clock }

/** What the functions of one operator do, together; undefined when none is known. */
export function codeOf(
  functions: readonly (Value | undefined)[],
  timerMethods: TimerMethods,
): Code | undefined {
  const nodes = functions.map(functionNode).filter(node => node !== undefined)
  if (nodes.length === 0) return undefined
  return {
    timers: nodes.flatMap(node => timersOf(node, timerMethods)),
    captured: nodes.flatMap(capturedState),
  }
}

function timersOf(node: ts.Node, timerMethods: TimerMethods): Code["timers"] {
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
