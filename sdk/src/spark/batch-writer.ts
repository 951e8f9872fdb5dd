import type { Column, ColumnOrName } from "./column.js"
import type { OptionValue } from "./options.js"

/** Writes what is there now, within `foreachBatch` for example; recorded only where it is a stream, which Spark refuses. Mirrors `org.apache.spark.sql.DataFrameWriter`. */
export class DataFrameWriter {
  constructor(private readonly write: () => void) {}

  /** Such as `"parquet"`, the default, or `"delta"`. */
  format(source: string): this {
    return this
  }

  /** `"append"`, `"overwrite"`, `"ignore"` or `"errorifexists"`, the default. */
  mode(saveMode: string): this {
    return this
  }

  /** One setting of the format. */
  option(key: string, value: OptionValue): this {
    return this
  }

  /** Several settings of the format. */
  options(options: Readonly<Record<string, OptionValue>>): this {
    return this
  }

  /** A directory for each value of these columns. */
  partitionBy(...columnNames: readonly string[]): this {
    return this
  }

  /** A fixed number of files by the hash of columns; for tables only. */
  bucketBy(numBuckets: number, ...columnNames: readonly string[]): this {
    return this
  }

  /** Sorts within buckets. */
  sortBy(...columnNames: readonly string[]): this {
    return this
  }

  /** Keeps near values of these columns together; not with `partitionBy`. */
  clusterBy(...columnNames: readonly string[]): this {
    return this
  }

  /** Writes to a path. */
  save(path?: string): void {
    this.write()
  }

  /** Writes a table of the catalog; columns go by their names. */
  saveAsTable(tableName: string): void {
    this.write()
  }

  /** By position, not by name. */
  insertInto(tableName: string): void {
    this.write()
  }

  /** Writes a table of another database. */
  jdbc(url: string, table: string, connectionProperties: Readonly<Record<string, string>>): void {
    this.write()
  }

  /** Writes a file of JSON objects, one a line. */
  json(path: string): void {
    this.write()
  }

  /** Writes CSV; without a header by default. */
  csv(path: string): void {
    this.write()
  }

  /** Writes XML. Since Spark 4.0. */
  xml(path: string): void {
    this.write()
  }

  /** Writes Parquet. */
  parquet(path: string): void {
    this.write()
  }

  /** Writes ORC. */
  orc(path: string): void {
    this.write()
  }

  /** Writes the one column of text, a line each. */
  text(path: string): void {
    this.write()
  }
}

/** Writes what is there now into a table of a catalog; recorded only where it is a stream, which Spark refuses. Mirrors `org.apache.spark.sql.DataFrameWriterV2`. */
export class DataFrameWriterV2 {
  constructor(private readonly write: () => void) {}

  /** The format of a new table. */
  using(provider: string): this {
    return this
  }

  /** One setting of the format. */
  option(key: string, value: OptionValue): this {
    return this
  }

  /** A property of a new table. */
  tableProperty(property: string, value: string): this {
    return this
  }

  /** How a new table is partitioned. */
  partitionedBy(column: ColumnOrName, ...columns: readonly ColumnOrName[]): this {
    return this
  }

  /** Makes a new table; fails where there is one. */
  create(): void {
    this.write()
  }

  /** Makes a new table, in the place of one of that name. */
  createOrReplace(): void {
    this.write()
  }

  /** Makes a new table in the place of one; fails where there is none. */
  replace(): void {
    this.write()
  }

  /** Adds the rows. */
  append(): void {
    this.write()
  }

  /** Replaces the rows for which a condition holds. */
  overwrite(condition: Column): void {
    this.write()
  }

  /** Replaces the partitions that these rows belong to. */
  overwritePartitions(): void {
    this.write()
  }
}

/** Brings a table up to date with the rows of a batch; recorded only where it is a stream, which Spark refuses. Mirrors `org.apache.spark.sql.MergeIntoWriter`. Since Spark 4.0. */
export class MergeIntoWriter {
  constructor(private readonly write: () => void) {}

  /** For rows that both have. */
  whenMatched(condition?: Column): MergeActions {
    return new MergeActions(this)
  }

  /** For rows that the table has not. */
  whenNotMatched(condition?: Column): MergeActions {
    return new MergeActions(this)
  }

  /** For rows that only the table has. */
  whenNotMatchedBySource(condition?: Column): MergeActions {
    return new MergeActions(this)
  }

  /** Carries it out. */
  merge(): void {
    this.write()
  }
}

/** What happens to the rows of one case of a merge. Mirrors `WhenMatched` and its kin. */
export class MergeActions {
  constructor(private readonly writer: MergeIntoWriter) {}

  /** Sets every column. */
  updateAll(): MergeIntoWriter {
    return this.writer
  }

  /** Sets these columns. */
  update(map: Readonly<Record<string, Column>>): MergeIntoWriter {
    return this.writer
  }

  /** Adds the row with every column. */
  insertAll(): MergeIntoWriter {
    return this.writer
  }

  /** Adds the row with these columns. */
  insert(map: Readonly<Record<string, Column>>): MergeIntoWriter {
    return this.writer
  }

  /** Takes the row out of the table. */
  delete(): MergeIntoWriter {
    return this.writer
  }
}
