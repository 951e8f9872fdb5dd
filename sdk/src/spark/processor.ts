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
  exists(): boolean
  get(): S | null
  update(newState: S): void
  clear(): void
}

/** A list for each key. Mirrors `org.apache.spark.sql.streaming.ListState`. */
export interface ListState<S> {
  exists(): boolean
  get(): Iterable<S>
  put(newState: readonly S[]): void
  appendValue(newState: S): void
  appendList(newState: readonly S[]): void
  clear(): void
}

/** A map for each key. Mirrors `org.apache.spark.sql.streaming.MapState`. */
export interface MapState<K, V> {
  exists(): boolean
  getValue(key: K): V | null
  containsKey(key: K): boolean
  updateValue(key: K, value: V): void
  iterator(): Iterable<[K, V]>
  keys(): Iterable<K>
  values(): Iterable<V>
  removeKey(key: K): void
  clear(): void
}

/** Gives a processor its state and timers. Mirrors `org.apache.spark.sql.streaming.StatefulProcessorHandle`. */
export interface StatefulProcessorHandle {
  getValueState<S>(stateName: string, ttlConfig?: TTLConfig): ValueState<S>
  getListState<S>(stateName: string, ttlConfig?: TTLConfig): ListState<S>
  getMapState<K, V>(stateName: string, ttlConfig?: TTLConfig): MapState<K, V>
  /** Milliseconds since 1970 UTC, on the clock of the time mode. */
  registerTimer(expiryTimestampMs: number): void
  deleteTimer(expiryTimestampMs: number): void
  listTimers(): Iterable<number>
  deleteIfExists(stateName: string): void
  getQueryInfo(): QueryInfo
}

/** What a processor may ask about the query. Mirrors `org.apache.spark.sql.streaming.QueryInfo`. */
export interface QueryInfo {
  getQueryId(): string
  getRunId(): string
  getBatchId(): number
}

/** The clocks as a processor sees them, milliseconds since 1970 UTC. Mirrors `org.apache.spark.sql.streaming.TimerValues`. */
export interface TimerValues {
  getCurrentProcessingTimeInMs(): number
  getCurrentWatermarkInMs(): number
}

/** Mirrors `org.apache.spark.sql.streaming.ExpiredTimerInfo`. */
export interface ExpiredTimerInfo {
  getExpiryTimeInMs(): number
}

/** Keeps state and timers for each key. Mirrors `org.apache.spark.sql.streaming.StatefulProcessor`. */
export abstract class StatefulProcessor<K, I, O> {
  [recorded]?: StatefulProcessorHandle

  /** Called once, before the first rows: the place to ask for state. */
  abstract init(outputMode: OutputMode, timeMode: TimeMode): void
  abstract handleInputRows(key: K, inputRows: Iterable<I>, timerValues: TimerValues): Iterable<O>

  handleExpiredTimer(key: K, timerValues: TimerValues, expiredTimerInfo: ExpiredTimerInfo): Iterable<O> {
    return []
  }

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
