import type { OperatorSettings } from "@streamwright/graph"
import { after, type Flow, optionsOf } from "../flow.js"
import { recorded } from "../record.js"
import type { Dataset } from "./dataset.js"
import type { OptionValue } from "./reader.js"
import type { Trigger } from "./trigger.js"

/** Writes rows one by one. Mirrors `org.apache.spark.sql.ForeachWriter`. */
export abstract class ForeachWriter<T> {
  /** Called for each partition of each batch; false leaves it out, for one that was written before. */
  abstract open(partitionId: number, epochId: number): boolean
  abstract process(value: T): void
  abstract close(error: Error | null): void
}

/** A query that runs. Mirrors `org.apache.spark.sql.streaming.StreamingQuery`. */
export class StreamingQuery {
  constructor(readonly name: string | null) {}

  /** Waits until the query ends. While a job is recorded, it does not wait. */
  awaitTermination(timeoutMs?: number): void {}

  /** Waits until all that is there now has been processed. While a job is recorded, it does not wait. */
  processAllAvailable(): void {}

  stop(): void {}
}

/** Says where rows go, when, and what of them. Mirrors `org.apache.spark.sql.streaming.DataStreamWriter`. */
export class DataStreamWriter<T> {
  private readonly settings: OperatorSettings = {}
  private readonly given: Record<string, OptionValue> = {}

  constructor(private readonly flow: Flow) {}

  /** Such as `"kafka"`, `"delta"`, `"console"` or `"memory"`. Default `"parquet"`. */
  format(source: string): this {
    this.settings.connector = source
    return this
  }

  /** `checkpointLocation` is the one that every query should set: where it goes on after a failure. */
  option(key: string, value: OptionValue): this {
    return this.options({ [key]: value })
  }

  options(options: Readonly<Record<string, OptionValue>>): this {
    const { checkpointLocation, ...others } = options
    if (checkpointLocation !== undefined) this.settings.checkpointLocation = String(checkpointLocation)
    Object.assign(this.given, others)
    return this
  }

  /** `"append"`, the default, `"update"` or `"complete"`; or a constant of `OutputMode`. */
  outputMode(outputMode: string): this {
    this.settings.outputMode = outputMode.toLowerCase()
    return this
  }

  /** When the next batch starts. Default: as soon as the last has ended. */
  trigger(trigger: Trigger): this {
    this.settings.trigger = trigger[recorded]
    return this
  }

  queryName(queryName: string): this {
    this.settings.name = queryName
    return this
  }

  partitionBy(...columnNames: readonly string[]): this {
    return this
  }

  /** Runs a function for each batch. A batch may come twice after a failure, with the same id. */
  foreachBatch(fn: (batch: Dataset<T>, batchId: number) => void | Promise<void>): this {
    return this.format("foreachBatch")
  }

  foreach(writer: ForeachWriter<T>): this {
    return this.format("foreach")
  }

  /** Starts the query. While a job is recorded, it only adds the sink. */
  start(path?: string): StreamingQuery {
    if (path !== undefined) this.given.path = path
    const options = optionsOf(this.given)
    after(this.flow, "sink", { connector: "parquet", ...this.settings, options })
    return new StreamingQuery(this.settings.name ?? null)
  }

  /** Starts the query into a table. */
  toTable(tableName: string): StreamingQuery {
    return this.format("table").option("table", tableName).start()
  }
}

/** Writes what is there now; nothing of it is recorded. Mirrors `org.apache.spark.sql.DataFrameWriter`. */
export class DataFrameWriter {
  format(source: string): this {
    return this
  }

  /** `"append"`, `"overwrite"`, `"ignore"` or `"errorifexists"`, the default. */
  mode(saveMode: string): this {
    return this
  }

  option(key: string, value: OptionValue): this {
    return this
  }

  options(options: Readonly<Record<string, OptionValue>>): this {
    return this
  }

  partitionBy(...columnNames: readonly string[]): this {
    return this
  }

  save(path?: string): void {}

  saveAsTable(tableName: string): void {}

  insertInto(tableName: string): void {}
}
