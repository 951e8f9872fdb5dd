import { type Column, type ColumnOrName, columnOf, expression } from "../column.js"
import { type Literal, sqlText } from "../column-operators.js"
import type { StructType } from "../schema.js"

/** A function's call as a column; arguments that are left out come last. */
export function called(name: string, ...given: readonly (ColumnOrName | undefined)[]): Column {
  return expression(`${name}(${given.filter(isGiven).map(columnOf).join(", ")})`)
}

function isGiven(column: ColumnOrName | undefined): column is ColumnOrName {
  return column !== undefined
}

/** A literal as an argument; text would be the name of a column. */
export function literal(value: Column | Literal | undefined): Column | undefined {
  if (value === undefined) return undefined
  return typeof value === "object" && value !== null ? value : expression(sqlText(value))
}

/** A schema as an argument: its DDL, or the column that says it. */
export function schemaText(schema: string | StructType | Column): Column {
  return typeof schema === "object" && "cast" in schema ? schema : expression(sqlText(String(schema)))
}

/** A function over elements as SQL: `x -> x + 1`. */
export function lambda(fn: ((...elements: Column[]) => Column) | undefined): Column | undefined {
  if (fn === undefined) return undefined
  const names = ["x", "y", "z"].slice(0, fn.length)
  return expression(`(${names.join(", ")}) -> ${fn(...names.map(expression))}`)
}
