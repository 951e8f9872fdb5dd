import {
  columnPath,
  columnText,
  outputName,
  parseSqlExpression,
  type Selected,
  type SqlExpression,
  type Window,
  withoutAlias,
} from "@streamwright/graph"
import { type ApiClass, api, type Call, isA, type Method, unfollowed, type Value } from "../follow/values.js"
import { type Described, textOf } from "../settings.js"

/** org.apache.spark.sql.Column: its SQL text, the name it was given, and the window it stands for. */
export interface Column {
  /** `NULL` in the place of what is not known. */
  readonly text: string
  readonly alias?: string
  /** Its name where neither an alias nor the expression names it. */
  readonly otherwise?: string
  readonly window?: Described<Window>
}

export const unknownText = "NULL"

/** Methods that are an operator between two operands, or a function. */
const operators: { readonly [method: string]: string } = {
  equalTo: "=",
  notEqual: "<>",
  eqNullSafe: "<=>",
  gt: ">",
  geq: ">=",
  lt: "<",
  leq: "<=",
  and: "AND",
  or: "OR",
  plus: "+",
  minus: "-",
  multiply: "*",
  divide: "/",
  mod: "%",
  like: "LIKE",
  ilike: "ILIKE",
  rlike: "RLIKE",
}

const functions: { readonly [method: string]: string } = {
  startsWith: "startswith",
  endsWith: "endswith",
  contains: "contains",
  substr: "substr",
  isNaN: "isnan",
}

/** org.apache.spark.sql.Column */
export const column: ApiClass<Column> = {
  name: "Column",
  methods: {
    as: aliased,
    alias: aliased,
    name: aliased,
    between: made(({ text }, [low, high]) => `(${text} BETWEEN ${operand(low)} AND ${operand(high)})`),
    isin: made(({ text }) => `(${text} IN (${unknownText}))`),
    isInCollection: made(({ text }) => `(${text} IN (${unknownText}))`),
    isNull: made(({ text }) => `(${text} IS NULL)`),
    isNotNull: made(({ text }) => `(${text} IS NOT NULL)`),
    cast: made(cast),
    try_cast: made(cast),
    getField: made(({ text }, [name]) => `${text}.${columnText(textOf(name) ?? "?")}`),
    getItem: made(({ text }, [key]) => `${text}[${operand(key)}]`),
  },
  otherMethod: (self, call) => {
    const method = call.name.getText()
    const operator = Object.hasOwn(operators, method) ? operators[method] : undefined
    if (operator) return made(({ text }, [other]) => `(${text} ${operator} ${operand(other)})`)(self, call)
    const name = Object.hasOwn(functions, method) ? functions[method] : undefined
    return made(({ text }) => (name ? `${name}(${text})` : unknownText))(self, call)
  },
}

function made(text: (self: Column, values: readonly Value[]) => string): Method<Column> {
  return (self, call) => api(column, { text: text(self.data, call.values) }, call.node)
}

function cast({ text }: Column, [type]: readonly Value[]): string {
  const name = textOf(type)
  return name === undefined ? unknownText : `CAST(${text} AS ${name})`
}

function aliased(self: { readonly data: Column }, call: Call): Value {
  const alias = textOf(call.values[0])
  return alias === undefined
    ? unfollowed(call.node, "the alias is not known")
    : api(column, { ...self.data, alias }, call.node)
}

/** A column or a plain value as SQL. */
export function operand(value: Value | undefined): string {
  if (isA(value, column)) return value.data.text
  if (value?.type !== "constant") return unknownText
  return typeof value.value === "string" ? quoted(value.value) : String(value.value ?? unknownText)
}

export function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`
}

/** The column that a string or a column value means. */
export function asColumn(value: Value | undefined): Column | undefined {
  if (isA(value, column)) return value.data
  const name = textOf(value)
  return name === undefined ? undefined : { text: columnText(name) }
}

/** A column as it takes part in a selection. */
export function selectedOf(value: Value | undefined): Selected {
  const found = asColumn(value)
  if (!found) return { expression: { is: "unknown" }, otherwise: "?" }
  const of = parseSqlExpression(found.text)
  return {
    expression: found.alias === undefined ? of : { is: "alias", of, name: found.alias },
    otherwise: found.otherwise ?? "?",
  }
}

/** An SQL expression of a selection, which Spark names by its text where nothing else does. */
export function selectedBy(value: Value | undefined): Selected {
  const text = textOf(value)
  return text === undefined
    ? { expression: { is: "unknown" }, otherwise: "?" }
    : { expression: parseSqlExpression(text), otherwise: text.trim() }
}

/** What a key calls a column: its alias, its path, or `?` for an expression without a name. */
export function columnName(value: Value | undefined): string {
  const { expression, otherwise } = selectedOf(value)
  return columnPath(expression) ?? outputName(expression) ?? otherwise
}

/** What a condition says that is given as a column. */
export function conditionOf(value: Value | undefined): SqlExpression {
  return isA(value, column) ? withoutAlias(parseSqlExpression(value.data.text)) : { is: "unknown" }
}
