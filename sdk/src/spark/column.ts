import { columnText, keyName, type Selected, selectedText, type Window } from "@streamwright/graph"
import { recorded } from "../record.js"
import { ColumnOperators, type Literal, sqlText } from "./column-operators.js"
import type { WindowSpec } from "./window-spec.js"

/** What is recorded of a column: its text, the alias it was given, and the window it stands for. */
export interface ColumnRecord {
  readonly text: string
  readonly alias?: string
  readonly window?: Window
}

/** A column by itself or by its name. */
export type ColumnOrName = Column | string

/** An expression over the columns of a row. Made by `col` and the functions. Mirrors `org.apache.spark.sql.Column`. */
export class Column extends ColumnOperators {
  readonly [recorded]: ColumnRecord

  constructor(column: ColumnRecord) {
    super()
    this[recorded] = column
  }

  /** To a type by its SQL name, such as `"timestamp"` or `"decimal(10, 2)"`. What does not fit fails or, without ANSI mode, is null. */
  cast(to: string): Column {
    return this.make(`CAST(${this} AS ${to.toUpperCase()})`)
  }

  /** As `cast`; what does not fit is null. Since Spark 4.0. */
  try_cast(to: string): Column {
    return this.make(`TRY_CAST(${this} AS ${to.toUpperCase()})`)
  }

  /** A field of a struct. */
  getField(fieldName: string): Column {
    return this.make(`${this}.${columnText(fieldName)}`)
  }

  /** An element of an array by position, from 0, or of a map by key. */
  getItem(key: string | number): Column {
    return this.make(`${this}[${sqlText(key)}]`)
  }

  /** The struct with a field added or replaced. */
  withField(fieldName: string, column: Column): Column {
    return this.make(`update_fields(${this}, ${sqlText(fieldName)}, ${column})`)
  }

  /** The struct without these fields. */
  dropFields(...fieldNames: readonly string[]): Column {
    return this.make(`drop_fields(${[String(this), ...fieldNames.map(sqlText)].join(", ")})`)
  }

  /** For sorting, the highest first and null last. */
  desc(): Column {
    return this.make(`${this} DESC`)
  }

  /** For sorting, null first and then the highest. */
  desc_nulls_first(): Column {
    return this.make(`${this} DESC NULLS FIRST`)
  }

  /** For sorting, the highest first and null last. */
  desc_nulls_last(): Column {
    return this.make(`${this} DESC NULLS LAST`)
  }

  /** For sorting, the lowest first and null before it. */
  asc(): Column {
    return this.make(`${this} ASC`)
  }

  /** For sorting, null first and then the lowest. */
  asc_nulls_first(): Column {
    return this.make(`${this} ASC NULLS FIRST`)
  }

  /** For sorting, the lowest first and null last. */
  asc_nulls_last(): Column {
    return this.make(`${this} ASC NULLS LAST`)
  }

  /** Computes an aggregate or a rank over the rows around each row. Not on streams: within `foreachBatch`. */
  over(window?: WindowSpec): Column {
    return this.make(`${this} OVER (${window ?? ""})`)
  }

  /** Names the result; without a name Spark takes the text of the expression. */
  as(alias: string): Column {
    return new Column({ ...this[recorded], alias })
  }

  /** The same as `as`. */
  alias(alias: string): Column {
    return this.as(alias)
  }

  /** The same as `as`. */
  name(alias: string): Column {
    return this.as(alias)
  }

  /** The expression as SQL. */
  toString(): string {
    return this[recorded].text
  }

  protected make(text: string): Column {
    return new Column({ text })
  }
}

/** A column that is computed and has no name of its own. */
export function expression(text: string): Column {
  return new Column({ text })
}

/** The column that a name or a column means. */
export function columnOf(column: ColumnOrName): Column {
  return typeof column === "string" ? expression(columnText(column)) : column
}

/** A column as it takes part in a selection. */
export function selectedOf(column: ColumnOrName): Selected {
  const { text, alias } = columnOf(column)[recorded]
  return selectedText(text, alias)
}

/** What a key calls a column: its name or its path. */
export function keyOf(column: ColumnOrName): string {
  return keyName(selectedOf(column))
}

export type { Literal }
