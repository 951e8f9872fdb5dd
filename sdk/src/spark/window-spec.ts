import { type ColumnOrName, columnOf } from "./column.js"

/** Which rows a function computes over beside its own, such as those of one shop by time. Mirrors `org.apache.spark.sql.expressions.WindowSpec`. */
export class WindowSpec {
  constructor(private readonly parts: readonly string[] = []) {}

  /** Only rows with equal columns. */
  partitionBy(...columns: readonly ColumnOrName[]): WindowSpec {
    return this.with(`PARTITION BY ${columns.map(columnOf).join(", ")}`)
  }

  /** In this order. */
  orderBy(...columns: readonly ColumnOrName[]): WindowSpec {
    return this.with(`ORDER BY ${columns.map(columnOf).join(", ")}`)
  }

  /** From so many rows before to so many after; negative numbers are before. */
  rowsBetween(start: number, end: number): WindowSpec {
    return this.with(`ROWS BETWEEN ${start} AND ${end}`)
  }

  /** As `rowsBetween`, by the value of the order instead of the number of rows. */
  rangeBetween(start: number, end: number): WindowSpec {
    return this.with(`RANGE BETWEEN ${start} AND ${end}`)
  }

  /** The specification as SQL. */
  toString(): string {
    return this.parts.join(" ")
  }

  private with(part: string): WindowSpec {
    return new WindowSpec([...this.parts, part])
  }
}

/** Where a window specification begins: rows around a row, not the windows over time that `window` makes. Mirrors `org.apache.spark.sql.expressions.Window`. */
export const Window = {
  unboundedPreceding: Number.NEGATIVE_INFINITY,
  unboundedFollowing: Number.POSITIVE_INFINITY,
  currentRow: 0,
  partitionBy: (...columns: readonly ColumnOrName[]): WindowSpec => new WindowSpec().partitionBy(...columns),
  orderBy: (...columns: readonly ColumnOrName[]): WindowSpec => new WindowSpec().orderBy(...columns),
  rowsBetween: (start: number, end: number): WindowSpec => new WindowSpec().rowsBetween(start, end),
  rangeBetween: (start: number, end: number): WindowSpec => new WindowSpec().rangeBetween(start, end),
} as const
