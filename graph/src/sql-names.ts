import type { SqlExpression } from "./sql-expression.js"

/** The name that Spark gives the result of an expression; undefined where it is not certain. */
export function outputName(expression: SqlExpression): string | undefined {
  switch (expression.is) {
    case "alias":
      return expression.name
    case "column":
      return expression.path.at(-1)
    case "star":
      return expression.of === undefined ? undefined : `${expression.of}.*`
    case "cast":
      return expression.of.is === "column" ? outputName(expression.of) : undefined
    case "operation":
      return expression.operator === "FIELD" ? fieldName(expression.operands[1]) : written(expression)
    case "call":
      return ownNames[expression.name] ?? written(expression)
    default:
      return undefined
  }
}

function fieldName(field: SqlExpression | undefined): string | undefined {
  return field?.is === "literal" ? String(field.value) : undefined
}

/** Functions that name their result themselves. */
const ownNames: { readonly [name: string]: string } = {
  window: "window",
  session_window: "session_window",
  explode: "col",
  explode_outer: "col",
}

/** An expression as Spark writes it to name its result: `sum(amount)`, `(price * 2)`. */
function written(expression: SqlExpression): string | undefined {
  switch (expression.is) {
    case "column":
      return writtenColumn(expression.path)
    case "literal":
      return expression.value === null ? "NULL" : String(expression.value)
    case "call":
      return writtenCall(expression.name, expression.given, expression.isDistinct)
    case "operation": {
      const [left, right] = expression.operands.map(written)
      const isPlain = plainOperators.has(expression.operator) && left !== undefined && right !== undefined
      return isPlain ? `(${left} ${expression.operator} ${right})` : undefined
    }
    default:
      return undefined
  }
}

/** A path may begin with the name of a frame, which Spark leaves out, or of a struct, which it keeps. */
function writtenColumn(path: readonly string[]): string | undefined {
  const [name, ...others] = path.filter(part => !part.startsWith("#"))
  return others.length === 0 ? name : undefined
}

const plainOperators = new Set(["+", "-", "*", "/", "%", "=", "<", "<=", ">", ">=", "AND", "OR"])

function writtenCall(name: string, given: readonly SqlExpression[], isDistinct?: true): string | undefined {
  const isAll = name === "count" && given[0]?.is === "star"
  const parts = isAll ? ["1"] : given.map(written)
  if (!plainFunctions.has(name) || parts.includes(undefined)) return undefined
  return `${otherNames[name] ?? name}(${isDistinct ? "DISTINCT " : ""}${parts.join(", ")})`
}

/** Functions that Spark writes under another name. */
const otherNames: { readonly [name: string]: string } = {
  mean: "avg",
  approxcountdistinct: "approx_count_distinct",
}

/** Functions that Spark writes as they are called, without arguments of its own. */
const plainFunctions = new Set(
  "sum avg mean min max count first last collect_list collect_set approx_count_distinct approxcountdistinct max_by min_by count_if bool_and bool_or upper lower length concat coalesce abs".split(
    " ",
  ),
)
