// Functions over the rows around a row, for `over`; not on streams. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** Which part of the rows does not come after this one. */
export function cume_dist(): Column {
  return called("cume_dist")
}

/** The rank, with no gaps after equals. */
export function dense_rank(): Column {
  return called("dense_rank")
}

/** The value so many rows before. */
export function lag(column: ColumnOrName, offset?: number, defaultValue?: Column | Literal): Column {
  return called("lag", column, literal(offset), literal(defaultValue))
}

/** The value so many rows after. */
export function lead(column: ColumnOrName, offset?: number, defaultValue?: Column | Literal): Column {
  return called("lead", column, literal(offset), literal(defaultValue))
}

/** The value of the row at a position, from 1. */
export function nth_value(column: ColumnOrName, offset: number, ignoreNulls?: boolean): Column {
  return called("nth_value", column, literal(offset), literal(ignoreNulls))
}

/** In which of n parts of the same size the row is, from 1. */
export function ntile(n: number): Column {
  return called("ntile", literal(n))
}

/** The rank from 0 to 1. */
export function percent_rank(): Column {
  return called("percent_rank")
}

/** The rank, with gaps after equals. */
export function rank(): Column {
  return called("rank")
}

/** The position of the row, from 1. */
export function row_number(): Column {
  return called("row_number")
}
