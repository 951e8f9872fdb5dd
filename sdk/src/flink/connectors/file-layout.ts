import type { MemorySize } from "../resources.js"

/** Which folder a record goes to. Mirrors `org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner`. */
export interface BucketAssigner<T> {
  getBucketId(element: T, context: BucketAssigner.Context): string
}

export declare namespace BucketAssigner {
  interface Context {
    currentProcessingTime(): number
    currentWatermark(): number
    /** The event time of the record, in milliseconds since 1970 UTC; null where it has none. */
    timestamp(): number | null
  }
}

/** Folders by the machine's clock, one an hour unless a format says otherwise. Mirrors `DateTimeBucketAssigner`. */
export class DateTimeBucketAssigner<T> implements BucketAssigner<T> {
  /** Java's date format, such as `yyyy-MM-dd--HH`. */
  constructor(readonly formatString = "yyyy-MM-dd--HH") {}

  getBucketId(): string {
    return this.formatString
  }
}

/** No folders. Mirrors `BasePathBucketAssigner`. */
export class BasePathBucketAssigner<T> implements BucketAssigner<T> {
  getBucketId(): string {
    return ""
  }
}

/** What files are called. Mirrors `org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig`. */
export class OutputFileConfig {
  constructor(
    readonly partPrefix: string,
    readonly partSuffix: string,
  ) {}

  static builder(): OutputFileConfigBuilder {
    return new OutputFileConfigBuilder()
  }
}

/** Mirrors `OutputFileConfig.OutputFileConfigBuilder`. */
export class OutputFileConfigBuilder {
  private partPrefix = "part"
  private partSuffix = ""

  /** Default `part`. */
  withPartPrefix(partPrefix: string): this {
    this.partPrefix = partPrefix
    return this
  }

  withPartSuffix(partSuffix: string): this {
    this.partSuffix = partSuffix
    return this
  }

  build(): OutputFileConfig {
    return new OutputFileConfig(this.partPrefix, this.partSuffix)
  }
}

/** When files are put together. Mirrors `org.apache.flink.connector.file.sink.compactor.FileCompactStrategy`. */
export interface FileCompactStrategy {
  readonly compacts: true
}

/** Mirrors `FileCompactStrategy.Builder`. */
class FileCompactStrategyBuilder {
  static newBuilder(): FileCompactStrategyBuilder {
    return new FileCompactStrategyBuilder()
  }

  /** As soon as the files are this large together. */
  setSizeThreshold(sizeThreshold: number | MemorySize): this {
    return this
  }

  /** At every n-th checkpoint. */
  enableCompactionOnCheckpoint(numCheckpointsBeforeCompaction: number): this {
    return this
  }

  setNumCompactThreads(numCompactThreads: number): this {
    return this
  }

  build(): FileCompactStrategy {
    return { compacts: true }
  }
}

export const FileCompactStrategy = { Builder: FileCompactStrategyBuilder }

/** Puts files together. Mirrors `org.apache.flink.connector.file.sink.compactor.FileCompactor`. */
export interface FileCompactor {
  readonly compacts: "bytes" | "records"
}

/** One file after another. Mirrors `ConcatFileCompactor`. */
export class ConcatFileCompactor implements FileCompactor {
  readonly compacts = "bytes"
}

/** Reads and writes records anew, as bulk formats need. Mirrors `RecordWiseFileCompactor`. */
export class RecordWiseFileCompactor implements FileCompactor {
  readonly compacts = "records"

  constructor(readonly reader: object) {}
}
