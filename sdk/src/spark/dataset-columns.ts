import {
  functionsOf,
  type OperatorKind,
  type OperatorSettings,
  type Selected,
  selectedText,
  selection,
} from "@streamwright/graph"
import { type Column, type ColumnOrName, columnOf, keyOf, selectedOf } from "./column.js"
import type { DataFrame, Dataset } from "./dataset.js"
import { DatasetActions } from "./dataset-actions.js"

/** Which columns rows have. Part of what mirrors `org.apache.spark.sql.Dataset`. */
export abstract class DatasetColumns<T> extends DatasetActions<T> {
  /** Only these columns; `"*"` is all, `"record.*"` every field of a struct. */
  select(...columns: readonly ColumnOrName[]): DataFrame {
    return this.project(columns.map(selectedOf))
  }

  /** Selects by SQL expressions, such as `"CAST(value AS STRING) AS page"`. */
  selectExpr(...expressions: readonly string[]): DataFrame {
    return this.project(expressions.map(text => selectedText(text)))
  }

  /** Adds a column, or replaces the one of that name. */
  withColumn(columnName: string, column: Column): DataFrame {
    return this.withColumns({ [columnName]: column })
  }

  /** Adds or replaces several columns at once. */
  withColumns(columns: Readonly<Record<string, Column>>): DataFrame {
    const selected = Object.entries(columns).map(([name, column]) => selectedOf(column.as(name)))
    return this.project(selected, true)
  }

  /** Gives a column another name; without one of that name nothing happens. */
  withColumnRenamed(existingName: string, newName: string): DataFrame {
    return this.withColumnsRenamed({ [existingName]: newName })
  }

  /** Gives several columns, by their names, new names. */
  withColumnsRenamed(names: Readonly<Record<string, string>>): DataFrame {
    const selected = Object.entries(names).map(([from, to]) => selectedOf(columnOf(from).as(to)))
    return this.project(selected, true, Object.keys(names))
  }

  /** Leaves columns out; those that are not there do not matter. */
  drop(...columns: readonly ColumnOrName[]): DataFrame {
    return this.project([], true, columns.map(keyOf))
  }

  /** Names all columns anew, in their order. */
  toDF(...columnNames: readonly string[]): DataFrame {
    if (columnNames.length === 0) return this.same()
    return this.next("select", { projection: { columns: columnNames, keeps: false, renames: true } })
  }

  /** The same rows as another frame. */
  protected abstract same(): DataFrame

  protected abstract next<U>(
    kind: OperatorKind,
    settings?: OperatorSettings,
    ...others: readonly Dataset<unknown>[]
  ): Dataset<U>

  private project(selected: readonly Selected[], keeps?: boolean, drops?: readonly string[]): DataFrame {
    return this.next("select", {
      projection: selection(selected, keeps, drops),
      ...functionsOf(selected.map(({ text }) => text)),
    })
  }
}
