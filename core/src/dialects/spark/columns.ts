import { columnText, keyName, type Selected, selectedText, type Window } from "@streamwright/graph"
import { type ApiClass, api, type Call, isA, type Method, unfollowed, type Value } from "../follow/values.js"
import { type Described, flattened, textOf, unknownSetting } from "../settings.js"

/** org.apache.spark.sql.Column: its SQL text, the name it was given, and the window it stands for. */
export interface Column {
  /** `?` in the place of what is not known. */
  readonly text: string
  readonly alias?: string
  /** Of a choice made by `when`, its branches. */
  readonly branches?: string
  readonly window?: Described<Window>
}

export const unknownText = "?"

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
  bitwiseAND: "&",
  bitwiseOR: "|",
  bitwiseXOR: "^",
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
  withField: "update_fields",
  dropFields: "drop_fields",
}

/** org.apache.spark.sql.Column */
export const column: ApiClass<Column> = {
  name: "Column",
  methods: {
    as: aliased,
    alias: aliased,
    name: aliased,
    between: made(({ text }, [low, high]) => `(${text} BETWEEN ${operand(low)} AND ${operand(high)})`),
    isin: made(isIn),
    isInCollection: made(isIn),
    isNull: made(({ text }) => `(${text} IS NULL)`),
    isNotNull: made(({ text }) => `(${text} IS NOT NULL)`),
    cast: made(cast),
    try_cast: made(cast),
    over: made(({ text }) => `${text} OVER (${unknownText})`),
    when: (self, call) => api(column, choice(self.data.branches ?? "", call.values), call.node),
    otherwise: made(({ branches }, [value]) => `CASE ${branches ?? ""} ELSE ${operand(value)} END`),
    getField: made(({ text }, [name]) => `${text}.${columnText(textOf(name) ?? "?")}`),
    getItem: made(({ text }, [key]) => `${text}[${operand(key)}]`),
  },
  otherMethod: (self, call) => {
    const method = call.name.getText()
    const operator = Object.hasOwn(operators, method) ? operators[method] : undefined
    if (operator) return made(({ text }, [other]) => `(${text} ${operator} ${operand(other)})`)(self, call)
    const name = Object.hasOwn(functions, method) ? functions[method] : undefined
    return made(({ text }, given) =>
      name ? `${name}(${[text, ...given.map(operand)].join(", ")})` : unknownText,
    )(self, call)
  },
}

/** `CASE` with one branch more: a condition and the value for it. */
export function choice(before: string, [condition, value]: readonly Value[]): Column {
  const branches = `${before} WHEN ${operand(condition)} THEN ${operand(value)}`
  return { text: `CASE ${branches} END`, branches }
}

function made(text: (self: Column, values: readonly Value[]) => string): Method<Column> {
  return (self, call) => api(column, { text: text(self.data, call.values) }, call.node)
}

function isIn({ text }: Column, values: readonly Value[]): string {
  return `(${text} IN (${flattened(values).map(operand).join(", ")}))`
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
  return typeof value.value === "string" ? quoted(value.value) : String(value.value ?? "NULL")
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

/** A column as it takes part in a selection, and where it is written. */
export interface Found extends Selected {
  readonly node?: Value["node"]
}

/** The column that a value of a selection means. */
export function foundOf(value: Value | undefined): Found {
  const found = asColumn(value)
  return found && value
    ? { ...selectedText(found.text, found.alias), node: value.node }
    : unknownColumn(value)
}

/** The column that an SQL expression of a selection means. */
export function foundBy(value: Value): Found {
  const text = textOf(value)
  return text === undefined ? unknownColumn(value) : { ...selectedText(text), node: value.node }
}

/** A column, or a number of them, that only the run of the job tells. */
export function unknownColumn(value: Value | undefined): Found {
  return { expression: { is: "unknown" }, unread: unknownSetting(value), node: value?.node }
}

/** What a key calls a column: its name or its path. */
export function columnName(value: Value | undefined): string {
  return keyName(foundOf(value))
}
