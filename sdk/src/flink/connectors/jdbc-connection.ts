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

  /** The longest time that a connection is tried, in seconds. Default 60. */
  withConnectionCheckTimeoutSeconds(connectionCheckTimeoutSeconds: number): this {
    return this
  }

  /** A property of the driver. */
  withProperty(propKey: string, propVal: string): this {
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

/** How XA transactions are used. Mirrors `org.apache.flink.connector.jdbc.JdbcExactlyOnceOptions`. */
export interface JdbcExactlyOnceOptions {
  readonly transactions: "xa"
}

export const JdbcExactlyOnceOptions = {
  builder: (): JdbcExactlyOnceOptionsBuilder => new JdbcExactlyOnceOptionsBuilder(),
  defaults: (): JdbcExactlyOnceOptions => ({ transactions: "xa" }),
}

/** Mirrors `JdbcExactlyOnceOptions.JDBCExactlyOnceOptionsBuilder`. */
export class JdbcExactlyOnceOptionsBuilder {
  /** For databases that allow one transaction on a connection at a time, such as PostgreSQL and MySQL. */
  withTransactionPerConnection(transactionPerConnection: boolean): this {
    return this
  }

  /** How often a commit is tried. Default 3. */
  withMaxCommitAttempts(maxCommitAttempts: number): this {
    return this
  }

  build(): JdbcExactlyOnceOptions {
    return { transactions: "xa" }
  }
}
