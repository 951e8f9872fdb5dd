import { aggregated, functionsOf, rowCount, type Selected, selection } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { type Column, keyOf, selectedOf } from "./column.js"
import { type DataFrame, Dataset } from "./dataset.js"

/** Rows grouped by columns. Mirrors `org.apache.spark.sql.RelationalGroupedDataset`. */
export class RelationalGroupedDataset {
  private pivoted?: "listed" | "found"

  constructor(
    private readonly flow: Flow,
    private readonly columns: readonly Column[],
  ) {}

  /** Aggregates such as `sum("amount")`, one column each; or the names of aggregates by column, as `{ amount: "sum" }`. */
  agg(column: Column | Readonly<Record<string, string>>, ...columns: readonly Column[]): DataFrame {
    const made = isColumn(column)
      ? [column, ...columns].map(selectedOf)
      : Object.entries(column).map(([name, aggregate]) => aggregated(aggregate, name))
    return this.aggregate(made)
  }

  /** How many rows each group has, as the column `count`. */
  count(): DataFrame {
    return this.aggregate([rowCount])
  }

  /** The sums of these columns, or of all with numbers. */
  sum(...columnNames: readonly string[]): DataFrame {
    return this.each("sum", columnNames)
  }

  /** The means of these columns, or of all with numbers. */
  avg(...columnNames: readonly string[]): DataFrame {
    return this.each("avg", columnNames)
  }

  /** The same as `avg`. */
  mean(...columnNames: readonly string[]): DataFrame {
    return this.avg(...columnNames)
  }

  /** The least values of these columns, or of all with numbers. */
  min(...columnNames: readonly string[]): DataFrame {
    return this.each("min", columnNames)
  }

  /** The greatest values of these columns, or of all with numbers. */
  max(...columnNames: readonly string[]): DataFrame {
    return this.each("max", columnNames)
  }

  /** One column for each value of a column. On streams the values must be listed. */
  pivot(pivotColumn: string, values?: readonly (string | number | boolean)[]): this {
    this.pivoted = values ? "listed" : "found"
    return this
  }

  /** One aggregate over each of these columns; over which ones, where none is named, only their types tell. */
  private each(aggregate: string, columnNames: readonly string[]): DataFrame {
    const made = columnNames.map(name => aggregated(aggregate, name))
    return this.aggregate(made.length > 0 ? made : undefined)
  }

  private aggregate(made: readonly Selected[] | undefined): DataFrame {
    const windows = this.columns.map(column => column[recorded].window)
    const [window, ...others] = windows.filter(found => found !== undefined)
    const key = this.columns.filter((_, index) => !windows[index]).map(keyOf)
    const selected = made && [...this.columns.map(selectedOf), ...made]
    return new Dataset(
      after(this.flow, "aggregate", {
        key: key.length > 0 ? key : undefined,
        window,
        otherWindows: others.length > 0 ? others : undefined,
        pivot: this.pivoted,
        projection: selected && !this.pivoted ? selection(selected) : undefined,
        ...functionsOf(selected?.map(({ text }) => text) ?? []),
      }),
    )
  }
}

function isColumn(column: Column | Readonly<Record<string, string>>): column is Column {
  return recorded in column
}
