import type { Clock, Duration, Setting, Span } from "./graph.js"

/** When and from what watermarks are made. */
export interface Watermark {
  readonly strategy: "bounded" | "monotonous" | "none" | "custom"
  /** How far out of order records may be. */
  readonly bound?: Setting<Duration>
  readonly idleness?: Setting<Duration>
  /** The field or column that carries the event time; absent when the source supplies it. */
  readonly timestamp?: Setting<string>
  readonly alignment?: WatermarkAlignment
}

/** Sources of one group wait for the slowest of them. */
export interface WatermarkAlignment {
  readonly group: Setting<string>
  /** How far ahead of the slowest a source may be. */
  readonly drift: Setting<Duration>
  /** How often they compare. */
  readonly interval?: Setting<Duration>
}

export interface Window {
  /** `custom`: made by an assigner of the job's own. */
  readonly shape: "tumbling" | "sliding" | "session" | "global" | "count" | "custom"
  /** Absent for windows that no clock closes. */
  readonly clock?: Clock
  readonly size?: Setting<Duration>
  readonly slide?: Setting<Duration>
  readonly gap?: Setting<Duration>
  readonly offset?: Setting<Duration>
  /** Records, for count windows. */
  readonly count?: Setting<number>
  /** The column the window is laid over, where the engine names one. */
  readonly column?: string
  /** The columns of the expression the window is laid over, where that is no plain column. */
  readonly columns?: readonly string[]
}

/** What decides when a window emits its result. */
export interface WindowTrigger {
  readonly type: string
  /** Records, or milliseconds of its clock. */
  readonly every?: Setting<number>
  /** The trigger inside it that it asks. */
  readonly of?: WindowTrigger
  /** Whether windows that merge, as sessions do, can use it; absent when they can. */
  readonly merges?: Setting<false>
}

/** How far a record of the second input may lie from one of the first, to be joined with it. */
export interface JoinInterval {
  readonly lower: Setting<Duration>
  readonly upper: Setting<Duration>
  readonly excludesLower?: true
  readonly excludesUpper?: true
}

/** How an operator asks something outside for each record without waiting. */
export interface AsyncCalls {
  /** Whether answers leave in the order of the records. */
  readonly inOrder: boolean
  /** How many may be under way at once; absent means the engine's default. */
  readonly capacity?: Setting<number>
  readonly retries?: true
}

/** What a timestamp assigner does, where that is plain to see. */
export interface TimestampUse {
  /** Where it reads the machine's clock instead of the record. */
  readonly clock?: Span
  /** Where it gives seconds, as the name of the field says. */
  readonly seconds?: Span
}

/** What a function does that asks something outside for each record without waiting. */
export interface AskUse {
  /** Whether nothing in it can ever hand over an answer. */
  readonly isSilent: boolean
  /** Whether it says what happens when the time is up. */
  readonly handlesTimeout: boolean
}
