import type { Clock, Span } from "./graph.js"
import type { AskUse, TimestampUse } from "./time.js"

/** What the operator's functions do, which only a reader of the text can know. */
export interface Code {
  readonly timers: readonly Timer[]
  /** Whether anything runs when a timer fires; absent where the text does not tell. */
  readonly handlesTimers?: boolean
  readonly captured: readonly CapturedState[]
  /** The streams that the class of its function is made for; absent where any will do. */
  readonly madeFor?: StreamOfFunction
  /** Every record that it sends to a side output. */
  readonly sideOutputs: readonly Named[]
  /** Every piece of broadcast state that it asks for. */
  readonly broadcastStates: readonly Named[]
  readonly stateCalls: readonly StateCall[]
  readonly notes: readonly Note[]
  /** What a function that is given a whole batch does with it. */
  readonly batch?: BatchUse
  /** Where a function asks for state that belongs to one window. */
  readonly windowState?: Span
  /** How the event time of a record is taken. */
  readonly timestamp?: TimestampUse
  readonly asks?: AskUse
  /** The calls by which it uses what its engine gives it: timers, timeouts, states. */
  readonly calls?: readonly EngineCall[]
}

/** One call of the engine in a function. */
export interface EngineCall {
  readonly name: string
  readonly at: Span
  /** The method of the function's class in which it stands. */
  readonly within?: string
}

/** Of a function that does nothing worth a note. */
export const noCode: Code = {
  timers: [],
  captured: [],
  sideOutputs: [],
  broadcastStates: [],
  stateCalls: [],
  notes: [],
}

/**
 * keyed: the function is refused elsewhere. unkeyed: it is refused on a keyed
 * stream. no timers: it runs on any, and has no timers on a keyed one either.
 */
export type StreamOfFunction = "keyed" | "unkeyed" | "no timers"

/** Something that a function calls by name; the name is absent where the text does not tell. */
export interface Named {
  readonly name?: string
  /** The type of its records as written. */
  readonly type?: string
  readonly at: Span
}

/** One use of a piece of keyed state. */
export interface StateCall {
  readonly state: string
  /** other: it is handed on, so that anything may be done with it. */
  readonly does: "reads" | "writes" | "adds" | "clears" | "other"
  /** Where no key is current: before the first record, or for a record that goes to every task. */
  readonly without?: "record" | "key"
  readonly at: Span
}

/** Something that a function does and that may be wrong there. */
export interface Note {
  /**
   * clock, random: it asks for a value that is another one each time.
   * blocks: it waits for the outside. promise: nobody waits for it.
   * resource: it holds a connection or the like that was opened outside.
   */
  readonly what: "clock" | "random" | "blocks" | "promise" | "resource"
  /** As written: `Date.now()`, `pool`. */
  readonly text: string
  readonly at: Span
  /** Whether what becomes of a record depends on it. */
  readonly decides?: boolean
  /** Where what it holds is opened. */
  readonly declared?: Span
}

/** What a function does with the batch that it is given, at once and on the driver. */
export interface BatchUse {
  /** The calls that compute rows of the batch. */
  readonly actions: readonly BatchAction[]
  /** How many of them compute all its rows, on the way through the function that has most of them. */
  readonly computations: number
  /** Whether it keeps the rows so that they are computed once. */
  readonly isKept: boolean
  /** Whether it looks at the number of the batch. */
  readonly usesNumber: boolean
  /** Handlers that let failures of an action pass as success. */
  readonly swallowed: readonly Span[]
}

export interface BatchAction {
  readonly name: string
  /** part: some rows. all: every row is computed. append: every row is added to what is there. */
  readonly does: "part" | "all" | "append"
  readonly at: Span
}

/** A timer that a function sets. */
export interface Timer {
  readonly clock: Clock
  readonly at: Span
  /** Whether it is set to a round time, such as the next full minute, which makes a window by hand. */
  readonly isAligned: boolean
}

/** A variable or field outside the record's path that an operator's function writes. */
export interface CapturedState {
  readonly name: string
  readonly holder: "variable" | "field"
  readonly declared: Span
  readonly writes: readonly Span[]
}
