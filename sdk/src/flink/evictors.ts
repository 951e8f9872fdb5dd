import type { OperatorSettings } from "@streamwright/graph"
import { recorded } from "../record.js"
import { type DurationLike, milliseconds } from "./duration.js"
import type { DeltaFunction } from "./engine-triggers.js"
import type { Lambda } from "./functions.js"

/**
 * Removes records from a window before or after its function runs; the window then keeps every record.
 * Mirrors `org.apache.flink.streaming.api.windowing.evictors.Evictor`.
 */
export interface Evictor<T = never, W = never> {
  evictBefore(elements: Iterable<TimestampedValue<T>>, size: number, window: W, context: EvictorContext): void
  evictAfter(elements: Iterable<TimestampedValue<T>>, size: number, window: W, context: EvictorContext): void
}

/** A record in a window. Mirrors `org.apache.flink.streaming.runtime.operators.windowing.TimestampedValue`. */
export interface TimestampedValue<T> {
  getValue(): T
  /** Milliseconds since 1970 UTC. */
  getTimestamp(): number
}

/** Mirrors `Evictor.EvictorContext`. Times are milliseconds since 1970 UTC. */
export interface EvictorContext {
  getCurrentProcessingTime(): number
  getCurrentWatermark(): number
}

/** An evictor of Flink's own: nothing runs while a job is recorded. */
function engineEvictor(type: "count" | "time" | "delta"): EngineEvictor {
  return { evictBefore: () => {}, evictAfter: () => {}, [recorded]: type }
}

type EngineEvictor = Evictor<unknown, unknown> & { readonly [recorded]: "count" | "time" | "delta" }

/** What is recorded of an evictor. */
export function recordedEvictor(evictor: object): OperatorSettings["evictor"] {
  return recorded in evictor ? (evictor as EngineEvictor)[recorded] : "custom"
}

/** Keeps the last `maxCount` records of a window. Mirrors `CountEvictor`. */
export const CountEvictor = {
  of: (maxCount: number, doEvictAfter = false): Evictor<unknown, unknown> => engineEvictor("count"),
}

/** Keeps the records of a window that are at most this much older than its newest. Mirrors `TimeEvictor`. */
export const TimeEvictor = {
  of: (windowSize: DurationLike, doEvictAfter = false): Evictor<unknown, unknown> => {
    milliseconds(windowSize)
    return engineEvictor("time")
  },
}

/** Keeps the records of a window that differ from its last by less than `threshold`. Mirrors `DeltaEvictor`. */
export const DeltaEvictor = {
  of: <T>(
    threshold: number,
    deltaFunction: Lambda<DeltaFunction<T>, "getDelta">,
    doEvictAfter = false,
  ): Evictor<T, unknown> => engineEvictor("delta"),
}
