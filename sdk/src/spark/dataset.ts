import {
  columnText,
  type OperatorKind,
  type OperatorSettings,
  type Projection,
  selection,
  timeBound,
} from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import { DataFrameWriter, DataFrameWriterV2, MergeIntoWriter } from "./batch-writer.js"
import {
  type Column,
  type ColumnOrName,
  columnOf,
  conditionOf,
  expression,
  keyOf,
  selectedBy,
  selectedOf,
} from "./column.js"
import { DatasetActions } from "./dataset-actions.js"
import { RelationalGroupedDataset } from "./grouped.js"
import { milliseconds } from "./interval.js"
import { type JoinType, joinTypeOf } from "./join-type.js"
import { KeyValueGroupedDataset } from "./key-value-grouped.js"
import { DataFrameNaFunctions } from "./nulls.js"
import type { Row } from "./row.js"
import { viewsOf } from "./views.js"
import { DataStreamWriter } from "./writer.js"

/** Rows with named columns. Mirrors `Dataset<Row>`, which Scala calls `DataFrame`. */
export type DataFrame = Dataset<Row>

let frames = 0

/** A table that grows as records come. Mirrors `org.apache.spark.sql.Dataset`. */
export class Dataset<T> extends DatasetActions<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  readonly [recorded]: Flow
  /** Tells the columns of this frame from those of others. */
  private readonly frame = ++frames

  constructor(from: Flow | Dataset<unknown>) {
    super()
    this[recorded] = from instanceof Dataset ? from[recorded] : from
  }

  /** Says where the rows go, of what has no end. */
  get writeStream(): DataStreamWriter<T> {
    return new DataStreamWriter(this[recorded])
  }

  /** Writes what is there now: within `foreachBatch`, for example. */
  get write(): DataFrameWriter {
    return new DataFrameWriter()
  }

  /** As `write`, into a table of a catalog. */
  writeTo(table: string): DataFrameWriterV2 {
    return new DataFrameWriterV2()
  }

  /** Brings a table up to date with these rows. Within `foreachBatch` only. Since Spark 4.0. */
  mergeInto(table: string, condition: Column): MergeIntoWriter {
    return new MergeIntoWriter()
  }

  /** Changes or leaves out rows with nulls. */
  get na(): DataFrameNaFunctions {
    return new DataFrameNaFunctions(this[recorded])
  }

  /** A column of this frame, for joins of frames that have columns of one name. */
  col(columnName: string): Column {
    return expression(columnText(columnName, this.frame))
  }

  select(...columns: readonly ColumnOrName[]): DataFrame {
    return this.project(selection(columns.map(selectedOf)))
  }

  /** Selects by SQL expressions, such as `"CAST(value AS STRING) AS page"`. */
  selectExpr(...expressions: readonly string[]): DataFrame {
    return this.project(selection(expressions.map(selectedBy)))
  }

  /** Adds a column, or replaces the one of that name. */
  withColumn(columnName: string, column: Column): DataFrame {
    return this.withColumns({ [columnName]: column })
  }

  /** Adds or replaces several columns at once. */
  withColumns(columns: Readonly<Record<string, Column>>): DataFrame {
    const selected = Object.entries(columns).map(([name, column]) => selectedOf(column.as(name)))
    return this.project(selection(selected, true))
  }

  withColumnRenamed(existingName: string, newName: string): DataFrame {
    return this.withColumnsRenamed({ [existingName]: newName })
  }

  /** Gives several columns, by their names, new names. */
  withColumnsRenamed(names: Readonly<Record<string, string>>): DataFrame {
    const selected = Object.entries(names).map(([from, to]) => selectedOf(columnOf(from).as(to)))
    return this.project(selection(selected, true, Object.keys(names)))
  }

  drop(...columns: readonly ColumnOrName[]): DataFrame {
    return this.project({ columns: [], keeps: true, drops: columns.map(keyOf) })
  }

  /** Names all columns anew, in their order. */
  toDF(...columnNames: readonly string[]): DataFrame {
    return columnNames.length === 0 ? new Dataset(this) : this.project({ columns: columnNames, keeps: false })
  }

  /** Each row as JSON text. */
  toJSON(): Dataset<string> {
    return this.next("map")
  }

  /** A name for the frame, to tell its columns apart in joins: then `col("o.id")`. */
  as(alias: string): Dataset<T>
  /** The same rows, as records of a type: `frame.as<Order>()`. */
  as<U>(): Dataset<U>
  as(): Dataset<unknown> {
    return new Dataset(this)
  }

  alias(alias: string): Dataset<T> {
    return this.as(alias)
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

  /** Goes on with a function of one's own, for chains of helpers. */
  transform<U>(fn: (frame: Dataset<T>) => Dataset<U>): Dataset<U> {
    return fn(this)
  }

  /**
   * Names the event-time column and how long to wait for late rows. What is later may be dropped by what keeps
   * state: windows, joins and deduplication, which need it to ever drop their own.
   *
   * @param eventTime a column of type timestamp, not a field of a struct.
   * @param delayThreshold an interval such as `"10 minutes"`.
   * @throws RangeError when Spark would refuse the interval.
   */
  withWatermark(eventTime: string, delayThreshold: string): Dataset<T> {
    const bound = milliseconds(delayThreshold)
    return this.next("watermark", { watermark: { strategy: "bounded", bound, timestamp: eventTime } })
  }

  /** The rows of both, column by column in their order. */
  union(other: Dataset<T>): Dataset<T> {
    return this.next("union", {}, other)
  }

  /** The same as `union`. */
  unionAll(other: Dataset<T>): Dataset<T> {
    return this.union(other)
  }

  /** The rows of both, column by column by name. */
  unionByName(other: Dataset<T>, allowMissingColumns = false): Dataset<T> {
    return this.next("union", {}, other)
  }

  /** The rows that both have, each once. */
  intersect(other: Dataset<T>): Dataset<T> {
    return this.next("join", { joinType: "leftsemi" }, other)
  }

  /** The rows that the other has not, each once. The other must not be a stream. */
  except(other: Dataset<T>): Dataset<T> {
    return this.next("join", { joinType: "leftanti" }, other)
  }

  /**
   * Pairs of rows: with equal columns of these names, or for which a condition holds. Of two streams, a condition on
   * their event times, such as `a.at BETWEEN b.at AND b.at + INTERVAL 1 HOUR`, lets both sides forget.
   */
  join(
    right: Dataset<unknown>,
    on?: string | readonly string[] | Column,
    joinType: JoinType = "inner",
  ): DataFrame {
    return this.joined(right, on, joinType)
  }

  /** As `join`, with both rows whole. */
  joinWith<U>(other: Dataset<U>, condition: Column, joinType: JoinType = "inner"): Dataset<[T, U]> {
    return this.joined(other, condition, joinType)
  }

  /** Every row with every other. */
  crossJoin(right: Dataset<unknown>): DataFrame {
    return this.joined(right, undefined, "cross")
  }

  /** Drops rows that are equal to an earlier one in these columns, or in all. Without a watermark it remembers every row. */
  dropDuplicates(columns: readonly string[]): Dataset<T>
  dropDuplicates(...columns: readonly string[]): Dataset<T>
  dropDuplicates(...columns: readonly (string | readonly string[])[]): Dataset<T> {
    return this.next("deduplicate", columns.length === 0 ? {} : { columns: columns.flat() })
  }

  /** As `dropDuplicates`, and remembers rows for at least the watermark's delay whatever their event time. Since Spark 3.5, on streams only. */
  dropDuplicatesWithinWatermark(columns: readonly string[]): Dataset<T>
  dropDuplicatesWithinWatermark(...columns: readonly string[]): Dataset<T>
  dropDuplicatesWithinWatermark(...columns: readonly (string | readonly string[])[]): Dataset<T> {
    return this.next("deduplicate", {
      clock: "event",
      columns: columns.length === 0 ? undefined : columns.flat(),
    })
  }

  /** Drops rows that are equal to an earlier one. Without a watermark it remembers every row. */
  distinct(): Dataset<T> {
    return this.next("deduplicate")
  }

  /** The first `n` rows of the whole stream, not of each batch. */
  limit(n: number): Dataset<T> {
    return this.next("limit")
  }

  /** Without the first `n` rows. Refused on streams. */
  offset(n: number): Dataset<T> {
    return this.next("limit")
  }

  /** A random part of the rows, such as 0.1 of them. */
  sample(fraction: number, seed?: number): Dataset<T> {
    return this.next("filter")
  }

  /** Refused on streams but for results in complete mode. */
  sort(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  /** The same as `sort`. */
  orderBy(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  /** Sorts each partition by itself, which streams allow. */
  sortWithinPartitions(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  repartition(numPartitions: number | Column, ...columns: readonly Column[]): Dataset<T> {
    return this.next("repartition")
  }

  repartitionByRange(numPartitions: number | Column, ...columns: readonly Column[]): Dataset<T> {
    return this.next("repartition")
  }

  coalesce(numPartitions: number): Dataset<T> {
    return this.next("repartition")
  }

  /** Advice to the planner, such as `"broadcast"`. */
  hint(name: string, ...parameters: readonly unknown[]): Dataset<T> {
    return new Dataset(this)
  }

  /** Measures rows as they pass; a listener sees the result of each batch under this name. */
  observe(name: string, column: Column, ...columns: readonly Column[]): Dataset<T> {
    return new Dataset(this)
  }

  /** Groups by columns; one may be a `window` or `session_window`. */
  groupBy(...columns: readonly ColumnOrName[]): RelationalGroupedDataset {
    return new RelationalGroupedDataset(this[recorded], columns.map(columnOf))
  }

  /** Groups by these columns, by all but the last, and so on. */
  rollup(...columns: readonly ColumnOrName[]): RelationalGroupedDataset {
    return this.groupBy(...columns)
  }

  /** Groups by every combination of these columns. */
  cube(...columns: readonly ColumnOrName[]): RelationalGroupedDataset {
    return this.groupBy(...columns)
  }

  /** Aggregates all rows into one. */
  agg(column: Column, ...columns: readonly Column[]): DataFrame {
    return this.next("aggregate")
  }

  /** Groups by a function, for functions that keep state of their own. */
  groupByKey<K>(fn: (row: T) => K): KeyValueGroupedDataset<K, T> {
    return new KeyValueGroupedDataset(this[recorded], tracedKey(fn))
  }

  /** Gives the frame a name for `spark.sql` and `spark.table`. */
  createOrReplaceTempView(viewName: string): void {
    viewsOf(this[recorded].builder).set(viewName.toLowerCase(), this[recorded])
  }

  /** As `createOrReplaceTempView`; fails where there is one of that name. */
  createTempView(viewName: string): void {
    this.createOrReplaceTempView(viewName)
  }

  private joined<U>(
    right: Dataset<unknown>,
    on: Parameters<Dataset<T>["join"]>[1],
    type: JoinType,
  ): Dataset<U> {
    const names = typeof on === "string" ? [on] : on && "map" in on ? on : undefined
    const within = on === undefined || names ? undefined : timeBound(conditionOf(on as Column))
    return this.next("join", { joinType: joinTypeOf(type), key: names, within }, right)
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
