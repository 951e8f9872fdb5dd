import { after, type Flow } from "../../flow.js"
import { recorded } from "../../record.js"
import type { StreamExecutionEnvironment } from "../environment.js"
import { DataStream } from "../streams.js"
import { SqlEnvironment } from "./environment.js"
import type { EnvironmentSettings } from "./environment-settings.js"
import type { Row } from "./row.js"
import type { Schema } from "./schema.js"
import { StreamStatementSet } from "./statement-set.js"
import { Table } from "./table.js"

/** Which changes a stream may carry. Mirrors `org.apache.flink.table.connector.ChangelogMode`. */
export const ChangelogMode = {
  insertOnly: () => "insert only",
  /** Updates come as what is taken back and what is put in its place. */
  all: () => "all",
  /** Updates come as what is put in place of the row with the same key. */
  upsert: () => "upsert",
} as const
export type ChangelogMode = ReturnType<(typeof ChangelogMode)[keyof typeof ChangelogMode]>

/** SQL over streams. Mirrors `org.apache.flink.table.api.bridge.java.StreamTableEnvironment`. */
export class StreamTableEnvironment extends SqlEnvironment {
  private constructor(executionEnvironment: StreamExecutionEnvironment) {
    const { builder, configuration } = executionEnvironment[recorded]
    super(builder, configuration)
  }

  /** `settings` must be for streams where the environment is. */
  static create(
    executionEnvironment: StreamExecutionEnvironment,
    settings?: EnvironmentSettings,
  ): StreamTableEnvironment {
    return new StreamTableEnvironment(executionEnvironment)
  }

  /** Gives a stream or table a name that queries can use. */
  createTemporaryView<T>(path: string, view: DataStream<T> | Table, schema?: Schema): void {
    this.views.set(path, view instanceof Table ? view[recorded] : timed(view, schema))
  }

  /** A stream as a table; its fields are the columns, unless a schema says otherwise. */
  fromDataStream<T>(dataStream: DataStream<T>, schema?: Schema): Table {
    return new Table(timed(dataStream, schema))
  }

  /** A stream of changes as a table. */
  fromChangelogStream(dataStream: DataStream<Row>, schema?: Schema, changelogMode?: ChangelogMode): Table {
    return new Table(timed(dataStream, schema))
  }

  /** A table that only ever grows, as a stream. A query that changes its results is refused. */
  toDataStream(table: Table): DataStream<Row>
  toDataStream<T>(table: Table, targetClass: abstract new (...args: never[]) => T): DataStream<T>
  toDataStream(table: Table): DataStream<Row> {
    return new DataStream(table[recorded])
  }

  /** A table as the stream of its changes; each row says whether it is added or taken back. */
  toChangelogStream(table: Table, targetSchema?: Schema, changelogMode?: ChangelogMode): DataStream<Row> {
    return new DataStream(table[recorded])
  }

  override createStatementSet(): StreamStatementSet {
    return new StreamStatementSet(sql => this.executeSql(sql))
  }
}

/** A stream with the time that a schema gives it. */
function timed<T>(stream: DataStream<T>, schema: Schema | undefined): Flow {
  const timestamp = schema?.[recorded]
  return timestamp === undefined
    ? stream[recorded]
    : after(stream[recorded], "watermark", { watermark: { strategy: "custom", timestamp } })
}
