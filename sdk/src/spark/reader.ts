import type { JobBuilder, OperatorSettings } from "@streamwright/graph"
import { optionsOf, source } from "../flow.js"
import type { DataFrame } from "./dataset.js"
import { Dataset } from "./dataset.js"
import type { GivenOptions, Known, OptionName, OptionValue, SourceOptions } from "./options.js"
import type { StructType } from "./schema.js"

/** Says what to read. What `DataStreamReader` and `DataFrameReader` have in common. */
abstract class Reader<Format extends string> {
  private connector?: string
  private hasSchema?: true
  private readonly given: Record<string, OptionValue> = {}

  constructor(
    private readonly builder: JobBuilder,
    private readonly settings: OperatorSettings,
  ) {}

  /** One setting of the format; the known ones are completed. */
  option(key: OptionName<SourceOptions, Format>, value: OptionValue): this {
    this.given[key] = value
    return this
  }

  /** Several settings of the format. */
  options(options: GivenOptions<SourceOptions, Format>): this {
    Object.assign(this.given, options)
    return this
  }

  /** The columns, as DDL such as `"shop STRING, paid_at TIMESTAMP"`. File sources need it on streams; Kafka refuses it. */
  schema(schema: string | StructType): this {
    this.hasSchema = true
    return this
  }

  /** The rows; of files, those under a path. */
  load(path?: string): DataFrame {
    return path === undefined ? this.source() : this.from("path", path)
  }

  /** A table of the catalog; on streams its format must be able to. */
  table(tableName: string): DataFrame {
    this.connector = "table"
    return this.from("table", tableName)
  }

  /** JSON objects, one a line. */
  json(path: string): DataFrame {
    return this.file("json", path)
  }

  /** Lines of CSV. */
  csv(path: string): DataFrame {
    return this.file("csv", path)
  }

  /** XML. Since Spark 4.0. */
  xml(path: string): DataFrame {
    return this.file("xml", path)
  }

  /** Parquet files. */
  parquet(path: string): DataFrame {
    return this.file("parquet", path)
  }

  /** ORC files. */
  orc(path: string): DataFrame {
    return this.file("orc", path)
  }

  /** One row for each line, in the column `value`. */
  text(path: string): DataFrame {
    return this.file("text", path)
  }

  /** As `text`, as plain strings. */
  textFile(path: string): Dataset<string> {
    return new Dataset(this.text(path))
  }

  protected use(connector: string): void {
    this.connector = connector
  }

  protected from(option: string, value: string): DataFrame {
    this.given[option] = value
    return this.source()
  }

  private file(format: string, path: string): DataFrame {
    this.connector = format
    return this.from("path", path)
  }

  private source(): DataFrame {
    const { connector, hasSchema } = this
    const settings = { ...this.settings, connector, hasSchema, options: optionsOf(this.given) }
    return new Dataset(source(this.builder, settings))
  }
}

/** Says what to read as a stream. Mirrors `org.apache.spark.sql.streaming.DataStreamReader`. */
export class DataStreamReader<Format extends string = string> extends Reader<Format> {
  /** Such as `"kafka"`, `"delta"`, `"parquet"` or `"rate"`. */
  format<F extends Known<keyof SourceOptions>>(source: F): DataStreamReader<F> {
    this.use(source)
    return this as unknown as DataStreamReader<F>
  }
}

/** Says what to read as it is now. Mirrors `org.apache.spark.sql.DataFrameReader`. */
export class DataFrameReader<Format extends string = string> extends Reader<Format> {
  /** Such as `"parquet"`, `"delta"` or `"jdbc"`. */
  format<F extends Known<keyof SourceOptions | "jdbc">>(source: F): DataFrameReader<F> {
    this.use(source)
    return this as unknown as DataFrameReader<F>
  }

  /** A table of another database; `properties` has the user and the password. */
  jdbc(url: string, table: string, properties: Readonly<Record<string, string>>): DataFrame {
    this.use("jdbc")
    this.option("url", url)
    return this.from("dbtable", table)
  }
}
