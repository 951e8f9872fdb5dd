import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { type Column, keyOf } from "./column.js"
import { type DataFrame, Dataset } from "./dataset.js"

/** Rows grouped by columns. Mirrors `org.apache.spark.sql.RelationalGroupedDataset`. */
export class RelationalGroupedDataset {
  constructor(
    private readonly flow: Flow,
    private readonly columns: readonly Column[],
  ) {}

  /** Aggregates such as `sum("amount")`, one column each; or the names of aggregates by column, as `{ amount: "sum" }`. */
  agg(column: Column | Readonly<Record<string, string>>, ...columns: readonly Column[]): DataFrame {
    return this.aggregate()
  }

  /** How many rows each group has, as the column `count`. */
  count(): DataFrame {
    return this.aggregate()
  }

  /** The sums of these columns, or of all with numbers. */
  sum(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  /** The means of these columns, or of all with numbers. */
  avg(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  /** The same as `avg`. */
  mean(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  /** The least values of these columns, or of all with numbers. */
  min(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  /** The greatest values of these columns, or of all with numbers. */
  max(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  /** One column for each value of a column. Refused on streams. */
  pivot(pivotColumn: string, values?: readonly (string | number | boolean)[]): this {
    return this
  }

  private aggregate(): DataFrame {
    const windows = this.columns.map(column => column[recorded].window)
    const key = this.columns.filter((_, index) => !windows[index]).map(keyOf)
    const window = windows.find(found => found !== undefined)
    return new Dataset(after(this.flow, "aggregate", { key: key.length > 0 ? key : undefined, window }))
  }
}
