/** Settings of an application. Mirrors `org.apache.spark.SparkConf`. */
export class SparkConf {
  private readonly values = new Map<string, string>()

  /** What the application is called. */
  setAppName(name: string): this {
    return this.set("spark.app.name", name)
  }

  /** Where it runs, such as `"local[4]"`. */
  setMaster(master: string): this {
    return this.set("spark.master", master)
  }

  /** One setting. */
  set(key: string, value: string): this {
    this.values.set(key, value)
    return this
  }

  /** Several settings. */
  setAll(settings: Readonly<Record<string, string>>): this {
    for (const [key, value] of Object.entries(settings)) this.values.set(key, value)
    return this
  }

  /** A setting where there is none yet. */
  setIfMissing(key: string, value: string): this {
    return this.values.has(key) ? this : this.set(key, value)
  }

  /** @throws RangeError for a setting that was not set, when there is no default. */
  get(key: string, defaultValue?: string): string {
    const value = this.values.get(key) ?? defaultValue
    if (value === undefined) throw new RangeError(`The setting ${key} is not set.`)
    return value
  }
}

/** A value that every task has. Mirrors `org.apache.spark.broadcast.Broadcast`. */
export class Broadcast<T> {
  constructor(private readonly held: T) {}

  /** What was sent. */
  value(): T {
    return this.held
  }

  /** Takes it from the machines; it is sent again when needed. */
  unpersist(blocking = false): void {}

  /** Takes it from everywhere. */
  destroy(): void {}
}

/** A sum that tasks add to and the driver reads; tasks that run twice add twice. Mirrors `org.apache.spark.util.LongAccumulator`. */
export class LongAccumulator {
  readonly value: number = 0

  /** Adds to the sum. */
  add(value: number): void {}
}

/** The application. Mirrors `org.apache.spark.SparkContext`. */
export class SparkContext {
  constructor(readonly conf: SparkConf = new SparkConf()) {}

  /** Such as `"WARN"`. */
  setLogLevel(logLevel: string): void {}

  /** Where `checkpoint` stores frames. */
  setCheckpointDir(directory: string): void {}

  /** Sends a value to every machine once. */
  broadcast<T>(value: T): Broadcast<T> {
    return new Broadcast(value)
  }

  /** A sum over all tasks. */
  longAccumulator(name?: string): LongAccumulator {
    return new LongAccumulator()
  }

  /** Ends the application. */
  stop(): void {}
}
