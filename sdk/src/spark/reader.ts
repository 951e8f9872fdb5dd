import type { JobBuilder, OperatorSettings } from "@streamwright/graph"
import { optionsOf, source } from "../flow.js"
import type { DataFrame } from "./dataset.js"
import { Dataset } from "./dataset.js"
import type { StructType } from "./schema.js"

/** A value of an option. */
export type OptionValue = string | number | boolean

/** Says what to read. Mirrors `org.apache.spark.sql.streaming.DataStreamReader` and `org.apache.spark.sql.DataFrameReader`. */
export class DataStreamReader {
  private connector?: string
  private readonly given: Record<string, OptionValue> = {}

  constructor(
    private readonly builder: JobBuilder,
    private readonly settings: OperatorSettings,
  ) {}

  /** Such as `"kafka"`, `"delta"`, `"parquet"` or `"rate"`. */
  format(source: string): this {
    this.connector = source
    return this
  }

  option(key: string, value: OptionValue): this {
    this.given[key] = value
    return this
  }

  options(options: Readonly<Record<string, OptionValue>>): this {
    Object.assign(this.given, options)
    return this
  }

  /** The columns, as DDL such as `"shop STRING, paid_at TIMESTAMP"`. File sources need it on streams. */
  schema(schema: string | StructType): this {
    return this
  }

  load(path?: string): DataFrame {
    return path === undefined ? this.source() : this.option("path", path).source()
  }

  table(tableName: string): DataFrame {
    return this.format("table").option("table", tableName).source()
  }

  json(path: string): DataFrame {
    return this.format("json").load(path)
  }

  parquet(path: string): DataFrame {
    return this.format("parquet").load(path)
  }

  csv(path: string): DataFrame {
    return this.format("csv").load(path)
  }

  text(path: string): DataFrame {
    return this.format("text").load(path)
  }

  orc(path: string): DataFrame {
    return this.format("orc").load(path)
  }

  private source(): DataFrame {
    const settings = { ...this.settings, connector: this.connector, options: optionsOf(this.given) }
    return new Dataset(source(this.builder, settings))
  }
}
