import type { OperatorSettings } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { type Column, nameOf } from "./column.js"
import { type DataFrame, Dataset } from "./dataset.js"

/** Rows grouped by columns. Mirrors `org.apache.spark.sql.RelationalGroupedDataset`. */
export class RelationalGroupedDataset {
  constructor(
    private readonly flow: Flow,
    private readonly columns: readonly Column[],
  ) {}

  /** Aggregates such as `sum("amount")`, one column each. */
  agg(column: Column, ...columns: readonly Column[]): DataFrame {
    return this.aggregate()
  }

  /** How many rows each group has, as the column `count`. */
  count(): DataFrame {
    return this.aggregate()
  }

  sum(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  avg(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  mean(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  min(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  max(...columnNames: readonly string[]): DataFrame {
    return this.aggregate()
  }

  private aggregate(): DataFrame {
    const windows = this.columns.map(column => column[recorded].window)
    const key = this.columns.filter((_, index) => !windows[index]).map(nameOf)
    const settings: OperatorSettings = {
      key: key.length > 0 ? key : undefined,
      window: windows.find(window => window !== undefined),
    }
    return new Dataset(after(this.flow, "aggregate", settings))
  }
}
