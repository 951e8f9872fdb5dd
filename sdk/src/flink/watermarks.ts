import type { Watermark } from "@streamwright/graph"
import { recorded } from "../record.js"
import { tracedField } from "../trace.js"
import { type DurationLike, milliseconds } from "./duration.js"

/** Reads the event time of a record, in milliseconds since 1970 UTC. Mirrors `SerializableTimestampAssigner`. */
export interface TimestampAssigner<T> {
  extractTimestamp(record: T, recordTimestamp: number): number
}

/** Makes watermarks as records pass. Mirrors `org.apache.flink.api.common.eventtime.WatermarkGenerator`. */
export interface WatermarkGenerator<T> {
  onEvent(event: T, eventTimestamp: number, output: WatermarkOutput): void
  onPeriodicEmit(output: WatermarkOutput): void
}

/** Makes a generator for each task. Mirrors `org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier`. */
export interface WatermarkGeneratorSupplier<T> {
  createWatermarkGenerator(context?: unknown): WatermarkGenerator<T>
}

/** Takes the watermarks that a generator makes, in milliseconds since 1970 UTC. */
export interface WatermarkOutput {
  emitWatermark(timestamp: number): void
  markIdle(): void
  markActive(): void
}

/**
 * Says where the event time of a record stands and how late records may be. A strategy of your own extends it
 * and makes its generator in `createWatermarkGenerator`. Mirrors `org.apache.flink.api.common.eventtime.WatermarkStrategy`.
 */
export class WatermarkStrategy<T> {
  readonly [recorded]: Watermark

  protected constructor(watermark: Watermark = { strategy: "custom" }) {
    this[recorded] = watermark
  }

  /** Nothing runs while a job is recorded, so Flink's own strategies make none. */
  createWatermarkGenerator(context?: unknown): WatermarkGenerator<T> {
    return { onEvent: () => {}, onPeriodicEmit: () => {} }
  }

  /** For records whose timestamps only ever rise within each partition of the source. */
  static forMonotonousTimestamps<T>(): WatermarkStrategy<T> {
    return new WatermarkStrategy({ strategy: "monotonous" })
  }

  /**
   * For records that come at most `maxOutOfOrderness` after later ones. Every event-time result waits this long;
   * records that come later still are late, and windows drop them.
   */
  static forBoundedOutOfOrderness<T>(maxOutOfOrderness: DurationLike): WatermarkStrategy<T> {
    return new WatermarkStrategy({ strategy: "bounded", bound: milliseconds(maxOutOfOrderness) })
  }

  /** Makes no watermarks at all: event-time windows and timers behind it never fire. */
  static noWatermarks<T>(): WatermarkStrategy<T> {
    return new WatermarkStrategy({ strategy: "none" })
  }

  /** Makes watermarks with a generator of your own. */
  static forGenerator<T>(
    generatorSupplier: (() => WatermarkGenerator<T>) | WatermarkGeneratorSupplier<T>,
  ): WatermarkStrategy<T> {
    return new WatermarkStrategy({ strategy: "custom" })
  }

  /**
   * Reads the event time from the record: milliseconds since 1970 UTC, not seconds.
   * Without it, the timestamp that the source supplies is used, if it supplies one.
   */
  withTimestampAssigner(
    assigner: TimestampAssigner<T> | ((record: T, recordTimestamp: number) => number),
  ): WatermarkStrategy<T> {
    const read = typeof assigner === "function" ? assigner : assigner.extractTimestamp.bind(assigner)
    return new WatermarkStrategy({ ...this[recorded], timestamp: tracedField(read) })
  }

  /**
   * Leaves an input out of the watermark when it had no record for this long. Without it, one quiet
   * partition stops the clock of everything behind.
   */
  withIdleness(idleTimeout: DurationLike): WatermarkStrategy<T> {
    return new WatermarkStrategy({ ...this[recorded], idleness: milliseconds(idleTimeout) })
  }

  /** Pauses sources of one group that are more than `maxAllowedWatermarkDrift` ahead of the slowest. */
  withWatermarkAlignment(
    watermarkGroup: string,
    maxAllowedWatermarkDrift: DurationLike,
    updateInterval: DurationLike = "1 s",
  ): WatermarkStrategy<T> {
    const drift = milliseconds(maxAllowedWatermarkDrift)
    const alignment = { group: watermarkGroup, drift, interval: milliseconds(updateInterval) }
    return new WatermarkStrategy({ ...this[recorded], alignment })
  }
}
