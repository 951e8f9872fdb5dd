import type { Row } from "./row.js"

/**
 * What runs at once, on frames that have an end: within `foreachBatch`, or what `read` gives. Spark refuses all of it
 * on a stream. While a job is recorded, nothing runs, and every frame is empty. Part of what mirrors `org.apache.spark.sql.Dataset`.
 */
export abstract class DatasetActions<T> {
  /** How many rows there are. */
  count(): number {
    return 0
  }

  /** Whether there is no row. In `foreachBatch` it computes a part of the batch twice. */
  isEmpty(): boolean {
    return true
  }

  /** Brings all rows to the driver. */
  collect(): readonly T[] {
    return []
  }

  /** The same as `collect`. */
  collectAsList(): readonly T[] {
    return []
  }

  /** The first `n` rows. */
  take(n: number): readonly T[] {
    return []
  }

  /** The same as `take`. */
  takeAsList(n: number): readonly T[] {
    return []
  }

  /** The same as `take`. */
  head(n: number): readonly T[] {
    return []
  }

  /** The last `n` rows. */
  tail(n: number): readonly T[] {
    return []
  }

  /** All rows, one partition at a time in the driver's memory. */
  toLocalIterator(): Iterable<T> {
    return []
  }

  foreach(fn: (row: T) => void): void {}

  foreachPartition(fn: (rows: Iterable<T>) => void): void {}

  /** Prints the first rows. */
  show(numRows = 20, truncate: boolean | number = true): void {}

  /** Statistics of columns, such as `"mean"` and `"max"`. */
  summary(...statistics: readonly string[]): readonly Row[] {
    return []
  }

  /** Prints the columns and their types. */
  printSchema(level?: number): void {}

  /** Prints the plan. */
  explain(mode: string | boolean = false): void {}

  /** Keeps the rows in memory; `foreachBatch` functions that use a batch twice should. */
  persist(storageLevel?: unknown): this {
    return this
  }

  /** The same as `persist`. */
  cache(): this {
    return this
  }

  /** Gives back what `persist` took. */
  unpersist(blocking = false): this {
    return this
  }

  /** Cuts off how the rows came to be, and stores them. */
  checkpoint(eager = true): this {
    return this
  }

  /** As `checkpoint`, without a copy that survives the loss of a machine. */
  localCheckpoint(eager = true): this {
    return this
  }
}
