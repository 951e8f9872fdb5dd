import type { OperatorSettings } from "@streamwright/graph"
import { after, optionsOf } from "../../flow.js"
import { recorded } from "../../record.js"
import { DataStreamSink } from "../data-stream-sink.js"
import type { DataStream } from "../streams.js"
import { OptionsBuilder } from "./connector.js"
import type { TableLoader } from "./iceberg-table.js"

/** How records are dealt out to the tasks that write. Mirrors `org.apache.iceberg.DistributionMode`. */
export const DistributionMode = {
  /** As they come: each task writes to every partition. */
  NONE: "none",
  /** By partition, or by the fields that make rows equal. */
  HASH: "hash",
  /** By the table's sort order, after statistics of the records. */
  RANGE: "range",
} as const
export type DistributionMode = (typeof DistributionMode)[keyof typeof DistributionMode]

/**
 * Writes to an Iceberg table. A commit, and with it anything to see for readers, comes only with each checkpoint.
 * Mirrors `org.apache.iceberg.flink.sink.FlinkSink`.
 */
export const FlinkSink = {
  forRow: <T>(input: DataStream<T>): FlinkSinkBuilder<T> => new FlinkSinkBuilder(input),
  forRowData: <T>(input: DataStream<T>): FlinkSinkBuilder<T> => new FlinkSinkBuilder(input),
}

/** As `FlinkSink`, built on Flink's newer interface of sinks. Mirrors `org.apache.iceberg.flink.sink.IcebergSink`. */
export const IcebergSink = FlinkSink

/** Mirrors `FlinkSink.Builder` and `IcebergSink.Builder`. */
export class FlinkSinkBuilder<T> extends OptionsBuilder {
  constructor(private readonly input: DataStream<T>) {
    super()
  }

  tableLoader(tableLoader: TableLoader): this {
    return this.option("table", tableLoader.path)
  }

  /** Replaces what is in the table. Excludes `upsert`. */
  overwrite(overwrite: boolean): this {
    return this.option("overwrite", overwrite)
  }

  /** Replaces rows with equal fields. Needs `equalityFieldColumns` and a table of format 2. Excludes `overwrite`. */
  upsert(enabled: boolean): this {
    return this.option("upsert", enabled)
  }

  /** The fields that make two rows the same. */
  equalityFieldColumns(columns: readonly (keyof T & string)[]): this {
    return this.option("equalityFieldColumns", columns)
  }

  /** Default: what the table says, or `NONE`. */
  distributionMode(mode: DistributionMode): this {
    return this.option("distributionMode", mode)
  }

  writeParallelism(writeParallelism: number): this {
    return this
  }

  /** A property of writing, by its name. */
  set(property: string, value: string): this {
    return this.option(property, value)
  }

  setAll(properties: Readonly<Record<string, string>>): this {
    return this.allOptions(properties)
  }

  /** Commits to a branch of the table. Default `main`. */
  toBranch(branch: string): this {
    return this.option("toBranch", branch)
  }

  /** A property of every snapshot that is committed. */
  setSnapshotProperty(property: string, value: string): this {
    return this
  }

  /** What the sink's operators are called in logs. */
  uidPrefix(uidPrefix: string): this {
    return this
  }

  /** Adds the sink to the job. */
  append(): DataStreamSink<void> {
    const settings: OperatorSettings = { connector: "iceberg", options: optionsOf(this.options) }
    return new DataStreamSink(after(this.input[recorded], "sink", settings))
  }
}
