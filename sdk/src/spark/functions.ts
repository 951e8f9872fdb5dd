import { recorded } from "../record.js"
import {
  Column,
  type ColumnOrName,
  columnOf,
  expression,
  type Literal,
  nameOf,
  nameOfExpression,
  sqlText,
} from "./column.js"
import type { Dataset } from "./dataset.js"
import { milliseconds } from "./interval.js"
import type { StructType } from "./schema.js"

/** A column by its name; `a.b` is the field `b` of the struct `a`. */
export function col(columnName: string): Column {
  return columnOf(columnName)
}

/** The same as `col`. */
export const column = col

/** A value that is the same in every row. */
export function lit(literal: Literal): Column {
  return expression(sqlText(literal))
}

/** An SQL expression. */
export function expr(text: string): Column {
  return new Column({ text, name: nameOfExpression(text) })
}

/**
 * Windows over an event-time column: tumbling, or sliding where `slideDuration` is given. Sizes are intervals such
 * as `"5 minutes"`; `startTime` shifts the windows from whole multiples since 1970 UTC.
 */
export function window(
  timeColumn: ColumnOrName,
  windowDuration: string,
  slideDuration?: string,
  startTime?: string,
): Column {
  const size = milliseconds(windowDuration)
  const slide = slideDuration === undefined ? undefined : milliseconds(slideDuration)
  if (startTime !== undefined) milliseconds(startTime)
  return new Column({
    text: "window",
    name: "window",
    window: {
      shape: slide === undefined || slide === size ? "tumbling" : "sliding",
      clock: "event",
      size,
      ...(slide === undefined ? {} : { slide }),
      ...named(timeColumn),
    },
  })
}

/** Windows that end when a key had no row for `gapDuration`, an interval or a column that holds one. */
export function session_window(timeColumn: ColumnOrName, gapDuration: string | Column): Column {
  const gap = typeof gapDuration === "string" ? milliseconds(gapDuration) : { unknown: String(gapDuration) }
  return new Column({
    text: "session_window",
    name: "session_window",
    window: { shape: "session", clock: "event", gap, ...named(timeColumn) },
  })
}

/** The last instant of a window, as the event time of its result. */
export function window_time(windowColumn: ColumnOrName): Column {
  return called("window_time", windowColumn)
}

/** The column a window is laid over, where it has a name. */
function named(timeColumn: ColumnOrName): { column?: string } {
  const { name } = columnOf(timeColumn)[recorded]
  return name === undefined ? {} : { column: name }
}

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

/** About how many different values there are; `rsd` is the relative standard deviation allowed, 0.05 by default. */
export function approx_count_distinct(column: ColumnOrName, rsd?: number): Column {
  return rsd === undefined
    ? called("approx_count_distinct", column)
    : called("approx_count_distinct", column, lit(rsd))
}

export function sum(column: ColumnOrName): Column {
  return called("sum", column)
}

export function avg(column: ColumnOrName): Column {
  return called("avg", column)
}

/** The same as `avg`. */
export const mean = avg

export function min(column: ColumnOrName): Column {
  return called("min", column)
}

export function max(column: ColumnOrName): Column {
  return called("max", column)
}

/** The value of a group's first row; which row that is, is not determined. */
export function first(column: ColumnOrName): Column {
  return called("first", column)
}

/** The value of a group's last row; which row that is, is not determined. */
export function last(column: ColumnOrName): Column {
  return called("last", column)
}

/** All values of a group; its state grows with each row. */
export function collect_list(column: ColumnOrName): Column {
  return called("collect_list", column)
}

/** All different values of a group. */
export function collect_set(column: ColumnOrName): Column {
  return called("collect_set", column)
}

/** When the batch began: the machine's clock, the same for all rows of the batch. */
export function current_timestamp(): Column {
  return called("current_timestamp")
}

export function to_timestamp(column: ColumnOrName, format?: string): Column {
  return withFormat("to_timestamp", column, format)
}

export function to_date(column: ColumnOrName, format?: string): Column {
  return withFormat("to_date", column, format)
}

/** Seconds since 1970 UTC. */
export function unix_timestamp(column: ColumnOrName, format?: string): Column {
  return withFormat("unix_timestamp", column, format)
}

/** A timestamp of seconds since 1970 UTC, as text. */
export function from_unixtime(column: ColumnOrName, format?: string): Column {
  return withFormat("from_unixtime", column, format)
}

/** A timestamp cut to a unit such as `"hour"` or `"day"`. */
export function date_trunc(format: string, timestamp: ColumnOrName): Column {
  return called("date_trunc", lit(format), timestamp)
}

/** A struct out of JSON text; null where the text does not fit the schema. */
export function from_json(
  column: ColumnOrName,
  schema: string | StructType,
  options?: Readonly<Record<string, string>>,
): Column {
  return called("from_json", column, lit(String(schema)))
}

/** JSON text out of a struct. */
export function to_json(column: ColumnOrName): Column {
  return called("to_json", column)
}

export function struct(...columns: readonly ColumnOrName[]): Column {
  return called("struct", ...columns)
}

export function array(...columns: readonly ColumnOrName[]): Column {
  return called("array", ...columns)
}

/** One row for each element of an array or entry of a map. */
export function explode(column: ColumnOrName): Column {
  return called("explode", column)
}

export function split(column: ColumnOrName, pattern: string): Column {
  return called("split", column, lit(pattern))
}

export function concat(...columns: readonly ColumnOrName[]): Column {
  return called("concat", ...columns)
}

/** The first of these that is not null. */
export function coalesce(...columns: readonly ColumnOrName[]): Column {
  return called("coalesce", ...columns)
}

export function upper(column: ColumnOrName): Column {
  return called("upper", column)
}

export function lower(column: ColumnOrName): Column {
  return called("lower", column)
}

export function trim(column: ColumnOrName): Column {
  return called("trim", column)
}

export function length(column: ColumnOrName): Column {
  return called("length", column)
}

export function abs(column: ColumnOrName): Column {
  return called("abs", column)
}

/** Rounded to `scale` decimal places, 0 by default. */
export function round(column: ColumnOrName, scale = 0): Column {
  return called("round", column, lit(scale))
}

export function desc(columnName: string): Column {
  return col(columnName).desc()
}

export function asc(columnName: string): Column {
  return col(columnName).asc()
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

/** Hints that a frame is small enough to be sent whole to every task of a join. */
export function broadcast<T>(frame: Dataset<T>): Dataset<T> {
  return frame
}

function called(name: string, ...columns: readonly ColumnOrName[]): Column {
  return expression(`${name}(${columns.map(part => columnOf(part)[recorded].text).join(", ")})`)
}

function withFormat(name: string, column: ColumnOrName, format: string | undefined): Column {
  return format === undefined ? called(name, column) : called(name, column, lit(format))
}
