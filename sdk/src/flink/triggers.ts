import type { OperatorSettings } from "@streamwright/graph"
import { recorded } from "../record.js"
import { type DurationLike, milliseconds } from "./duration.js"

/** What a window does after a trigger was asked. Mirrors `org.apache.flink.streaming.api.windowing.triggers.TriggerResult`. */
export const TriggerResult = {
  CONTINUE: "continue",
  /** Emits the result and keeps what is in the window. */
  FIRE: "fire",
  /** Empties the window without a result. */
  PURGE: "purge",
  FIRE_AND_PURGE: "fire-and-purge",
} as const
export type TriggerResult = (typeof TriggerResult)[keyof typeof TriggerResult]

/** What a trigger may ask of its window. Mirrors `Trigger.TriggerContext`. Times are milliseconds since 1970 UTC. */
export interface TriggerContext {
  getCurrentProcessingTime(): number
  getCurrentWatermark(): number
  registerEventTimeTimer(time: number): void
  registerProcessingTimeTimer(time: number): void
  deleteEventTimeTimer(time: number): void
  deleteProcessingTimeTimer(time: number): void
}

/**
 * Decides when a window emits its result. Setting one replaces the window's own trigger altogether: with a
 * `CountTrigger` a time window no longer fires at its end.
 * Mirrors `org.apache.flink.streaming.api.windowing.triggers.Trigger`.
 */
export abstract class Trigger<T, W> {
  abstract onElement(element: T, timestamp: number, window: W, context: TriggerContext): TriggerResult
  abstract onEventTime(time: number, window: W, context: TriggerContext): TriggerResult
  abstract onProcessingTime(time: number, window: W, context: TriggerContext): TriggerResult
  abstract clear(window: W, context: TriggerContext): void

  /** Whether windows that merge, as sessions do, can use it. */
  canMerge(): boolean {
    return false
  }

  get [recorded](): NonNullable<OperatorSettings["windowTrigger"]> {
    return { type: this.constructor.name }
  }
}

/** A trigger of Flink's own: recorded, and never asked. */
class EngineTrigger extends Trigger<unknown, unknown> {
  constructor(
    private readonly every?: number,
    private readonly merges = true,
  ) {
    super()
  }

  onElement(): TriggerResult {
    return TriggerResult.CONTINUE
  }

  onEventTime(): TriggerResult {
    return TriggerResult.CONTINUE
  }

  onProcessingTime(): TriggerResult {
    return TriggerResult.CONTINUE
  }

  clear(): void {}

  override canMerge(): boolean {
    return this.merges
  }

  override get [recorded](): NonNullable<OperatorSettings["windowTrigger"]> {
    return { type: this.constructor.name, ...(this.every === undefined ? {} : { every: this.every }) }
  }
}

/** Fires when the watermark passes the end of the window. Mirrors `EventTimeTrigger`. */
export class EventTimeTrigger extends EngineTrigger {
  static create(): EventTimeTrigger {
    return new EventTimeTrigger()
  }
}

/** Fires when the machine's clock passes the end of the window. Mirrors `ProcessingTimeTrigger`. */
export class ProcessingTimeTrigger extends EngineTrigger {
  static create(): ProcessingTimeTrigger {
    return new ProcessingTimeTrigger()
  }
}

/** Fires at every `maxCount` records of a key and window. Mirrors `CountTrigger`. */
export class CountTrigger extends EngineTrigger {
  static of(maxCount: number): CountTrigger {
    return new CountTrigger(maxCount)
  }
}

/** Fires each time the watermark passes another `interval`, and at the end of the window. Mirrors `ContinuousEventTimeTrigger`. */
export class ContinuousEventTimeTrigger extends EngineTrigger {
  static of(interval: DurationLike): ContinuousEventTimeTrigger {
    return new ContinuousEventTimeTrigger(milliseconds(interval))
  }
}

/** Fires each `interval` of the machine's clock. Mirrors `ContinuousProcessingTimeTrigger`. */
export class ContinuousProcessingTimeTrigger extends EngineTrigger {
  static of(interval: DurationLike): ContinuousProcessingTimeTrigger {
    return new ContinuousProcessingTimeTrigger(milliseconds(interval))
  }
}

/** Fires when a record differs from the one of the last firing by more than `threshold`. Mirrors `DeltaTrigger`. */
export class DeltaTrigger extends EngineTrigger {
  static of<T>(threshold: number, deltaFunction: (last: T, current: T) => number): DeltaTrigger {
    return new DeltaTrigger(undefined, false)
  }
}

/** Fires as another trigger does, and also after `timeout` of the machine's clock. Mirrors `ProcessingTimeoutTrigger`. */
export class ProcessingTimeoutTrigger extends EngineTrigger {
  static of<T, W>(nestedTrigger: Trigger<T, W>, timeout: DurationLike): ProcessingTimeoutTrigger {
    milliseconds(timeout)
    return new ProcessingTimeoutTrigger(undefined, false)
  }
}

/** Fires as another trigger does, and empties the window each time. Mirrors `PurgingTrigger`. */
export class PurgingTrigger extends EngineTrigger {
  static of<T, W>(nestedTrigger: Trigger<T, W>): PurgingTrigger {
    return new PurgingTrigger(known(nestedTrigger[recorded].every), nestedTrigger.canMerge())
  }
}

function known(every: unknown): number | undefined {
  return typeof every === "number" ? every : undefined
}

/** Removes records from a window before or after its function runs. Mirrors `org.apache.flink.streaming.api.windowing.evictors.Evictor`. */
export interface Evictor {
  readonly evicts: "count" | "time" | "delta"
}

/** Keeps the last `maxCount` records of a window. Mirrors `CountEvictor`. */
export const CountEvictor = {
  of: (maxCount: number, doEvictAfter = false): Evictor => ({ evicts: "count" }),
}

/** Keeps the records of a window that are at most this much older than its newest. Mirrors `TimeEvictor`. */
export const TimeEvictor = {
  of: (windowSize: DurationLike, doEvictAfter = false): Evictor => {
    milliseconds(windowSize)
    return { evicts: "time" }
  },
}

/** Keeps the records of a window that differ from its last by less than `threshold`. Mirrors `DeltaEvictor`. */
export const DeltaEvictor = {
  of: <T>(threshold: number, deltaFunction: (a: T, b: T) => number): Evictor => ({ evicts: "delta" }),
}
