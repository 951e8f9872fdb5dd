import { parseSparkInterval } from "./duration.js"
import type { Duration, Setting, Window } from "./graph.js"
import { columnPath } from "./sql-columns.js"
import { type SqlExpression, withoutAlias } from "./sql-expression.js"

/** The windows that `window(…)` or `session_window(…)` lays over a column; undefined for other expressions. */
export function timeWindow(expression: SqlExpression): Window | undefined {
  const call = withoutAlias(expression)
  if (call.is !== "call") return undefined
  const [over, first, second] = call.given
  const path = over && columnPath(over)
  const column = path === undefined ? {} : { column: path }
  if (call.name === "session_window")
    return { shape: "session", clock: "event", gap: length(first), ...column }
  if (call.name !== "window" || first === undefined) return undefined
  const size = length(first)
  if (second === undefined) return { shape: "tumbling", clock: "event", size, ...column }
  const slide = length(second)
  return { shape: slide === size ? "tumbling" : "sliding", clock: "event", size, slide, ...column }
}

function length(expression: SqlExpression | undefined): Setting<Duration> {
  if (expression?.is === "interval") return notNegative(expression.length, "INTERVAL")
  if (expression?.is !== "literal" || typeof expression.value !== "string") return { unknown: "" }
  const parsed = parseSparkInterval(expression.value)
  return typeof parsed === "number" ? notNegative(parsed, expression.value) : parsed
}

function notNegative(parsed: Duration, text: string): Setting<Duration> {
  return parsed < 0 ? { refused: text, reason: "the interval must not be negative" } : parsed
}
