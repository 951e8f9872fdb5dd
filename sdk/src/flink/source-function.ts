import { AbstractRichFunction } from "./rich.js"

/** Emits records until it is cancelled. Mirrors `org.apache.flink.streaming.api.functions.source.legacy.SourceFunction`. */
export interface SourceFunction<T> {
  run(context: SourceFunction.SourceContext<T>): void
  cancel?(): void
}

export declare namespace SourceFunction {
  interface SourceContext<T> {
    collect(element: T): void
    /** `timestamp`: milliseconds since 1970 UTC. */
    collectWithTimestamp(element: T, timestamp: number): void
    /** Says that no earlier record will come. `mark`: milliseconds since 1970 UTC. */
    emitWatermark(mark: { readonly timestamp: number }): void
    markAsTemporarilyIdle(): void
  }
}

/** A `SourceFunction` with a life. Mirrors `org.apache.flink.streaming.api.functions.source.legacy.RichSourceFunction`. */
export abstract class RichSourceFunction<T> extends AbstractRichFunction implements SourceFunction<T> {
  abstract run(context: SourceFunction.SourceContext<T>): void
  abstract cancel(): void
}

/** Reads something split by split. Mirrors `org.apache.flink.api.common.io.InputFormat`. */
export interface InputFormat<T> {
  reachedEnd(): boolean
  nextRecord(reuse: T | null): T | null
}
