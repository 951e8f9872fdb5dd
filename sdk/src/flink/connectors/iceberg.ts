import type { OperatorSettings } from "@streamwright/graph"
import { after, optionsOf } from "../../flow.js"
import { recorded } from "../../record.js"
import { DataStreamSink } from "../data-stream-sink.js"
import type { DataStream } from "../streams.js"

/** Finds an Iceberg table. Mirrors `org.apache.iceberg.flink.TableLoader`. */
export class TableLoader {
  private constructor(readonly path: string) {}

  /** The table at this path. */
  static fromHadoopTable(location: string): TableLoader {
    return new TableLoader(location)
  }
}

/**
 * Writes to an Iceberg table. A commit, and with it anything to see for readers, comes only with each checkpoint.
 * Mirrors `org.apache.iceberg.flink.sink.FlinkSink`.
 */
export const FlinkSink = {
  forRow: <T>(input: DataStream<T>): FlinkSinkBuilder<T> => new FlinkSinkBuilder(input),
  forRowData: <T>(input: DataStream<T>): FlinkSinkBuilder<T> => new FlinkSinkBuilder(input),
}

/** Mirrors `FlinkSink.Builder`. */
export class FlinkSinkBuilder<T> {
  private readonly options: Record<string, string> = {}

  constructor(private readonly input: DataStream<T>) {}

  tableLoader(tableLoader: TableLoader): this {
    this.options.table = tableLoader.path
    return this
  }

  /** Replaces what is in the table. Excludes `upsert`. */
  overwrite(overwrite: boolean): this {
    return this
  }

  /** Replaces rows with equal fields. Needs `equalityFieldColumns`. */
  upsert(enabled: boolean): this {
    return this
  }

  equalityFieldColumns(columns: readonly (keyof T & string)[]): this {
    return this
  }

  writeParallelism(writeParallelism: number): this {
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
