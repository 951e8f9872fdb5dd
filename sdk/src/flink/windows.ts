import type { Clock, OperatorSettings, Window } from "@streamwright/graph"
import { recorded } from "../record.js"
import { type DurationLike, milliseconds } from "./duration.js"

/** A span of time, milliseconds since 1970 UTC. Mirrors `org.apache.flink.streaming.api.windowing.windows.TimeWindow`. */
export interface TimeWindow {
  getStart(): number
  /** Exclusive. */
  getEnd(): number
  /** The last millisecond that belongs to the window. */
  maxTimestamp(): number
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

/** Puts each record into windows. Mirrors `org.apache.flink.streaming.api.windowing.assigners.WindowAssigner`. */
export class WindowAssigner<T, W> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly assigns?: (record: T) => W
  readonly [recorded]: Assigned

  protected constructor(window: Window, windowTrigger?: Assigned["windowTrigger"]) {
    this[recorded] = windowTrigger ? { window, windowTrigger } : { window }
  }
}

/** Windows that a clock opens and closes. */
abstract class TimeWindows<T> extends WindowAssigner<T, TimeWindow> {
  constructor(shape: "tumbling" | "sliding" | "session", clock: Clock, lengths: Lengths) {
    super({ shape, clock, ...lengths })
  }
}

type Lengths = Pick<Window, "size" | "slide" | "gap" | "offset">

function lengths(size: DurationLike, slide?: DurationLike, offset?: DurationLike): Lengths {
  return {
    size: milliseconds(size),
    ...(slide === undefined ? {} : { slide: milliseconds(slide) }),
    ...(offset === undefined ? {} : { offset: milliseconds(offset) }),
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
  /** `offset` shifts the windows from whole multiples of `size` since 1970 UTC: for days in another time zone. */
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
export class GlobalWindows extends WindowAssigner<unknown, GlobalWindow> {
  static create(): GlobalWindows {
    return new GlobalWindows({ shape: "global" })
  }

  /** Fires once, when all inputs have ended. */
  static createWithEndOfStreamTrigger(): GlobalWindows {
    return new GlobalWindows({ shape: "global" }, { type: "EndOfStreamTrigger" })
  }
}
