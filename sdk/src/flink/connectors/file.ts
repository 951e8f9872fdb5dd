import { type DurationLike, milliseconds } from "../duration.js"
import { ConnectorBuilder, Sink, Source } from "./connector.js"

/** Reads a file record by record. Mirrors `org.apache.flink.connector.file.src.reader.StreamFormat`. */
export interface StreamFormat<T> {
  readonly format: string
  /** Carries the type for the type checker only; it never has a value. */
  readonly gives?: T
}

/** Lines of text. Mirrors `org.apache.flink.connector.file.src.reader.TextLineInputFormat`. */
export class TextLineInputFormat implements StreamFormat<string> {
  readonly format = "text"

  constructor(readonly charsetName = "UTF-8") {}
}

/** Rows of comma-separated values. Mirrors `org.apache.flink.formats.csv.CsvReaderFormat`. */
export const CsvReaderFormat = {
  /** Columns in the order of the record's fields. */
  forPojo: <T>(): StreamFormat<T> => ({ format: "csv" }),
}

/**
 * Reads files: those that are there now, unless `monitorContinuously` is set.
 * Mirrors `org.apache.flink.connector.file.src.FileSource`.
 */
export class FileSource<T> extends Source<T> {
  static forRecordStreamFormat<T>(
    streamFormat: StreamFormat<T>,
    ...paths: readonly string[]
  ): FileSourceBuilder<T> {
    return new FileSourceBuilder(paths)
  }

  /** For formats read in batches, such as Parquet and ORC. */
  static forBulkFileFormat<T>(
    bulkFormat: StreamFormat<T>,
    ...paths: readonly string[]
  ): FileSourceBuilder<T> {
    return new FileSourceBuilder(paths)
  }
}

/** Mirrors `FileSource.FileSourceBuilder`. */
export class FileSourceBuilder<T> extends ConnectorBuilder {
  constructor(paths: readonly string[]) {
    super("file")
    this.bounded().option("path", paths)
  }

  /** Looks for new files at this interval and never ends. */
  monitorContinuously(discoveryInterval: DurationLike): this {
    return this.unbounded().option("monitorContinuously", milliseconds(discoveryInterval))
  }

  build(): FileSource<T> {
    return new FileSource(this.recorded())
  }
}

/** Writes records one by one. Mirrors `org.apache.flink.api.common.serialization.Encoder`. */
export interface Encoder<T> {
  encode(element: T): string
}

/** Each record as a line of text. Mirrors `org.apache.flink.api.common.serialization.SimpleStringEncoder`. */
export class SimpleStringEncoder<T> implements Encoder<T> {
  encode(element: T): string {
    return `${element}\n`
  }
}

/** Writes records in bulk formats. Mirrors `org.apache.flink.api.common.serialization.BulkWriter.Factory`. */
export interface BulkWriterFactory<T> {
  readonly format: string
  /** Carries the type for the type checker only; it never has a value. */
  readonly takes?: (record: T) => void
}

/** Parquet files. Mirrors `org.apache.flink.formats.parquet.avro.AvroParquetWriters`. */
export const AvroParquetWriters = {
  forReflectRecord: <T>(type?: abstract new (...args: never[]) => T): BulkWriterFactory<T> => ({
    format: "parquet",
  }),
}

/**
 * Writes files into a directory. They are complete, and seen by readers, only when a checkpoint is:
 * without checkpoints they stay in progress for ever. Mirrors `org.apache.flink.connector.file.sink.FileSink`.
 */
export class FileSink<T> extends Sink<T> {
  static forRowFormat<T>(basePath: string, encoder: Encoder<T>): FileSinkBuilder<T> {
    return new FileSinkBuilder(basePath)
  }

  /** Rolls files at each checkpoint. */
  static forBulkFormat<T>(basePath: string, bulkWriterFactory: BulkWriterFactory<T>): FileSinkBuilder<T> {
    return new FileSinkBuilder(basePath)
  }
}

/** Mirrors `FileSink.RowFormatBuilder` and `FileSink.BulkFormatBuilder`. */
export class FileSinkBuilder<T> extends ConnectorBuilder {
  constructor(basePath: string) {
    super("file")
    this.option("path", basePath)
  }

  withRollingPolicy(policy: RollingPolicy): this {
    return this
  }

  /** How often files are looked at for rolling, in milliseconds. Default 60,000. */
  withBucketCheckInterval(interval: number): this {
    return this.option("bucketCheckInterval", interval)
  }

  build(): FileSink<T> {
    return new FileSink(this.recorded())
  }
}

/** When a file is closed and the next begun. Mirrors `org.apache.flink.streaming.api.functions.sink.filesystem.RollingPolicy`. */
export interface RollingPolicy {
  readonly rolls: "checkpoint" | "size or time"
}

/** Rolls at each checkpoint. Mirrors `OnCheckpointRollingPolicy`. */
export const OnCheckpointRollingPolicy = {
  build: (): RollingPolicy => ({ rolls: "checkpoint" }),
}

/** Rolls by size and time. Mirrors `DefaultRollingPolicy`. */
export const DefaultRollingPolicy = {
  builder: (): DefaultRollingPolicyBuilder => new DefaultRollingPolicyBuilder(),
}

/** Mirrors `DefaultRollingPolicy.PolicyBuilder`. */
export class DefaultRollingPolicyBuilder {
  /** The longest time a file is open. Default 1 min. */
  withRolloverInterval(interval: DurationLike): this {
    milliseconds(interval)
    return this
  }

  /** The longest time a file is open without a record. Default 1 min. */
  withInactivityInterval(interval: DurationLike): this {
    milliseconds(interval)
    return this
  }

  /** Bytes, or a text such as `"128 mb"`. Default 128 MB. */
  withMaxPartSize(size: number | string): this {
    return this
  }

  build(): RollingPolicy {
    return { rolls: "size or time" }
  }
}
