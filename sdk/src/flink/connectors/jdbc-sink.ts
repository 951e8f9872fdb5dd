import { recorded } from "../../record.js"
import { ConnectorBuilder, type Options, OptionsBuilder, Sink } from "./connector.js"
import type { JdbcConnectionOptions, JdbcExactlyOnceOptions } from "./jdbc-connection.js"

/** Writes to a database. Mirrors `org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink`. */
export class JdbcSink<T> extends Sink<T> {
  static builder<T>(): JdbcSinkBuilder<T> {
    return new JdbcSinkBuilder()
  }
}

/** Mirrors `org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSinkBuilder`. */
export class JdbcSinkBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("jdbc")
  }

  /** The statement that writes one record. Records come twice after a failure, so it should be an upsert. */
  withQueryStatement(
    query: string,
    statementBuilder: (statement: PreparedStatement, record: T) => void,
  ): this {
    return this.option("queryStatement", query)
  }

  /** How records are put together into one call. */
  withExecutionOptions(executionOptions: JdbcExecutionOptions): this {
    return this.allOptions(executionOptions[recorded])
  }

  /** Records may be written twice after a failure. */
  buildAtLeastOnce(connectionOptions: JdbcConnectionOptions): JdbcSink<T> {
    return new JdbcSink(this.delivery("at-least-once").recorded())
  }

  /** Commits with each checkpoint, in XA transactions of the database. Needs `withMaxRetries(0)`. */
  buildExactlyOnce(
    exactlyOnceOptions: JdbcExactlyOnceOptions,
    dataSourceSupplier: () => object,
  ): JdbcSink<T> {
    return new JdbcSink(this.delivery("exactly-once").recorded())
  }
}

/** A statement whose places are filled, counted from 1. Mirrors `java.sql.PreparedStatement`. */
export interface PreparedStatement {
  setString(parameterIndex: number, value: string): void
  setInt(parameterIndex: number, value: number): void
  setLong(parameterIndex: number, value: number): void
  setDouble(parameterIndex: number, value: number): void
  setBoolean(parameterIndex: number, value: boolean): void
  setTimestamp(parameterIndex: number, value: Date): void
}

/** How records are put together into one call. Mirrors `org.apache.flink.connector.jdbc.JdbcExecutionOptions`. */
export class JdbcExecutionOptions {
  readonly [recorded]: Options

  constructor(options: Options) {
    this[recorded] = options
  }

  static builder(): JdbcExecutionOptionsBuilder {
    return new JdbcExecutionOptionsBuilder()
  }

  static defaults(): JdbcExecutionOptions {
    return new JdbcExecutionOptions({})
  }
}

/** Mirrors `JdbcExecutionOptions.Builder`. */
export class JdbcExecutionOptionsBuilder extends OptionsBuilder {
  /** Default 5000 records. */
  withBatchSize(size: number): this {
    return this.option("batchSize", size)
  }

  /** The longest time in milliseconds that a record waits for its batch to fill. Default 0: for ever, until a checkpoint. */
  withBatchIntervalMs(intervalMs: number): this {
    return this.option("batchIntervalMs", intervalMs)
  }

  /** Default 3. */
  withMaxRetries(maxRetries: number): this {
    return this.option("maxRetries", maxRetries)
  }

  build(): JdbcExecutionOptions {
    return new JdbcExecutionOptions({ ...this.options })
  }
}
