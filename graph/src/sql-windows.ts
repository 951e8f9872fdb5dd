import { parseSparkInterval, parseSparkSpan } from "./duration.js"
import type { Duration, Refused, Setting } from "./graph.js"
import { columnPath } from "./sql-columns.js"
import { type SqlExpression, withoutAlias } from "./sql-expression.js"
import type { Window } from "./time.js"

/** The windows that `window(…)` or `session_window(…)` lays over a column; undefined for other expressions. */
export function timeWindow(expression: SqlExpression): Window | undefined {
  const call = withoutAlias(expression)
  if (call.is !== "call") return undefined
  const [over, first, second, third] = call.given
  const column = over ? laidOver(over) : {}
  if (call.name === "session_window")
    return { shape: "session", clock: "event", gap: length(first, parseSparkInterval), ...column }
  if (call.name !== "window" || first === undefined) return undefined
  const size = length(first, parseSparkSpan)
  const slide = second && length(second, parseSparkSpan)
  const shape = slide === undefined || slide === size ? "tumbling" : "sliding"
  return {
    shape,
    clock: "event",
    size,
    ...(slide === undefined ? {} : { slide }),
    ...(third ? { offset: interval(third, parseSparkSpan) } : {}),
    ...column,
  }
}

/** The plain column, which may be a window or the time of one, or the columns of the expression that a window is laid over. */
export function laidOver(over: SqlExpression): Pick<Window, "column" | "columns"> {
  const path = columnPath(over)
  if (path !== undefined) return { column: path }
  const [inner] = over.is === "call" && over.name === "window_time" ? over.given : []
  if (inner) return laidOver(inner)
  const columns = columnsIn(over)
  return columns ? { columns } : {}
}

/** The columns that an expression takes; undefined where a part of it is not known. */
function columnsIn(expression: SqlExpression): readonly string[] | undefined {
  switch (expression.is) {
    case "column":
      return [columnPath(expression) ?? "?"]
    case "cast":
    case "alias":
      return columnsIn(expression.of)
    case "call":
      return columnsOf(expression.given)
    case "operation":
      return columnsOf(expression.operands)
    case "literal":
      return expression.value === null ? undefined : []
    case "interval":
      return []
    default:
      return undefined
  }
}

function columnsOf(parts: readonly SqlExpression[]): readonly string[] | undefined {
  const found = parts.map(columnsIn)
  return found.every(columns => columns !== undefined) ? [...new Set(found.flat())] : undefined
}

type Grammar = (text: string) => Duration | Refused

function length(expression: SqlExpression | undefined, grammar: Grammar): Setting<Duration> {
  const parsed = interval(expression, grammar)
  const text = expression?.is === "literal" ? String(expression.value) : "INTERVAL"
  return typeof parsed === "number" ? notNegative(parsed, text) : parsed
}

function interval(expression: SqlExpression | undefined, grammar: Grammar): Setting<Duration> {
  if (expression?.is === "interval") return expression.length
  if (expression?.is !== "literal" || typeof expression.value !== "string") return { unknown: "" }
  return grammar(expression.value)
}

function notNegative(parsed: Duration, text: string): Setting<Duration> {
  return parsed < 0 ? { refused: text, reason: "the interval must not be negative" } : parsed
}
