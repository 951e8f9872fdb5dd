import { Column, type ColumnOrName, columnOf, expression } from "../column.js"
import { type Literal, sqlText } from "../column-operators.js"
import type { Dataset } from "../dataset.js"
import { called, literal as literalColumn } from "./called.js"

/** A column by its name; `a.b` is the field `b` of the struct `a`, `*` is every column. */
export function col(columnName: string): Column {
  return columnOf(columnName)
}

/** The same as `col`. */
export const column = col

/** A value that is the same in every row; a column stays what it is. */
export function lit(literal: Literal | Column): Column {
  return literalColumn(literal) as Column
}

/** The same as `lit`. */
export const typedlit = lit

/** How many rows have a value; `count("*")` counts all. */
export function count(column: ColumnOrName): Column {
  return called("count", column)
}

/** How many different values there are. Refused on streams, where only `approx_count_distinct` is possible. */
export function count_distinct(column: ColumnOrName, ...columns: readonly ColumnOrName[]): Column {
  return expression(`count(DISTINCT ${[column, ...columns].map(columnOf).join(", ")})`)
}

/** The same as `count_distinct`. */
export const countDistinct = count_distinct

/** The sum of the different values. Refused on streams. */
export function sum_distinct(column: ColumnOrName): Column {
  return expression(`sum(DISTINCT ${columnOf(column)})`)
}

/** For sorting by a column: the highest first and null last. */
export function desc(columnName: string): Column {
  return col(columnName).desc()
}

export function desc_nulls_first(columnName: string): Column {
  return col(columnName).desc_nulls_first()
}

export function desc_nulls_last(columnName: string): Column {
  return col(columnName).desc_nulls_last()
}

/** For sorting by a column: the lowest first and null before it. */
export function asc(columnName: string): Column {
  return col(columnName).asc()
}

export function asc_nulls_first(columnName: string): Column {
  return col(columnName).asc_nulls_first()
}

export function asc_nulls_last(columnName: string): Column {
  return col(columnName).asc_nulls_last()
}

/** Whether a condition does not hold. */
export function not(condition: Column): Column {
  return expression(`(NOT ${condition})`)
}

/** The value where the condition holds; go on with `when` and `otherwise`, without which it is null. */
export function when(condition: Column, value: Column | Literal): CaseColumn {
  return new CaseColumn(`WHEN ${condition} THEN ${sqlText(value)}`)
}

/** A choice between values. Mirrors what `when` makes of `org.apache.spark.sql.Column`. */
export class CaseColumn extends Column {
  constructor(private readonly branches: string) {
    super({ text: `CASE ${branches} END` })
  }

  when(condition: Column, value: Column | Literal): CaseColumn {
    return new CaseColumn(`${this.branches} WHEN ${condition} THEN ${sqlText(value)}`)
  }

  otherwise(value: Column | Literal): Column {
    return expression(`CASE ${this.branches} ELSE ${sqlText(value)} END`)
  }
}

/** A function over values as one over columns. Spark cannot see into it: it reads every column it is given. */
export type UserDefinedFunction = (...columns: readonly ColumnOrName[]) => Column

/** Makes a function of one's own; `returnType` is the SQL name of its result's type. */
export function udf(fn: (...values: never[]) => unknown, returnType = "string"): UserDefinedFunction {
  return (...columns) => called(fn.name || "udf", ...columns).cast(returnType)
}

/** Hints that a frame is small enough to be sent whole to every task of a join. */
export function broadcast<T>(frame: Dataset<T>): Dataset<T> {
  return frame.hint("broadcast")
}
