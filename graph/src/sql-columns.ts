import type { Projection } from "./graph.js"
import { type SqlExpression, withoutAlias } from "./sql-expression.js"
import { parseSqlExpression } from "./sql-parser.js"
import { typeOf } from "./sql-types.js"

/** One expression of a selection, with the text that names its result where nothing else does. */
export interface Selected {
  readonly expression: SqlExpression
  readonly otherwise: string
}

/** What a selection of these expressions makes of a row. */
export function selection(
  selected: readonly Selected[],
  keeps = false,
  drops?: readonly string[],
): Projection {
  const columns: string[] = []
  const types: { [column: string]: string } = {}
  const from: { [column: string]: string } = {}
  for (const { expression, otherwise } of selected) {
    if (expression.is === "star" && expression.of === undefined) continue
    const name = outputName(expression) ?? otherwise
    columns.push(name)
    const inner = withoutAlias(expression)
    const type = typeOf(inner)
    if (type !== undefined) types[name] = type
    const path = columnPath(inner)
    if (path !== undefined && path !== name) from[name] = path
  }
  return {
    columns,
    keeps:
      keeps || selected.some(({ expression }) => expression.is === "star" && expression.of === undefined),
    ...(drops ? { drops } : {}),
    ...(Object.keys(types).length > 0 ? { types } : {}),
    ...(Object.keys(from).length > 0 ? { from } : {}),
  }
}

/** The dotted path of a plain column, without the mark of the frame it belongs to. */
export function columnPath(expression: SqlExpression): string | undefined {
  return expression.is === "column"
    ? expression.path.filter(part => !part.startsWith("#")).join(".")
    : undefined
}

/**
 * A column's name as SQL text, quoted where it would be read as something else. Columns of different frames that
 * have one name are told apart by a mark of their frame, a number.
 */
export function columnText(name: string, frame?: number): string {
  const { is } = parseSqlExpression(name)
  const text =
    is === "column" || is === "star"
      ? name
      : name
          .split(".")
          .map(part => `\`${part}\``)
          .join(".")
  return frame === undefined || is === "star" ? text : `\`#${frame}\`.${text}`
}

/** The name that Spark gives the result of an expression; undefined for those it names by their text. */
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
      return expression.operator === "FIELD" ? fieldName(expression.operands[1]) : undefined
    case "call":
      return ownNames[expression.name]
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
