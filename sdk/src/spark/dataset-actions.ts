import type { Row } from "./row.js"

/**
 * What runs at once, on frames that have an end: within `foreachBatch`, or what `read` gives. Spark refuses all of it
 * on a stream. While a job is recorded, nothing runs, and every frame is empty; what is called on a stream becomes part of the job. Part of what mirrors `org.apache.spark.sql.Dataset`.
 */
export abstract class DatasetActions<T> {
  /** How many rows there are. */
  count(): number {
    this.act("count")
    return 0
  }

  /** Whether there is no row. In `foreachBatch` it computes a part of the batch twice. */
  isEmpty(): boolean {
    this.act("isEmpty")
    return true
  }

  /** Brings all rows to the driver. */
  collect(): readonly T[] {
    this.act("collect")
    return []
  }

  /** The same as `collect`. */
  collectAsList(): readonly T[] {
    this.act("collectAsList")
    return []
  }

  /** The first `n` rows. */
  take(n: number): readonly T[] {
    this.act("take")
    return []
  }

  /** The same as `take`. */
  takeAsList(n: number): readonly T[] {
    this.act("takeAsList")
    return []
  }

  /** The same as `take`. */
  head(n: number): readonly T[] {
    this.act("head")
    return []
  }

  /** The last `n` rows. */
  tail(n: number): readonly T[] {
    this.act("tail")
    return []
  }

  /** All rows, one partition at a time in the driver's memory. */
  toLocalIterator(): Iterable<T> {
    this.act("toLocalIterator")
    return []
  }

  foreach(fn: (row: T) => void): void {
    this.act("foreach")
  }

  foreachPartition(fn: (rows: Iterable<T>) => void): void {
    this.act("foreachPartition")
  }

  /** Prints the first rows. */
  show(numRows = 20, truncate: boolean | number = true): void {
    this.act("show")
  }

  /** Statistics of columns, such as `"mean"` and `"max"`. */
  summary(...statistics: readonly string[]): readonly Row[] {
    this.act("summary")
    return []
  }

  /** Prints the columns and their types. */
  printSchema(level?: number): void {}

  /** Prints the plan. */
  explain(mode: string | boolean = false): void {}

  /** Keeps the rows in memory; `foreachBatch` functions that use a batch twice should. */
  persist(storageLevel?: unknown): this {
    this.act("persist")
    return this
  }

  /** The same as `persist`. */
  cache(): this {
    this.act("cache")
    return this
  }

  /** Gives back what `persist` took. */
  unpersist(blocking = false): this {
    return this
  }

  /** Cuts off how the rows came to be, and stores them. */
  checkpoint(eager = true): this {
    this.act("checkpoint")
    return this
  }

  /** As `checkpoint`, without a copy that survives the loss of a machine. */
  localCheckpoint(eager = true): this {
    this.act("localCheckpoint")
    return this
  }

  /** Records what runs at once, where the rows have no end. */
  protected abstract act(action: string): void
}
