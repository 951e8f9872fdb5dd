import { ConnectorBuilder, Sink } from "./connector.js"
import type { BulkWriterFactory, Encoder } from "./file-formats.js"
import type { BucketAssigner, FileCompactor, FileCompactStrategy, OutputFileConfig } from "./file-layout.js"
import type { CheckpointRollingPolicy, RollingPolicy } from "./rolling-policy.js"

/**
 * Writes files into a directory. They are complete, and seen by readers, only when a checkpoint is:
 * without checkpoints they stay in progress for ever. Mirrors `org.apache.flink.connector.file.sink.FileSink`.
 */
export class FileSink<T> extends Sink<T> {
  static forRowFormat<T>(basePath: string, encoder: Encoder<T>): RowFormatBuilder<T> {
    return new RowFormatBuilder(basePath)
  }

  /** Rolls files at each checkpoint. */
  static forBulkFormat<T>(basePath: string, bulkWriterFactory: BulkWriterFactory<T>): BulkFormatBuilder<T> {
    return new BulkFormatBuilder(basePath)
  }
}

/** What both builders of file sinks have in common. */
abstract class FileSinkBuilder<T> extends ConnectorBuilder {
  constructor(basePath: string) {
    super("file")
    this.option("path", basePath)
  }

  /** Which folder a record goes to. Default: one for each hour, by the machine's clock. */
  withBucketAssigner(assigner: BucketAssigner<T>): this {
    return this
  }

  /** How often files are looked at for rolling, in milliseconds. Default 60,000. */
  withBucketCheckInterval(interval: number): this {
    return this.option("bucketCheckInterval", interval)
  }

  withOutputFileConfig(outputFileConfig: OutputFileConfig): this {
    return this
  }

  /** Puts small files together before they are seen. */
  enableCompact(strategy: FileCompactStrategy, compactor: FileCompactor): this {
    return this
  }

  /** Stops compaction, and finishes what an earlier run of the job began. */
  disableCompact(): this {
    return this
  }

  build(): FileSink<T> {
    return new FileSink(this.recorded())
  }
}

/** Mirrors `FileSink.RowFormatBuilder`. */
export class RowFormatBuilder<T> extends FileSinkBuilder<T> {
  /** When a file is closed and the next begun. Default: by size and time, at the next checkpoint. */
  withRollingPolicy({ rolls, rolloverInterval }: RollingPolicy): this {
    this.option("rollingPolicy", rolls)
    return rolloverInterval === undefined ? this : this.option("rolloverInterval", rolloverInterval)
  }
}

/** Mirrors `FileSink.BulkFormatBuilder`. */
export class BulkFormatBuilder<T> extends FileSinkBuilder<T> {
  constructor(basePath: string) {
    super(basePath)
    this.option("rollingPolicy", "checkpoint")
  }

  /** Bulk formats roll at each checkpoint whatever else they do. */
  withRollingPolicy(policy: CheckpointRollingPolicy): this {
    return this.option("rollingPolicy", policy.rolls)
  }
}
