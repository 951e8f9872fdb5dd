import type { Draft, Input } from "@streamwright/graph"
import type { Flow } from "../flow.js"
import { recorded } from "../record.js"
import type { ConfigurationValue, JobConfiguration } from "./configuration.js"
import { DataStream } from "./streams.js"
import type { StreamExecutionEnvironment } from "./environment.js"

/** A row by its columns. Mirrors `org.apache.flink.types.Row`. */
export interface Row {
  /** A column by name, or by position from 0. */
  getField(field: string | number): unknown
  /** As `getField`, and says what is expected there. */
  getFieldAs<T>(field: string | number): T
  getArity(): number
}

/** A table that changes as records come. Mirrors `org.apache.flink.table.api.Table`. */
export class Table {
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }
}

/** Settings of SQL by their full names. Mirrors `org.apache.flink.table.api.TableConfig`. */
export class TableConfig {
  constructor(private readonly configuration: JobConfiguration) {}

  set(key: string, value: ConfigurationValue): this {
    this.configuration.set(key, value)
    return this
  }
}

/** SQL over streams. Mirrors `org.apache.flink.table.api.bridge.java.StreamTableEnvironment`. */
export class StreamTableEnvironment {
  private readonly views = new Map<string, Input>()

  private constructor(private readonly environment: StreamExecutionEnvironment) {}

  static create(executionEnvironment: StreamExecutionEnvironment): StreamTableEnvironment {
    return new StreamTableEnvironment(executionEnvironment)
  }

  getConfig(): TableConfig {
    return new TableConfig(this.environment[recorded].configuration)
  }

  /** Gives a stream or table a name that queries can use. */
  createTemporaryView<T>(path: string, view: DataStream<T> | Table): void {
    this.views.set(path, view[recorded].input)
  }

  /** A stream as a table; its fields are the columns. */
  fromDataStream<T>(dataStream: DataStream<T>): Table {
    return new Table(dataStream[recorded])
  }

  /** The result of a query over the views that it names. */
  sqlQuery(query: string): Table {
    const sql = query.replace(/\s+/g, " ").trim()
    const words = new Set(sql.split(/\W+/))
    const inputs = [...this.views].filter(([name]) => words.has(name)).map(([, input]) => input)
    return new Table(this.query(sql, inputs))
  }

  /** A table that only ever grows, as a stream. A query that changes its results is refused. */
  toDataStream(table: Table): DataStream<Row> {
    return new DataStream(table[recorded])
  }

  /** A table as the stream of its changes; each row says whether it is added or taken back. */
  toChangelogStream(table: Table): DataStream<Row> {
    return new DataStream(table[recorded])
  }

  private query(sql: string, inputs: readonly Input[]): Flow {
    const { builder } = this.environment[recorded]
    const draft: Draft = builder.add("sql", { sql }, inputs)
    return { builder, input: { from: draft } }
  }
}
