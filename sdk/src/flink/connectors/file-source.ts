import { type DurationLike, milliseconds } from "../duration.js"
import { ConnectorBuilder, Source } from "./connector.js"
import type { StreamFormat } from "./file-formats.js"

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

  /** Reads what is there and ends. The default. */
  processStaticFileSet(): this {
    delete this.options.monitorContinuously
    return this.bounded()
  }

  /** Finds files in a way of your own. */
  setFileEnumerator(fileEnumerator: object): this {
    return this
  }

  /** Deals out parts of files to tasks in a way of your own. */
  setSplitAssigner(splitAssigner: object): this {
    return this
  }

  build(): FileSource<T> {
    return new FileSource(this.recorded())
  }
}
