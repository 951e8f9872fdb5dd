import { type DurationLike, milliseconds } from "../duration.js"
import { ConnectorBuilder, Source } from "./connector.js"
import type { TableLoader } from "./iceberg-table.js"

/** Reads an Iceberg table: what is there, unless `streaming`. Mirrors `org.apache.iceberg.flink.source.IcebergSource`. */
export class IcebergSource<T> extends Source<T> {
  static builder<T>(): IcebergSourceBuilder<T> {
    return new IcebergSourceBuilder()
  }

  static forRowData<T>(): IcebergSourceBuilder<T> {
    return new IcebergSourceBuilder()
  }
}

/** Where a streaming read starts. Mirrors `org.apache.iceberg.flink.source.StreamingStartingStrategy`. */
export const StreamingStartingStrategy = {
  TABLE_SCAN_THEN_INCREMENTAL: "table scan then incremental",
  INCREMENTAL_FROM_LATEST_SNAPSHOT: "incremental from latest snapshot",
  INCREMENTAL_FROM_EARLIEST_SNAPSHOT: "incremental from earliest snapshot",
} as const
export type StreamingStartingStrategy =
  (typeof StreamingStartingStrategy)[keyof typeof StreamingStartingStrategy]

/** Mirrors `IcebergSource.Builder`. */
export class IcebergSourceBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("iceberg")
    this.bounded()
  }

  tableLoader(tableLoader: TableLoader): this {
    return this.option("table", tableLoader.path)
  }

  /** Reads the snapshots that come, and never ends. */
  streaming(streaming: boolean): this {
    return streaming ? this.unbounded() : this.bounded()
  }

  /** How often the table is looked at for snapshots. Default 1 min. */
  monitorInterval(interval: DurationLike): this {
    return this.option("monitorInterval", milliseconds(interval))
  }

  streamingStartingStrategy(strategy: StreamingStartingStrategy): this {
    return this
  }

  /** Deals out parts of the table to tasks in a way of your own. */
  assignerFactory(assignerFactory: object): this {
    return this
  }

  /** Makes the event time of this column the timestamp and watermark of the source. */
  watermarkColumn(columnName: string): this {
    return this.option("watermarkColumn", columnName)
  }

  build(): IcebergSource<T> {
    return new IcebergSource(this.recorded())
  }
}
