// State that is read without waiting, for operators with `enableAsyncState`. Experimental in Flink too.

import type { AggregateFunction, Plain, ReduceFunction } from "./functions.js"
import { StateDescriptor } from "./state.js"
import type { TypeInformation } from "./types.js"

/** A result that comes later; what is chained to it runs for the same key. Mirrors `org.apache.flink.api.common.state.v2.StateFuture`. */
export interface StateFuture<T> {
  thenApply<U>(fn: (value: T) => U): StateFuture<U>
  thenAccept(action: (value: T) => void): StateFuture<void>
  thenCompose<U>(action: (value: T) => StateFuture<U>): StateFuture<U>
  thenCombine<U, V>(other: StateFuture<U>, fn: (value: T, other: U) => V): StateFuture<V>
}

/** Elements that come one after another. Mirrors `org.apache.flink.api.common.state.v2.StateIterator`. */
export interface StateIterator<T> {
  onNext(iterating: (value: T) => void): StateFuture<void>
  isEmpty(): boolean
}

/** Mirrors `org.apache.flink.api.common.state.v2.ValueState`. */
export interface ValueState<T> {
  /** Null until the first update for this key. */
  asyncValue(): StateFuture<T | null>
  asyncUpdate(value: T | null): StateFuture<void>
  asyncClear(): StateFuture<void>
  value(): T | null
  update(value: T | null): void
  clear(): void
}

/** Mirrors `org.apache.flink.api.common.state.v2.ListState`. */
export interface ListState<T> {
  asyncGet(): StateFuture<StateIterator<T>>
  asyncAdd(value: T): StateFuture<void>
  asyncUpdate(values: readonly T[]): StateFuture<void>
  asyncAddAll(values: readonly T[]): StateFuture<void>
  asyncClear(): StateFuture<void>
}

/** Mirrors `org.apache.flink.api.common.state.v2.MapState`. */
export interface MapState<K, V> {
  asyncGet(key: K): StateFuture<V | null>
  asyncPut(key: K, value: V): StateFuture<void>
  asyncRemove(key: K): StateFuture<void>
  asyncContains(key: K): StateFuture<boolean>
  asyncEntries(): StateFuture<StateIterator<[K, V]>>
  asyncKeys(): StateFuture<StateIterator<K>>
  asyncValues(): StateFuture<StateIterator<V>>
  asyncIsEmpty(): StateFuture<boolean>
  asyncClear(): StateFuture<void>
}

/** Mirrors `org.apache.flink.api.common.state.v2.ReducingState`. */
export interface ReducingState<T> {
  asyncGet(): StateFuture<T | null>
  asyncAdd(value: T): StateFuture<void>
  asyncClear(): StateFuture<void>
}

/** Mirrors `org.apache.flink.api.common.state.v2.AggregatingState`. */
export interface AggregatingState<In, Out> {
  asyncGet(): StateFuture<Out | null>
  asyncAdd(value: In): StateFuture<void>
  asyncClear(): StateFuture<void>
}

/** Mirrors `org.apache.flink.api.common.state.v2.ValueStateDescriptor`. */
export class ValueStateDescriptor<T> extends StateDescriptor {
  declare protected readonly asyncHolds?: T

  constructor(stateId: string, typeInfo?: TypeInformation<T>) {
    super(stateId, "value", true)
  }
}

/** Mirrors `org.apache.flink.api.common.state.v2.ListStateDescriptor`. */
export class ListStateDescriptor<T> extends StateDescriptor {
  declare protected readonly asyncHolds?: readonly T[]

  constructor(stateId: string, typeInfo?: TypeInformation<T>) {
    super(stateId, "list", true)
  }
}

/** Mirrors `org.apache.flink.api.common.state.v2.MapStateDescriptor`. */
export class MapStateDescriptor<K, V> extends StateDescriptor {
  declare protected readonly asyncHolds?: ReadonlyMap<K, V>

  constructor(stateId: string, keyType?: TypeInformation<K>, valueType?: TypeInformation<V>) {
    super(stateId, "map", true)
  }
}

/** Mirrors `org.apache.flink.api.common.state.v2.ReducingStateDescriptor`. */
export class ReducingStateDescriptor<T> extends StateDescriptor {
  declare protected readonly asyncHolds?: T

  constructor(
    name: string,
    reduceFunction: Plain<ReduceFunction<T>> | ReduceFunction<T>["reduce"],
    typeInfo?: TypeInformation<T>,
  ) {
    super(name, "reducing", true)
  }
}

/** Mirrors `org.apache.flink.api.common.state.v2.AggregatingStateDescriptor`. */
export class AggregatingStateDescriptor<In, Acc, Out> extends StateDescriptor {
  declare protected readonly asyncHolds?: readonly [In, Out]

  constructor(
    stateId: string,
    aggregateFunction: AggregateFunction<In, Acc, Out>,
    typeInfo?: TypeInformation<Acc>,
  ) {
    super(stateId, "aggregating", true)
  }
}
