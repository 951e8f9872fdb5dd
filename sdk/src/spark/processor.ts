import type { State } from "@streamwright/graph"
import { recorded } from "../record.js"
import { type Duration, milliseconds } from "./interval.js"
import type { OutputMode, TimeMode } from "./modes.js"

/** How long state lives after it was last written, by the machine's clock. Mirrors `org.apache.spark.sql.streaming.TTLConfig`. */
export class TTLConfig {
  readonly [recorded]: number

  /** State that lives until it is cleared. */
  static readonly NONE: TTLConfig = new TTLConfig(0)

  /** An interval such as `"1 hour"`, or milliseconds. Needs `TimeMode.ProcessingTime`. */
  constructor(ttlDuration: string | number | Duration) {
    this[recorded] = milliseconds(ttlDuration)
  }
}

/** One value for each key. Mirrors `org.apache.spark.sql.streaming.ValueState`. */
export interface ValueState<S> {
  /** Whether the key has state. */
  exists(): boolean
  /** What is stored; null or empty without state. */
  get(): S | null
  /** Stores a value. */
  update(newState: S): void
  /** Takes the state away. */
  clear(): void
}

/** A list for each key. Mirrors `org.apache.spark.sql.streaming.ListState`. */
export interface ListState<S> {
  /** Whether the key has state. */
  exists(): boolean
  /** What is stored; null or empty without state. */
  get(): Iterable<S>
  /** Stores a list in the place of what was there. */
  put(newState: readonly S[]): void
  /** Adds one element. */
  appendValue(newState: S): void
  /** Adds several elements. */
  appendList(newState: readonly S[]): void
  /** Takes the state away. */
  clear(): void
}

/** A map for each key. Mirrors `org.apache.spark.sql.streaming.MapState`. */
export interface MapState<K, V> {
  /** Whether the key has state. */
  exists(): boolean
  /** The value of a key of the map; null without one. */
  getValue(key: K): V | null
  /** Whether the map has a key. */
  containsKey(key: K): boolean
  /** Stores a value under a key of the map. */
  updateValue(key: K, value: V): void
  /** The entries of the map. */
  iterator(): Iterable<[K, V]>
  /** The keys of the map. */
  keys(): Iterable<K>
  /** The values of the map. */
  values(): Iterable<V>
  /** Takes one entry away. */
  removeKey(key: K): void
  /** Takes the state away. */
  clear(): void
}

/** Gives a processor its state and timers. Mirrors `org.apache.spark.sql.streaming.StatefulProcessorHandle`. */
export interface StatefulProcessorHandle {
  /** One value for each key. In `init` only. */
  getValueState<S>(stateName: string, ttlConfig?: TTLConfig): ValueState<S>
  /** A list for each key. In `init` only. */
  getListState<S>(stateName: string, ttlConfig?: TTLConfig): ListState<S>
  /** A map for each key. In `init` only. */
  getMapState<K, V>(stateName: string, ttlConfig?: TTLConfig): MapState<K, V>
  /** Milliseconds since 1970 UTC, on the clock of the time mode. */
  registerTimer(expiryTimestampMs: number): void
  /** Takes a timer back. */
  deleteTimer(expiryTimestampMs: number): void
  /** The key's timers, in milliseconds since 1970 UTC. */
  listTimers(): Iterable<number>
  /** Takes away state that an older version of the processor had. In `init` only. */
  deleteIfExists(stateName: string): void
  /** The query that runs. */
  getQueryInfo(): QueryInfo
}

/** What a processor may ask about the query. Mirrors `org.apache.spark.sql.streaming.QueryInfo`. */
export interface QueryInfo {
  /** Stays the same after a restart. */
  getQueryId(): string
  /** Another one after a restart. */
  getRunId(): string
  /** Grows with each batch. */
  getBatchId(): number
}

/** The clocks as a processor sees them, milliseconds since 1970 UTC. Mirrors `org.apache.spark.sql.streaming.TimerValues`. */
export interface TimerValues {
  /** The machine's clock; the same for the whole batch. */
  getCurrentProcessingTimeInMs(): number
  /** The watermark; 0 in the first batch. */
  getCurrentWatermarkInMs(): number
}

/** Mirrors `org.apache.spark.sql.streaming.ExpiredTimerInfo`. */
export interface ExpiredTimerInfo {
  /** When the timer was to fire. */
  getExpiryTimeInMs(): number
}

/** Keeps state and timers for each key. Mirrors `org.apache.spark.sql.streaming.StatefulProcessor`. */
export abstract class StatefulProcessor<K, I, O> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly processes?: readonly [K, I, O];
  [recorded]?: StatefulProcessorHandle

  /** Called once, before the first rows: the place to ask for state. */
  abstract init(outputMode: OutputMode, timeMode: TimeMode): void
  /** Called for each key of a batch with its rows, in no order. */
  abstract handleInputRows(key: K, inputRows: Iterable<I>, timerValues: TimerValues): Iterable<O>

  /** Called for each timer that is over. */
  handleExpiredTimer(key: K, timerValues: TimerValues, expiredTimerInfo: ExpiredTimerInfo): Iterable<O> {
    return []
  }

  /** Called at the end. */
  close(): void {}

  /** @throws Error before `init` is called. */
  getHandle(): StatefulProcessorHandle {
    const handle = this[recorded]
    if (!handle) throw new Error("The handle is not there before init is called.")
    return handle
  }
}

/** A processor that begins with the state of another query. Mirrors `org.apache.spark.sql.streaming.StatefulProcessorWithInitialState`. */
export abstract class StatefulProcessorWithInitialState<K, I, O, S> extends StatefulProcessor<K, I, O> {
  /** Called once for each key of the initial state, in the first batch. */
  abstract handleInitialState(key: K, initialState: S, timerValues: TimerValues): void
}

/** A handle that notes the state it is asked for. */
export function recordedStates(): {
  readonly handle: StatefulProcessorHandle
  readonly states: readonly State[]
} {
  const states: State[] = []
  const note = (type: State["type"], name: string, ttl?: TTLConfig) => {
    states.push({
      name,
      type,
      scope: "key",
      ...(ttl && ttl[recorded] > 0 ? { timeToLive: ttl[recorded] } : {}),
    })
    return inertState
  }
  const handle: StatefulProcessorHandle = {
    getValueState: (name, ttl) => note("value", name, ttl),
    getListState: (name, ttl) => ({ ...note("list", name, ttl), get: () => [] }),
    getMapState: (name, ttl) => note("map", name, ttl),
    registerTimer: () => {},
    deleteTimer: () => {},
    listTimers: () => [],
    deleteIfExists: () => {},
    getQueryInfo: () => ({ getQueryId: () => "", getRunId: () => "", getBatchId: () => 0 }),
  }
  return { handle, states }
}

/** State of every type that is empty and stays so. */
const inertState = {
  exists: () => false,
  get: () => null,
  getValue: () => null,
  containsKey: () => false,
  iterator: () => [],
  keys: () => [],
  values: () => [],
  update: () => {},
  put: () => {},
  appendValue: () => {},
  appendList: () => {},
  updateValue: () => {},
  removeKey: () => {},
  clear: () => {},
}
