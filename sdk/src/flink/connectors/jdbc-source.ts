import type { DurationLike } from "../duration.js"
import { milliseconds } from "../duration.js"
import type { TypeInformation } from "../types.js"
import { ConnectorBuilder, Source } from "./connector.js"

/** Reads the result of a query: once, unless it is asked again and again. Mirrors `org.apache.flink.connector.jdbc.core.datastream.source.JdbcSource`. */
export class JdbcSource<T> extends Source<T> {
  static builder<T>(): JdbcSourceBuilder<T> {
    return new JdbcSourceBuilder()
  }
}

/** A row of a result. Mirrors `java.sql.ResultSet`; columns are counted from 1. */
export interface ResultSet {
  getString(column: number | string): string | null
  getLong(column: number | string): number
  getDouble(column: number | string): number
  getBoolean(column: number | string): boolean
  getTimestamp(column: number | string): Date | null
}

/** Asks a query again and again. Mirrors `org.apache.flink.connector.jdbc.core.util.ContinuousUnBoundingSettings`. */
export class ContinuousUnBoundingSettings {
  constructor(initialDiscoveryDelay: DurationLike, discoveryInterval: DurationLike) {
    milliseconds(initialDiscoveryDelay)
    milliseconds(discoveryInterval)
  }
}

/** Mirrors `org.apache.flink.connector.jdbc.core.datastream.source.JdbcSourceBuilder`. */
export class JdbcSourceBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("jdbc")
    this.bounded()
  }

  setSql(sql: string): this {
    return this.option("sql", sql)
  }

  setDBUrl(dbURL: string): this {
    return this.option("dBUrl", dbURL)
  }

  setDriverName(driverName: string): this {
    return this.option("driverName", driverName)
  }

  setUsername(username: string): this {
    return this.option("username", username)
  }

  setPassword(password: string): this {
    return this
  }

  /** Makes a record of a row. */
  setResultExtractor(resultExtractor: (resultSet: ResultSet) => T): this {
    return this
  }

  setTypeInformation(typeInformation: TypeInformation<T>): this {
    return this
  }

  /** How many rows are fetched at once. */
  setResultSetFetchSize(resultSetFetchSize: number): this {
    return this.option("resultSetFetchSize", resultSetFetchSize)
  }

  /** Asks the query again at an interval, and never ends. */
  setContinuousUnBoundingSettings(continuousUnBoundingSettings: ContinuousUnBoundingSettings): this {
    return this.unbounded()
  }

  build(): JdbcSource<T> {
    return new JdbcSource(this.recorded())
  }
}
