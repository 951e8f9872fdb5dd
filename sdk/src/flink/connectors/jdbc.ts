import { ConnectorBuilder, Sink } from "./connector.js"

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

  withExecutionOptions(executionOptions: JdbcExecutionOptions): this {
    return this
  }

  buildAtLeastOnce(connectionOptions: JdbcConnectionOptions): JdbcSink<T> {
    return new JdbcSink(this.recorded())
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
export interface JdbcExecutionOptions {
  readonly batches: true
}

export const JdbcExecutionOptions = {
  builder: (): JdbcExecutionOptionsBuilder => new JdbcExecutionOptionsBuilder(),
}

/** Mirrors `JdbcExecutionOptions.Builder`. */
export class JdbcExecutionOptionsBuilder {
  /** Default 5000 records. */
  withBatchSize(size: number): this {
    return this
  }

  /** The longest time in milliseconds that a record waits for its batch to fill. Default 0: for ever, until a checkpoint. */
  withBatchIntervalMs(intervalMs: number): this {
    return this
  }

  /** Default 3. */
  withMaxRetries(maxRetries: number): this {
    return this
  }

  build(): JdbcExecutionOptions {
    return { batches: true }
  }
}

/** Where the database is. Mirrors `org.apache.flink.connector.jdbc.JdbcConnectionOptions`. */
export interface JdbcConnectionOptions {
  readonly url: string
}

/** Mirrors `JdbcConnectionOptions.JdbcConnectionOptionsBuilder`. */
export class JdbcConnectionOptionsBuilder {
  private url = ""

  withUrl(url: string): this {
    this.url = url
    return this
  }

  withDriverName(driverName: string): this {
    return this
  }

  withUsername(username: string): this {
    return this
  }

  withPassword(password: string): this {
    return this
  }

  build(): JdbcConnectionOptions {
    return { url: this.url }
  }
}
