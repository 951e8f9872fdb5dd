import type { JobBuilder } from "@streamwright/graph"
import { currentScope, openJob, recorded } from "../record.js"
import { DataStreamReader } from "./reader.js"

const sessions = new WeakMap<object, SparkSession>()

/** Where a Spark program begins. Mirrors `org.apache.spark.sql.SparkSession`. */
export class SparkSession {
  /** Settings that may change while the session lives. */
  readonly conf: RuntimeConfig = new RuntimeConfig()
  /** The queries of the session. */
  readonly streams: StreamingQueryManager = new StreamingQueryManager()
  readonly [recorded]: JobBuilder

  private constructor(appName: string) {
    this[recorded] = openJob("spark", () => appName)
  }

  static builder(): SparkSessionBuilder {
    return new SparkSessionBuilder(appName => new SparkSession(appName))
  }

  /** Reads what has no end. */
  get readStream(): DataStreamReader {
    return new DataStreamReader(this[recorded], {})
  }

  /** Reads what is there now. */
  get read(): DataStreamReader {
    return new DataStreamReader(this[recorded], { bounded: true })
  }

  stop(): void {}
}

/** Mirrors `SparkSession.Builder`. */
export class SparkSessionBuilder {
  private name = "Spark query"

  constructor(private readonly make: (appName: string) => SparkSession) {}

  /** What the application is called. */
  appName(name: string): this {
    this.name = name
    return this
  }

  master(master: string): this {
    return this
  }

  config(key: string, value: string | number | boolean): this {
    return this
  }

  enableHiveSupport(): this {
    return this
  }

  /** The session; a second call gives the same one. */
  getOrCreate(): SparkSession {
    const scope = currentScope()
    const session = sessions.get(scope) ?? this.make(this.name)
    sessions.set(scope, session)
    return session
  }
}

/** Mirrors `org.apache.spark.sql.RuntimeConfig`. */
export class RuntimeConfig {
  private readonly values = new Map<string, string>()

  set(key: string, value: string | number | boolean): void {
    this.values.set(key, String(value))
  }

  /** @throws RangeError for a setting that was not set, when there is no default. */
  get(key: string, defaultValue?: string): string {
    const value = this.values.get(key) ?? defaultValue
    if (value === undefined) throw new RangeError(`The setting ${key} is not set.`)
    return value
  }
}

/** Mirrors `org.apache.spark.sql.streaming.StreamingQueryManager`. */
export class StreamingQueryManager {
  /** Waits until one of the queries ends. While a job is recorded, it does not wait. */
  awaitAnyTermination(timeoutMs?: number): void {}
}
