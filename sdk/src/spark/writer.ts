import type { OperatorSettings } from "@streamwright/graph"
import { after, type Flow, optionsOf } from "../flow.js"
import { recorded } from "../record.js"
import type { Dataset } from "./dataset.js"
import type { OutputMode } from "./modes.js"
import type { GivenOptions, Known, OptionName, OptionValue, StreamSinkOptions } from "./options.js"
import { StreamingQuery } from "./query.js"
import type { Trigger } from "./trigger.js"

/** Writes rows one by one. Mirrors `org.apache.spark.sql.ForeachWriter`. */
export abstract class ForeachWriter<T> {
  /** Called for each partition of each batch; false leaves it out, for one that was written before. */
  abstract open(partitionId: number, epochId: number): boolean
  /** Called for each row of a partition that was opened. */
  abstract process(value: T): void
  /** Called at the end of each partition that was opened, with what went wrong. */
  abstract close(error: Error | null): void
}

/** Says where rows go, when, and what of them. Mirrors `org.apache.spark.sql.streaming.DataStreamWriter`. */
export class DataStreamWriter<T, Format extends string = string> {
  private readonly settings: OperatorSettings = {}
  private readonly given: Record<string, OptionValue> = {}

  constructor(private readonly flow: Flow) {}

  /** Such as `"kafka"`, `"delta"`, `"console"` or `"memory"`. Default `"parquet"`. */
  format<F extends Known<keyof StreamSinkOptions>>(source: F): DataStreamWriter<T, F> {
    this.settings.connector = source
    return this as unknown as DataStreamWriter<T, F>
  }

  /** `checkpointLocation` is the one that every query should set: where it goes on after a failure. */
  option(key: OptionName<StreamSinkOptions, Format>, value: OptionValue): this {
    return this.with({ [key]: value })
  }

  /** Several settings of the format. */
  options(options: GivenOptions<StreamSinkOptions, Format>): this {
    return this.with(options as Readonly<Record<string, OptionValue>>)
  }

  /** `"append"`, the default, `"update"` or `"complete"`; or a constant of `OutputMode`. */
  outputMode(outputMode: Known<OutputMode>): this {
    this.settings.outputMode = outputMode.toLowerCase()
    return this
  }

  /** When the next batch starts. Default: as soon as the last has ended. */
  trigger(trigger: Trigger): this {
    this.settings.trigger = trigger[recorded]
    return this
  }

  /** A name that no other query of the session has; the memory sink's table is called so. */
  queryName(queryName: string): this {
    this.settings.name = queryName
    return this
  }

  /** Writes each value of these columns into a directory of its own. */
  partitionBy(...columnNames: readonly string[]): this {
    this.settings.partitionedBy = columnNames
    return this
  }

  /** Keeps rows with near values of these columns together; not with `partitionBy`. Since Spark 4.0. */
  clusterBy(...columnNames: readonly string[]): this {
    this.settings.clusteredBy = columnNames
    return this
  }

  /** Runs a function for each batch. A batch may come twice after a failure, with the same id. */
  foreachBatch(fn: (batch: Dataset<T>, batchId: number) => void | Promise<void>): this {
    this.settings.connector = "foreachBatch"
    return this
  }

  /** Writes row by row. A row may come twice after a failure. */
  foreach(writer: ForeachWriter<T>): this {
    this.settings.connector = "foreach"
    return this
  }

  /** Starts the query. While a job is recorded, it only adds the sink. */
  start(path?: string): StreamingQuery {
    if (path !== undefined) this.given.path = path
    const options = optionsOf(this.given)
    after(this.flow, "sink", { connector: "parquet", ...this.settings, options })
    return new StreamingQuery(this.settings.name ?? null, this.flow.builder)
  }

  /** Starts the query into a table. */
  toTable(tableName: string): StreamingQuery {
    this.settings.connector = "table"
    this.given.table = tableName
    return this.start()
  }

  /** The checkpoint is a setting of the query; all other options are the format's. Names count in any case. */
  private with(options: Readonly<Record<string, OptionValue>>): this {
    for (const [name, value] of Object.entries(options)) {
      if (name.toLowerCase() === "checkpointlocation") this.settings.checkpointLocation = String(value)
      else this.given[name] = value
    }
    return this
  }
}
