import type { OperatorKind, OperatorSettings, Projection } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import { type Column, type ColumnOrName, columnOf, nameOf, nameOfExpression } from "./column.js"
import { RelationalGroupedDataset } from "./grouped.js"
import { milliseconds } from "./interval.js"
import { KeyValueGroupedDataset } from "./stateful.js"
import { DataFrameWriter, DataStreamWriter } from "./writer.js"

/** A row by its columns. Mirrors `org.apache.spark.sql.Row`. */
export interface Row {
  /** A column by position, from 0. */
  get(index: number): unknown
  /** A column by name, with what is expected there. */
  getAs<T>(fieldName: string): T
  isNullAt(index: number): boolean
}

/** Rows with named columns. Mirrors `Dataset<Row>`, which Scala calls `DataFrame`. */
export type DataFrame = Dataset<Row>

/** A table that grows as records come. Mirrors `org.apache.spark.sql.Dataset`. */
export class Dataset<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }

  /** Says where the rows go. */
  get writeStream(): DataStreamWriter<T> {
    return new DataStreamWriter(this[recorded])
  }

  /** Writes what is there now: within `foreachBatch`, for example. */
  get write(): DataFrameWriter {
    return new DataFrameWriter()
  }

  /** A column of this frame, for joins. */
  col(columnName: string): Column {
    return columnOf(columnName)
  }

  select(...columns: readonly ColumnOrName[]): DataFrame {
    return this.project(selected(columns.map(nameOf)))
  }

  /** Selects by SQL expressions, such as `"CAST(value AS STRING) AS page"`. */
  selectExpr(...expressions: readonly string[]): DataFrame {
    return this.project(selected(expressions.map(nameOfExpression)))
  }

  /** Adds a column, or replaces the one of that name. */
  withColumn(columnName: string, column: Column): DataFrame {
    return this.project({ columns: [columnName], keeps: true })
  }

  withColumnRenamed(existingName: string, newName: string): DataFrame {
    return this.project({ columns: [newName], keeps: true, drops: [existingName] })
  }

  drop(...columns: readonly ColumnOrName[]): DataFrame {
    return this.project({ columns: [], keeps: true, drops: columns.map(nameOf) })
  }

  /** Names all columns anew, in their order. */
  toDF(...columnNames: readonly string[]): DataFrame {
    return this.project(selected(columnNames))
  }

  /** A name for the frame, to tell its columns apart in joins. */
  as(alias: string): Dataset<T>
  /** The same rows, as records of a type: `frame.as<Order>()`. */
  as<U>(): Dataset<U>
  as(): Dataset<unknown> {
    return this
  }

  /** Keeps the rows for which a condition holds: a column, an SQL expression, or a function. */
  filter(condition: Column | string | ((row: T) => boolean)): Dataset<T> {
    return this.next("filter")
  }

  /** The same as `filter`. */
  where(condition: Column | string): Dataset<T> {
    return this.next("filter")
  }

  map<U>(fn: (row: T) => U): Dataset<U> {
    return this.next("map")
  }

  flatMap<U>(fn: (row: T) => Iterable<U>): Dataset<U> {
    return this.next("flatMap")
  }

  /** Runs a function once for all rows of a partition. */
  mapPartitions<U>(fn: (rows: Iterable<T>) => Iterable<U>): Dataset<U> {
    return this.next("flatMap")
  }

  /**
   * Names the event-time column and how long to wait for late rows. What is later may be dropped by what keeps
   * state: windows, joins and deduplication, which need it to ever drop their own.
   *
   * @param delayThreshold an interval such as `"10 minutes"`.
   * @throws RangeError when Spark would refuse the interval.
   */
  withWatermark(eventTime: string, delayThreshold: string): Dataset<T> {
    const watermark = {
      strategy: "bounded",
      bound: milliseconds(delayThreshold),
      timestamp: eventTime,
    } as const
    return this.next("watermark", { watermark })
  }

  /** The rows of both, column by column in their order. */
  union(other: Dataset<T>): Dataset<T> {
    return this.next("union", {}, other)
  }

  /** The rows of both, column by column by name. */
  unionByName(other: Dataset<T>, allowMissingColumns = false): Dataset<T> {
    return this.next("union", {}, other)
  }

  /**
   * Pairs of rows: with equal columns of these names, or for which a condition holds. `joinType` is `"inner"`,
   * `"left_outer"`, `"right_outer"`, `"full_outer"`, `"left_semi"` or `"left_anti"`.
   */
  join(right: Dataset<unknown>, on?: string | readonly string[] | Column, joinType = "inner"): DataFrame {
    const key = typeof on === "string" ? [on] : Array.isArray(on) ? (on as readonly string[]) : undefined
    return this.next("join", { joinType: joinTypeOf(joinType), key }, right)
  }

  /** Drops rows that are equal to an earlier one in these columns, or in all. Without a watermark it remembers every row. */
  dropDuplicates(columns: readonly string[]): Dataset<T>
  dropDuplicates(...columns: readonly string[]): Dataset<T>
  dropDuplicates(...columns: readonly (string | readonly string[])[]): Dataset<T> {
    return this.next("deduplicate", columns.length === 0 ? {} : { columns: columns.flat() })
  }

  /** As `dropDuplicates`, and remembers rows for at least the watermark's delay whatever their event time. */
  dropDuplicatesWithinWatermark(columns: readonly string[]): Dataset<T>
  dropDuplicatesWithinWatermark(...columns: readonly string[]): Dataset<T>
  dropDuplicatesWithinWatermark(...columns: readonly (string | readonly string[])[]): Dataset<T> {
    return this.next(
      "deduplicate",
      columns.length === 0 ? { clock: "event" } : { clock: "event", columns: columns.flat() },
    )
  }

  /** Drops rows that are equal to an earlier one. Without a watermark it remembers every row. */
  distinct(): Dataset<T> {
    return this.next("deduplicate")
  }

  /** The first `n` rows of the whole stream, not of each batch. */
  limit(n: number): Dataset<T> {
    return this.next("limit")
  }

  /** Refused on streams but for results in complete mode. */
  sort(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  /** The same as `sort`. */
  orderBy(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  repartition(numPartitions: number | Column, ...columns: readonly Column[]): Dataset<T> {
    return this.next("repartition")
  }

  coalesce(numPartitions: number): Dataset<T> {
    return this.next("repartition")
  }

  /** Groups by columns; one may be a `window` or `session_window`. */
  groupBy(...columns: readonly ColumnOrName[]): RelationalGroupedDataset {
    return new RelationalGroupedDataset(this[recorded], columns.map(columnOf))
  }

  /** Aggregates all rows into one. */
  agg(column: Column, ...columns: readonly Column[]): DataFrame {
    return this.next("aggregate")
  }

  /** Groups by a function, for functions that keep state of their own. */
  groupByKey<K>(fn: (row: T) => K): KeyValueGroupedDataset<K, T> {
    return new KeyValueGroupedDataset(this[recorded], tracedKey(fn))
  }

  private project(projection: Projection): DataFrame {
    return this.next("select", { projection })
  }

  private next<U>(
    kind: OperatorKind,
    settings: OperatorSettings = {},
    ...others: readonly Dataset<unknown>[]
  ): Dataset<U> {
    const flows = others.map(other => other[recorded])
    return new Dataset(after(this[recorded], kind, settings, flows))
  }
}

function selected(names: readonly string[]): Projection {
  return { columns: names.filter(name => name !== "*"), keeps: names.includes("*") }
}

/** Spark's short names of joins, and the long ones they stand for. */
const longJoinTypes: ReadonlyMap<string, string> = new Map([
  ["left", "leftouter"],
  ["right", "rightouter"],
  ["outer", "fullouter"],
  ["full", "fullouter"],
  ["semi", "leftsemi"],
  ["anti", "leftanti"],
])

function joinTypeOf(text: string): string {
  const name = text.toLowerCase().replaceAll("_", "")
  return longJoinTypes.get(name) ?? name
}
