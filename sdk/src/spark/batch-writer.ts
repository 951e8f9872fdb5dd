import type { Column, ColumnOrName } from "./column.js"
import type { OptionValue } from "./options.js"

/** Writes what is there now, within `foreachBatch` for example; nothing of it is recorded. Mirrors `org.apache.spark.sql.DataFrameWriter`. */
export class DataFrameWriter {
  format(source: string): this {
    return this
  }

  /** `"append"`, `"overwrite"`, `"ignore"` or `"errorifexists"`, the default. */
  mode(saveMode: string): this {
    return this
  }

  option(key: string, value: OptionValue): this {
    return this
  }

  options(options: Readonly<Record<string, OptionValue>>): this {
    return this
  }

  partitionBy(...columnNames: readonly string[]): this {
    return this
  }

  bucketBy(numBuckets: number, ...columnNames: readonly string[]): this {
    return this
  }

  sortBy(...columnNames: readonly string[]): this {
    return this
  }

  clusterBy(...columnNames: readonly string[]): this {
    return this
  }

  save(path?: string): void {}

  saveAsTable(tableName: string): void {}

  /** By position, not by name. */
  insertInto(tableName: string): void {}

  jdbc(url: string, table: string, connectionProperties: Readonly<Record<string, string>>): void {}

  json(path: string): void {}

  csv(path: string): void {}

  xml(path: string): void {}

  parquet(path: string): void {}

  orc(path: string): void {}

  text(path: string): void {}
}

/** Writes what is there now into a table of a catalog; nothing of it is recorded. Mirrors `org.apache.spark.sql.DataFrameWriterV2`. */
export class DataFrameWriterV2 {
  using(provider: string): this {
    return this
  }

  option(key: string, value: OptionValue): this {
    return this
  }

  tableProperty(property: string, value: string): this {
    return this
  }

  partitionedBy(column: ColumnOrName, ...columns: readonly ColumnOrName[]): this {
    return this
  }

  create(): void {}

  createOrReplace(): void {}

  replace(): void {}

  append(): void {}

  /** Replaces the rows for which a condition holds. */
  overwrite(condition: Column): void {}

  overwritePartitions(): void {}
}

/** Brings a table up to date with the rows of a batch; nothing of it is recorded. Mirrors `org.apache.spark.sql.MergeIntoWriter`. Since Spark 4.0. */
export class MergeIntoWriter {
  whenMatched(condition?: Column): MergeActions {
    return new MergeActions(this)
  }

  whenNotMatched(condition?: Column): MergeActions {
    return new MergeActions(this)
  }

  whenNotMatchedBySource(condition?: Column): MergeActions {
    return new MergeActions(this)
  }

  merge(): void {}
}

/** What happens to the rows of one case of a merge. Mirrors `WhenMatched` and its kin. */
export class MergeActions {
  constructor(private readonly writer: MergeIntoWriter) {}

  updateAll(): MergeIntoWriter {
    return this.writer
  }

  update(map: Readonly<Record<string, Column>>): MergeIntoWriter {
    return this.writer
  }

  insertAll(): MergeIntoWriter {
    return this.writer
  }

  insert(map: Readonly<Record<string, Column>>): MergeIntoWriter {
    return this.writer
  }

  delete(): MergeIntoWriter {
    return this.writer
  }
}
