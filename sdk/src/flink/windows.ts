import type { Clock, OperatorSettings, Window } from "@streamwright/graph"
import { recorded } from "../record.js"
import { attempt } from "../trace.js"
import { type DurationLike, milliseconds, signedMilliseconds } from "./duration.js"
import type { Trigger } from "./triggers.js"

/** A span of time, milliseconds since 1970 UTC. Mirrors `org.apache.flink.streaming.api.windowing.windows.TimeWindow`. */
export class TimeWindow {
  /** `end` is exclusive. */
  constructor(
    private readonly start: number,
    private readonly end: number,
  ) {}

  getStart(): number {
    return this.start
  }

  /** Exclusive. */
  getEnd(): number {
    return this.end
  }

  /** The last millisecond that belongs to the window. */
  maxTimestamp(): number {
    return this.end - 1
  }

  /** Whether two windows overlap or touch. */
  intersects(other: TimeWindow): boolean {
    return this.start <= other.getEnd() && this.end >= other.getStart()
  }

  /** The least window that covers both. */
  cover(other: TimeWindow): TimeWindow {
    return new TimeWindow(Math.min(this.start, other.getStart()), Math.max(this.end, other.getEnd()))
  }

  /** The start of the window of this size that a timestamp belongs to, with windows shifted by `offset`. */
  static getWindowStartWithOffset(timestamp: number, offset: number, windowSize: number): number {
    const remainder = (timestamp - offset) % windowSize
    return timestamp - (remainder < 0 ? remainder + windowSize : remainder)
  }
}

/** The one window that holds everything. Mirrors `org.apache.flink.streaming.api.windowing.windows.GlobalWindow`. */
export interface GlobalWindow {
  maxTimestamp(): number
}

/** What a window operator has of its assigner: the window, and a trigger that stands in for the usual one. */
export type Assigned = Pick<OperatorSettings, "windowTrigger"> & { readonly window: Window }

/** When the windows of each task begin. Mirrors `org.apache.flink.streaming.api.windowing.assigners.WindowStagger`. */
export const WindowStagger = {
  /** All at the same time. The default. */
  ALIGNED: "aligned",
  /** Shifted at random for each task. */
  RANDOM: "random",
  /** Shifted by when a task's first record came. */
  NATURAL: "natural",
} as const
export type WindowStagger = (typeof WindowStagger)[keyof typeof WindowStagger]

/** What an assigner may ask. Mirrors `WindowAssigner.WindowAssignerContext`. */
export interface WindowAssignerContext {
  /** Milliseconds since 1970 UTC. */
  getCurrentProcessingTime(): number
}

/** Puts each record into windows. Mirrors `org.apache.flink.streaming.api.windowing.assigners.WindowAssigner`. */
export abstract class WindowAssigner<T, W> {
  /** The windows that a record belongs to. */
  abstract assignWindows(element: T, timestamp: number, context: WindowAssignerContext): Iterable<W>
  /** The trigger of its windows, where the job sets no other one. */
  abstract getDefaultTrigger(): Trigger<T, W>
  /** Whether the records' time decides, and not the machine's. */
  abstract isEventTime(): boolean

  get [recorded](): Assigned {
    const clock = attempt(() => this.isEventTime()) ? { clock: "event" as const } : {}
    const windowTrigger = attempt(() => this.getDefaultTrigger()[recorded])
    return { window: { shape: "custom", ...clock }, ...(windowTrigger ? { windowTrigger } : {}) }
  }
}

/** Makes windows that can merge, as sessions do. Mirrors `org.apache.flink.streaming.api.windowing.assigners.MergingWindowAssigner`. */
export abstract class MergingWindowAssigner<T, W> extends WindowAssigner<T, W> {
  /** Tells `callback` which windows are to become one. */
  abstract mergeWindows(windows: Iterable<W>, callback: MergeCallback<W>): void
}

/** Mirrors `MergingWindowAssigner.MergeCallback`. */
export interface MergeCallback<W> {
  merge(toBeMerged: Iterable<W>, mergeResult: W): void
}

/** An assigner of Flink's own: recorded, and never asked. */
abstract class EngineAssigner<T, W> extends WindowAssigner<T, W> {
  private readonly assigned: Assigned

  protected constructor(window: Window, windowTrigger?: Assigned["windowTrigger"]) {
    super()
    this.assigned = windowTrigger ? { window, windowTrigger } : { window }
  }

  assignWindows(): Iterable<W> {
    return []
  }

  getDefaultTrigger(): Trigger<T, W> {
    throw new Error("The triggers of Flink's own assigners are not there while a job is recorded.")
  }

  isEventTime(): boolean {
    return this.assigned.window.clock === "event"
  }

  override get [recorded](): Assigned {
    return this.assigned
  }
}

/** Windows that a clock opens and closes. */
abstract class TimeWindows<T> extends EngineAssigner<T, TimeWindow> {
  constructor(shape: "tumbling" | "sliding" | "session", clock: Clock, lengths: Lengths) {
    super({ shape, clock, ...lengths })
  }
}

type Lengths = Pick<Window, "size" | "slide" | "gap" | "offset">

function lengths(size: DurationLike, slide?: DurationLike, offset?: DurationLike): Lengths {
  return {
    size: milliseconds(size),
    ...(slide === undefined ? {} : { slide: milliseconds(slide) }),
    ...(offset === undefined ? {} : { offset: signedMilliseconds(offset) }),
  }
}

/** The gap after a record in milliseconds, as a function or as Flink's `SessionWindowTimeGapExtractor`. */
export type SessionGap<T> = SessionWindowTimeGapExtractor<T> | ((element: T) => number)

/** Mirrors `org.apache.flink.streaming.api.windowing.assigners.SessionWindowTimeGapExtractor`. */
export interface SessionWindowTimeGapExtractor<T> {
  /** Milliseconds. */
  extract(element: T): number
}

/** Windows of one size, end to end, by the records' time. Mirrors `TumblingEventTimeWindows`. */
export class TumblingEventTimeWindows extends TimeWindows<unknown> {
  /** `offset` shifts the windows from whole multiples of `size` since 1970 UTC: for days in another time zone, such as `"-8 h"`. */
  static of(
    size: DurationLike,
    offset?: DurationLike,
    windowStagger?: WindowStagger,
  ): TumblingEventTimeWindows {
    return new TumblingEventTimeWindows("tumbling", "event", lengths(size, undefined, offset))
  }
}

/** Windows of one size, end to end, by the machine's clock. Mirrors `TumblingProcessingTimeWindows`. */
export class TumblingProcessingTimeWindows extends TimeWindows<unknown> {
  /** `offset` shifts the windows from whole multiples of `size` since 1970 UTC. */
  static of(
    size: DurationLike,
    offset?: DurationLike,
    windowStagger?: WindowStagger,
  ): TumblingProcessingTimeWindows {
    return new TumblingProcessingTimeWindows("tumbling", "processing", lengths(size, undefined, offset))
  }
}

/**
 * Windows that overlap, by the records' time: one begins every `slide`, and each record is in
 * `size / slide` of them. Mirrors `SlidingEventTimeWindows`.
 */
export class SlidingEventTimeWindows extends TimeWindows<unknown> {
  static of(size: DurationLike, slide: DurationLike, offset?: DurationLike): SlidingEventTimeWindows {
    return new SlidingEventTimeWindows("sliding", "event", lengths(size, slide, offset))
  }
}

/** Windows that overlap, by the machine's clock. Mirrors `SlidingProcessingTimeWindows`. */
export class SlidingProcessingTimeWindows extends TimeWindows<unknown> {
  static of(size: DurationLike, slide: DurationLike, offset?: DurationLike): SlidingProcessingTimeWindows {
    return new SlidingProcessingTimeWindows("sliding", "processing", lengths(size, slide, offset))
  }
}

/** Windows that end when a key had no record for a while, by the records' time. Mirrors `EventTimeSessionWindows`. */
export class EventTimeSessionWindows<T = unknown> extends TimeWindows<T> {
  static withGap(size: DurationLike): EventTimeSessionWindows {
    return new EventTimeSessionWindows("session", "event", { gap: milliseconds(size) })
  }

  static withDynamicGap<T>(extractor: SessionGap<T>): EventTimeSessionWindows<T> {
    return new EventTimeSessionWindows("session", "event", { gap: { unknown: String(extractor) } })
  }
}

/** Windows that end when a key had no record for a while, by the machine's clock. Mirrors `ProcessingTimeSessionWindows`. */
export class ProcessingTimeSessionWindows<T = unknown> extends TimeWindows<T> {
  static withGap(size: DurationLike): ProcessingTimeSessionWindows {
    return new ProcessingTimeSessionWindows("session", "processing", { gap: milliseconds(size) })
  }

  static withDynamicGap<T>(extractor: SessionGap<T>): ProcessingTimeSessionWindows<T> {
    return new ProcessingTimeSessionWindows("session", "processing", { gap: { unknown: String(extractor) } })
  }
}

/** One window for ever: it never fires unless a trigger is set. Mirrors `GlobalWindows`. */
export class GlobalWindows extends EngineAssigner<unknown, GlobalWindow> {
  static create(): GlobalWindows {
    return new GlobalWindows({ shape: "global" })
  }

  /** Fires once, when all inputs have ended. */
  static createWithEndOfStreamTrigger(): GlobalWindows {
    return new GlobalWindows({ shape: "global" }, { type: "EndOfStreamTrigger" })
  }
}
