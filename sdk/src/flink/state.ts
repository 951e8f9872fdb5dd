import type { State } from "@streamwright/graph"
import { recorded } from "../record.js"
import type { AggregateFunction, Plain, ReduceFunction } from "./functions.js"
import type { StateTtlConfig } from "./time-to-live.js"
import type { TypeInformation } from "./types.js"

/** One value for each key. Mirrors `org.apache.flink.api.common.state.ValueState`. */
export interface ValueState<T> {
  /** Null until the first `update` for this key. */
  value(): T | null
  update(value: T | null): void
  clear(): void
}

/** A list for each key. Mirrors `org.apache.flink.api.common.state.ListState`. */
export interface ListState<T> {
  get(): Iterable<T>
  add(value: T): void
  addAll(values: readonly T[]): void
  update(values: readonly T[]): void
  clear(): void
}

/** A map for each key; its entries are stored one by one. Mirrors `org.apache.flink.api.common.state.MapState`. */
export interface MapState<K, V> {
  get(key: K): V | null
  put(key: K, value: V): void
  putAll(entries: ReadonlyMap<K, V>): void
  remove(key: K): void
  contains(key: K): boolean
  entries(): Iterable<[K, V]>
  keys(): Iterable<K>
  values(): Iterable<V>
  isEmpty(): boolean
  iterator(): Iterator<[K, V]>
  clear(): void
}

/** A value for each key into which what is added is reduced. Mirrors `org.apache.flink.api.common.state.ReducingState`. */
export interface ReducingState<T> {
  get(): T | null
  add(value: T): void
  clear(): void
}

/** A value for each key into which what is added is aggregated. Mirrors `org.apache.flink.api.common.state.AggregatingState`. */
export interface AggregatingState<In, Out> {
  get(): Out | null
  add(value: In): void
  clear(): void
}

/** Broadcast state as the side that broadcasts sees it. Mirrors `org.apache.flink.api.common.state.BroadcastState`. */
export interface BroadcastState<K, V> extends ReadOnlyBroadcastState<K, V> {
  put(key: K, value: V): void
  putAll(entries: ReadonlyMap<K, V>): void
  remove(key: K): void
}

/** Broadcast state as the other side sees it. Mirrors `org.apache.flink.api.common.state.ReadOnlyBroadcastState`. */
export interface ReadOnlyBroadcastState<K, V> {
  get(key: K): V | null
  contains(key: K): boolean
  immutableEntries(): Iterable<[K, V]>
}

/** Carries what a descriptor describes for the type checker only; it never has a value. */
export declare const state: unique symbol

/** Names a piece of state. Mirrors `org.apache.flink.api.common.state.StateDescriptor`. */
export abstract class StateDescriptor {
  readonly [recorded]: State

  protected constructor(name: string, type: State["type"], isAsync = false) {
    this[recorded] = { name, type, scope: "key", ...(isAsync ? { isAsync } : {}) }
  }

  getName(): string {
    return this[recorded].name
  }

  /** Without it an entry stays until it is cleared, and state grows with every new key. */
  enableTimeToLive(ttlConfig: StateTtlConfig): void {
    Object.assign(this[recorded], ttlConfig[recorded])
  }
}

/** Mirrors `org.apache.flink.api.common.state.ValueStateDescriptor`. */
export class ValueStateDescriptor<T> extends StateDescriptor {
  declare protected readonly describes?: ValueState<T>
  declare readonly [state]?: ValueState<T>

  constructor(name: string, typeInfo?: TypeInformation<T>)
  /** @deprecated Take the value to begin with where `value()` is null. */
  constructor(name: string, typeInfo: TypeInformation<T>, defaultValue: T)
  constructor(name: string) {
    super(name, "value")
  }
}

/** Mirrors `org.apache.flink.api.common.state.ListStateDescriptor`. */
export class ListStateDescriptor<T> extends StateDescriptor {
  declare protected readonly describes?: ListState<T>
  declare readonly [state]?: ListState<T>

  constructor(name: string, elementTypeInfo?: TypeInformation<T>) {
    super(name, "list")
  }
}

/** Mirrors `org.apache.flink.api.common.state.MapStateDescriptor`. */
export class MapStateDescriptor<K, V> extends StateDescriptor {
  declare protected readonly describes?: MapState<K, V>
  declare readonly [state]?: MapState<K, V>

  constructor(name: string, keyTypeInfo?: TypeInformation<K>, valueTypeInfo?: TypeInformation<V>) {
    super(name, "map")
  }
}

/** Mirrors `org.apache.flink.api.common.state.ReducingStateDescriptor`. */
export class ReducingStateDescriptor<T> extends StateDescriptor {
  declare protected readonly describes?: ReducingState<T>
  declare readonly [state]?: ReducingState<T>

  constructor(
    name: string,
    reduceFunction: Plain<ReduceFunction<T>> | ReduceFunction<T>["reduce"],
    typeInfo?: TypeInformation<T>,
  ) {
    super(name, "reducing")
  }
}

/** Mirrors `org.apache.flink.api.common.state.AggregatingStateDescriptor`. */
export class AggregatingStateDescriptor<In, Acc, Out> extends StateDescriptor {
  declare protected readonly describes?: AggregatingState<In, Out>
  declare readonly [state]?: AggregatingState<In, Out>

  constructor(name: string, aggFunction: AggregateFunction<In, Acc, Out>, typeInfo?: TypeInformation<Acc>) {
    super(name, "aggregating")
  }
}
