import {
  columnText,
  type Frame,
  filterCondition,
  functionsOf,
  isStream,
  newFrame,
  type OperatorKind,
  type OperatorSettings,
} from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import { DataFrameWriter, DataFrameWriterV2, MergeIntoWriter } from "./batch-writer.js"
import { type Column, type ColumnOrName, columnOf, expression } from "./column.js"
import { DatasetJoins, frameOf } from "./dataset-joins.js"
import { RelationalGroupedDataset } from "./grouped.js"
import { milliseconds } from "./interval.js"
import { KeyValueGroupedDataset } from "./key-value-grouped.js"
import { DataFrameNaFunctions } from "./nulls.js"
import type { Row } from "./row.js"
import { viewsOf } from "./views.js"
import { DataStreamWriter } from "./writer.js"

/** Rows with named columns. Mirrors `Dataset<Row>`, which Scala calls `DataFrame`. */
export type DataFrame = Dataset<Row>

/** A table that grows as records come. Mirrors `org.apache.spark.sql.Dataset`. */
export class Dataset<T> extends DatasetJoins<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  readonly [recorded]: Flow
  readonly [frameOf]: Frame

  constructor(
    from: Flow | Dataset<unknown>,
    frame = newFrame(from instanceof Dataset ? [from[frameOf]] : []),
  ) {
    super()
    this[recorded] = from instanceof Dataset ? from[recorded] : from
    this[frameOf] = frame
  }

  /** Says where the rows go, of what has no end. */
  get writeStream(): DataStreamWriter<T> {
    return new DataStreamWriter(this[recorded])
  }

  /** Writes what is there now: within `foreachBatch`, for example. */
  get write(): DataFrameWriter {
    return new DataFrameWriter(() => this.act("write"))
  }

  /** As `write`, into a table of a catalog. */
  writeTo(table: string): DataFrameWriterV2 {
    return new DataFrameWriterV2(() => this.act("writeTo"))
  }

  /** Brings a table up to date with these rows. Within `foreachBatch` only. Since Spark 4.0. */
  mergeInto(table: string, condition: Column): MergeIntoWriter {
    return new MergeIntoWriter(() => this.act("mergeInto"))
  }

  /** Changes or leaves out rows with nulls. */
  get na(): DataFrameNaFunctions {
    return new DataFrameNaFunctions(this[recorded])
  }

  /** A column of this frame, for joins of frames that have columns of one name. */
  col(columnName: string): Column {
    return expression(columnText(columnName, this[frameOf].number))
  }

  /** Each row as JSON text. */
  toJSON(): Dataset<string> {
    return this.next("map")
  }

  /** A name for the frame, to tell its columns apart in joins: then `col("o.id")`. */
  as(alias: string): Dataset<T>
  /** The same rows, as records of a type: `frame.as<Order>()`. */
  as<U>(): Dataset<U>
  as(alias?: string): Dataset<unknown> {
    return new Dataset(this, newFrame([this[frameOf]], alias === undefined ? {} : { alias }))
  }

  /** The same as `as`. */
  alias(alias: string): Dataset<T> {
    return this.as(alias)
  }

  /** Keeps the rows for which a condition holds: a column, an SQL expression, or a function. */
  filter(condition: Column | string | ((row: T) => boolean)): Dataset<T> {
    const text = String(condition)
    const settings =
      typeof condition === "function" ? {} : { ...functionsOf([text]), ...filterCondition(text) }
    return this.next("filter", settings)
  }

  /** The same as `filter`. */
  where(condition: Column | string): Dataset<T> {
    return this.filter(condition)
  }

  /** One row for each row, by a function that Spark cannot see into. */
  map<U>(fn: (row: T) => U): Dataset<U> {
    return this.next("map")
  }

  /** Any number of rows for each row. */
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

  /** Each row once, as a group of its own: in append mode one of its columns needs a watermark. */
  distinct(): Dataset<T> {
    return this.next("distinct")
  }

  /** The first `n` rows of the whole stream, not of each batch. */
  limit(n: number): Dataset<T> {
    return this.next("limit")
  }

  /** Without the first `n` rows. Refused on streams. */
  offset(n: number): Dataset<T> {
    return this.next("offset")
  }

  /** A random part of the rows, such as 0.1 of them. */
  sample(fraction: number, seed?: number): Dataset<T> {
    return this.next("sample")
  }

  /** Refused on streams but for results in complete mode. */
  sort(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  /** The same as `sort`. */
  orderBy(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  /** Sorts each partition by itself. Refused on streams like `sort`. */
  sortWithinPartitions(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.next("sort")
  }

  /** Moves rows over the network into so many partitions, or by columns. */
  repartition(numPartitions: number | Column, ...columns: readonly Column[]): Dataset<T> {
    return this.next("repartition")
  }

  /** As `repartition`, with near values together. */
  repartitionByRange(numPartitions: number | Column, ...columns: readonly Column[]): Dataset<T> {
    return this.next("repartition")
  }

  /** Fewer partitions, without moving rows over the network. */
  coalesce(numPartitions: number): Dataset<T> {
    return this.next("repartition")
  }

  /** Advice to the planner, such as `"broadcast"`. */
  hint(name: string, ...parameters: readonly unknown[]): Dataset<T> {
    const isBroadcast = /^(broadcast|broadcastjoin|mapjoin)$/i.test(name)
    return new Dataset(this, newFrame([this[frameOf]], isBroadcast ? { isBroadcast } : {}))
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

  /** Aggregates all rows into one: columns, or the names of aggregates by column. */
  agg(column: Column | Readonly<Record<string, string>>, ...columns: readonly Column[]): DataFrame {
    return this.groupBy().agg(column, ...columns)
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

  protected override act(action: string): void {
    if (isStream(this[recorded].input.from)) after(this[recorded], "action", { action })
  }

  protected override same(): DataFrame {
    return new Dataset(this)
  }

  protected override next<U>(
    kind: OperatorKind,
    settings: OperatorSettings = {},
    ...others: readonly Dataset<unknown>[]
  ): Dataset<U> {
    const flows = others.map(other => other[recorded])
    const frame = newFrame([this, ...others].map(each => each[frameOf]))
    return new Dataset(after(this[recorded], kind, settings, flows), frame)
  }
}
