import { recorded } from "../../record.js"
import type { DataType } from "./data-types.js"

/** What SQL is told of a table: columns, time and key. Mirrors `org.apache.flink.table.api.Schema`. */
export class Schema {
  /** The column that carries the event time, where the schema makes one. */
  readonly [recorded]: string | undefined

  constructor(timestamp: string | undefined) {
    this[recorded] = timestamp
  }

  static newBuilder(): SchemaBuilder {
    return new SchemaBuilder()
  }
}

/** Mirrors `Schema.Builder`. */
export class SchemaBuilder {
  private timestamp?: string

  /** A column of the stream's records. The type is Flink's, such as `DataTypes.BIGINT()` or `"TIMESTAMP_LTZ(3)"`. */
  column(columnName: string, dataType: DataType | string): this {
    return this
  }

  /** A column computed in SQL, such as `PROCTIME()`. */
  columnByExpression(columnName: string, sqlExpression: string): this {
    return this
  }

  /** A column of what the source knows beside the record, such as `rowtime`: the stream's own timestamp. */
  columnByMetadata(
    columnName: string,
    dataType: DataType | string,
    metadataKey?: string,
    isVirtual = false,
  ): this {
    return this
  }

  /**
   * Makes a column the event time, with watermarks computed in SQL such as `rowtime - INTERVAL '5' SECOND`.
   * `SOURCE_WATERMARK()` keeps those of the stream. The type must be TIMESTAMP or TIMESTAMP_LTZ of precision 3 at most.
   */
  watermark(columnName: string, sqlExpression: string): this {
    this.timestamp = /^\s*SOURCE_WATERMARK\s*\(\s*\)\s*$/i.test(sqlExpression) ? undefined : columnName
    return this
  }

  /** Columns that identify a row. Flink relies on it without checking. */
  primaryKey(...columnNames: readonly string[]): this {
    return this
  }

  build(): Schema {
    return new Schema(this.timestamp)
  }
}
