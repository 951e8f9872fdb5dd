import type { Projection, Unknown, UnreadColumn } from "./graph.js"
import { type SqlExpression, withoutAlias } from "./sql-expression.js"
import { outputName } from "./sql-names.js"
import { parseSqlExpression } from "./sql-parser.js"
import { typeOf } from "./sql-types.js"

/** One expression of a selection. */
export interface Selected {
  readonly expression: SqlExpression
  /** As SQL, where it is known. */
  readonly text?: string
  /** How it is written, where nothing is known of it. */
  readonly unread?: Unknown
}

/** An SQL expression of a selection, with the name that it is given beside it. */
export function selectedText(text: string, alias?: string): Selected {
  const of = parseSqlExpression(text)
  const expression: SqlExpression = alias === undefined ? of : { is: "alias", of, name: alias }
  return { expression, text, ...(withoutAlias(of).is === "unknown" ? { unread: beyond(text) } : {}) }
}

/** What is no SQL that can be read. */
export function beyond(text: string): Unknown {
  return { unknown: text.trim(), reason: "goes beyond the SQL that Streamwright reads" }
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
  const computed: string[] = []
  const unread: UnreadColumn[] = []
  for (const item of selected.filter(({ expression }) => !isEveryColumn(expression))) {
    const name = outputName(item.expression) ?? nameless
    columns.push(name)
    const inner = withoutAlias(item.expression)
    const type = typeOf(inner)
    if (type !== undefined) types[name] = type
    const path = carriedPath(inner)
    if (path !== undefined && (path !== name || inner.is === "call")) from[name] = path
    if (path === undefined && type === undefined && inner.is !== "star") computed.push(name)
    if (item.unread) unread.push({ column: name, ...item.unread })
  }
  return {
    columns,
    keeps: keeps || selected.some(({ expression }) => isEveryColumn(expression)),
    ...(drops ? { drops } : {}),
    ...(Object.keys(types).length > 0 ? { types } : {}),
    ...(Object.keys(from).length > 0 ? { from } : {}),
    ...(computed.length > 0 ? { computed } : {}),
    ...(unread.length > 0 ? { unread } : {}),
  }
}

/** Windows and the times of windows are taken from the column that they are laid over. */
const windowFunctions = new Set(["window", "session_window", "window_time"])

function carriedPath(expression: SqlExpression): string | undefined {
  if (expression.is !== "call" || !windowFunctions.has(expression.name)) return columnPath(expression)
  const [over] = expression.given
  return over && carriedPath(over)
}

function isEveryColumn(expression: SqlExpression): boolean {
  return expression.is === "star" && expression.of === undefined
}

/** Stands for the name of a column that is not known. */
const nameless = "?"

/** What a key calls a column: its name or its path. */
export function keyName({ expression }: Selected): string {
  return columnPath(expression) ?? outputName(expression) ?? nameless
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
