import { JobBuilder } from "@streamwright/graph"
import { source } from "../flow.js"
import { currentScope, openJob, recorded } from "../record.js"
import { type DataFrame, Dataset } from "./dataset.js"
import { type UserDefinedFunction, udf } from "./functions/index.js"
import { StreamingQueryManager } from "./query.js"
import { DataFrameReader, DataStreamReader } from "./reader.js"
import type { StructType } from "./schema.js"
import { SparkContext } from "./spark-context.js"
import { viewsIn, viewsOf } from "./views.js"

const sessions = new WeakMap<object, SparkSession>()

/** Where a Spark program begins. Mirrors `org.apache.spark.sql.SparkSession`. */
export class SparkSession {
  /** Settings that may change while the session lives. */
  readonly conf: RuntimeConfig
  /** The queries of the session. */
  readonly streams: StreamingQueryManager
  /** Functions of one's own for SQL texts. */
  readonly udf: UDFRegistration = new UDFRegistration()
  readonly sparkContext: SparkContext = new SparkContext()
  readonly [recorded]: JobBuilder

  private constructor(appName: string) {
    this[recorded] = openJob("spark", () => appName)
    this.conf = new RuntimeConfig(this[recorded])
    this.streams = new StreamingQueryManager(this[recorded])
  }

  /** Begins to make a session. */
  static builder(): SparkSessionBuilder {
    return new SparkSessionBuilder(appName => new SparkSession(appName))
  }

  /** The session that there is, or a new one. */
  static active(): SparkSession {
    return SparkSession.builder().getOrCreate()
  }

  /** Reads what has no end. */
  get readStream(): DataStreamReader {
    return new DataStreamReader(this[recorded], {})
  }

  /** Reads what is there now. */
  get read(): DataFrameReader {
    return new DataFrameReader(this[recorded], { bounded: true })
  }

  /** A temporary view by its name, which may be a stream; or a table as it is now. */
  table(tableName: string): DataFrame {
    const view = viewsOf(this[recorded]).get(tableName.toLowerCase())
    return view ? new Dataset(view) : this.read.table(tableName)
  }

  /** The result of a query over temporary views and tables. A command, such as `SET` or `CREATE TABLE`, runs at once. */
  sql(sqlText: string): DataFrame {
    const sql = sqlText.replace(/\s+/g, " ").trim()
    const builder = isCommand(sql) ? new JobBuilder("spark") : this[recorded]
    const inputs = viewsIn(sql, builder).map(({ input }) => input)
    return new Dataset({ builder, input: { from: builder.add("sql", { sql }, inputs) } })
  }

  /** A frame of values that are here. */
  createDataFrame(rows: readonly unknown[], schema?: string | StructType): DataFrame {
    return new Dataset(source(this[recorded], { connector: "collection", bounded: true }))
  }

  /** As `createDataFrame`, of values with a type. */
  createDataset<T>(data: readonly T[]): Dataset<T> {
    return new Dataset(source(this[recorded], { connector: "collection", bounded: true }))
  }

  /** The numbers from `start` up to and without `end`, in the column `id`. */
  range(start: number, end?: number, step = 1): Dataset<number> {
    return new Dataset(source(this[recorded], { connector: "sequence", bounded: true }))
  }

  /** Ends the application. */
  stop(): void {}
}

/** The first words of SQL texts that do something and ask for no rows. */
const commands = new Set(
  "add alter analyze cache call clear create declare delete desc describe drop explain grant insert merge optimize refresh reset revoke set show truncate uncache update use vacuum".split(
    " ",
  ),
)

function isCommand(sql: string): boolean {
  return commands.has(/^\w*/.exec(sql.toLowerCase())?.[0] ?? "")
}

/** Mirrors `SparkSession.Builder`. */
export class SparkSessionBuilder {
  private name = "Spark query"
  private readonly settings = new Map<string, string | number | boolean>()

  constructor(private readonly make: (appName: string) => SparkSession) {}

  /** What the application is called. */
  appName(name: string): this {
    this.name = name
    return this
  }

  /** Where it runs, such as `"local[4]"`. */
  master(master: string): this {
    return this
  }

  /** A setting, or several, from the start. */
  config(key: string, value: string | number | boolean): this
  config(settings: Readonly<Record<string, string | number | boolean>>): this
  config(
    key: string | Readonly<Record<string, string | number | boolean>>,
    value?: string | number | boolean,
  ): this {
    const given = typeof key === "object" ? key : value === undefined ? {} : { [key]: value }
    for (const [name, setting] of Object.entries(given)) this.settings.set(name, setting)
    return this
  }

  /** Uses Hive's catalog. */
  enableHiveSupport(): this {
    return this
  }

  /** Of a Spark Connect server, such as `"sc://localhost"`. */
  remote(connectionString: string): this {
    return this
  }

  /** The session; a second call gives the same one. */
  getOrCreate(): SparkSession {
    const scope = currentScope()
    const session = sessions.get(scope) ?? this.make(this.name)
    sessions.set(scope, session)
    for (const [key, value] of this.settings) session.conf.set(key, value)
    return session
  }
}

/** Mirrors `org.apache.spark.sql.RuntimeConfig`. */
export class RuntimeConfig {
  private readonly values = new Map<string, string>()

  constructor(private readonly builder: JobBuilder) {}

  /** What a query with a checkpoint has pinned, such as `spark.sql.shuffle.partitions`, stays as it was at its first start. */
  set(key: string, value: string | number | boolean): void {
    this.values.set(key, String(value))
    this.builder.configure(key, value)
  }

  /** Goes back to the default. */
  unset(key: string): void {
    this.values.delete(key)
  }

  /** @throws RangeError for a setting that was not set, when there is no default. */
  get(key: string, defaultValue?: string): string {
    const value = this.values.get(key) ?? defaultValue
    if (value === undefined) throw new RangeError(`The setting ${key} is not set.`)
    return value
  }
}

/** Mirrors `org.apache.spark.sql.UDFRegistration`. */
export class UDFRegistration {
  /** Makes a function known to SQL texts; `returnType` is the SQL name of its result's type. */
  register(name: string, fn: (...values: never[]) => unknown, returnType = "string"): UserDefinedFunction {
    return udf(fn, returnType)
  }
}
