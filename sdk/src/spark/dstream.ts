import type { OperatorKind, OperatorSettings, State, Window } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import type { Duration } from "./interval.js"
import type { StateSpec } from "./state-spec.js"

/** The records of one batch. Mirrors `org.apache.spark.rdd.RDD`. */
export interface RDD<T> {
  map<U>(fn: (value: T) => U): RDD<U>
  flatMap<U>(fn: (value: T) => Iterable<U>): RDD<U>
  filter(fn: (value: T) => boolean): RDD<T>
  distinct(): RDD<T>
  isEmpty(): boolean
  count(): number
  collect(): readonly T[]
  take(num: number): readonly T[]
  foreach(fn: (value: T) => void): void
  foreachPartition(fn: (values: Iterable<T>) => void): void
  saveAsTextFile(path: string): void
}

type KeyOf<T> = T extends readonly [infer K, unknown] ? K : never
type ValueOf<T> = T extends readonly [unknown, infer V] ? V : never

/**
 * Records in batches of one interval. It knows only the clock of the machine: windows hold what arrived in them,
 * whatever time the records carry. Mirrors `org.apache.spark.streaming.dstream.DStream`.
 */
export class DStream<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }

  map<U>(fn: (value: T) => U): DStream<U> {
    return this.next("map")
  }

  flatMap<U>(fn: (value: T) => Iterable<U>): DStream<U> {
    return this.next("flatMap")
  }

  filter(fn: (value: T) => boolean): DStream<T> {
    return this.next("filter")
  }

  union(that: DStream<T>): DStream<T> {
    return this.next("union", {}, that)
  }

  /** Changes each batch as a whole. */
  transform<U>(fn: (rdd: RDD<T>) => RDD<U>): DStream<U> {
    return this.next("map")
  }

  /** The records of the last `windowDuration`, each `slideDuration`: multiples of the batch interval. Default slide: the batch interval. */
  window(windowDuration: Duration, slideDuration?: Duration): DStream<T> {
    return this.next("window", windowOf(windowDuration, slideDuration))
  }

  /** How many records the window holds. Needs a checkpoint directory. */
  countByWindow(windowDuration: Duration, slideDuration: Duration): DStream<number> {
    return this.next("windowAll", windowOf(windowDuration, slideDuration))
  }

  /** How many times the window holds each value. Needs a checkpoint directory. */
  countByValueAndWindow(windowDuration: Duration, slideDuration: Duration): DStream<[T, number]> {
    return this.next("window", windowOf(windowDuration, slideDuration))
  }

  /** All records of the window reduced to one. */
  reduceByWindow(reduceFunc: (a: T, b: T) => T, windowDuration: Duration, slideDuration: Duration): DStream<T>
  /** The same, by taking away what leaves the window. Needs a checkpoint directory. */
  reduceByWindow(
    reduceFunc: (a: T, b: T) => T,
    invReduceFunc: (a: T, b: T) => T,
    windowDuration: Duration,
    slideDuration: Duration,
  ): DStream<T>
  reduceByWindow(...given: readonly unknown[]): DStream<T> {
    return this.next("windowAll", windowAfterFunctions(given))
  }

  mapValues<K, V, U>(this: DStream<readonly [K, V]>, fn: (value: V) => U): DStream<[K, U]> {
    return this.next("map")
  }

  /** Reduces the values of each key within each batch. */
  reduceByKey<K, V>(this: DStream<readonly [K, V]>, fn: (a: V, b: V) => V): DStream<[K, V]> {
    return this.next("combine")
  }

  /** Gathers the values of each key within each batch. */
  groupByKey<K, V>(this: DStream<readonly [K, V]>): DStream<[K, Iterable<V>]> {
    return this.next("combine")
  }

  /** Combines the values of each key within each batch. */
  combineByKey<K, V, C>(
    this: DStream<readonly [K, V]>,
    createCombiner: (value: V) => C,
    mergeValue: (combiner: C, value: V) => C,
    mergeCombiner: (a: C, b: C) => C,
  ): DStream<[K, C]> {
    return this.next("combine")
  }

  /** Reduces the values of each key within the window. Default slide: the batch interval. */
  reduceByKeyAndWindow<K, V>(
    this: DStream<readonly [K, V]>,
    reduceFunc: (a: V, b: V) => V,
    windowDuration: Duration,
    slideDuration?: Duration,
  ): DStream<[K, V]>
  /** The same, by taking away what leaves the window. Needs a checkpoint directory. */
  reduceByKeyAndWindow<K, V>(
    this: DStream<readonly [K, V]>,
    reduceFunc: (a: V, b: V) => V,
    invReduceFunc: (a: V, b: V) => V,
    windowDuration: Duration,
    slideDuration?: Duration,
  ): DStream<[K, V]>
  reduceByKeyAndWindow<K, V>(this: DStream<readonly [K, V]>, ...given: readonly unknown[]): DStream<[K, V]> {
    return this.next("window", windowAfterFunctions(given))
  }

  /** Gathers the values of each key within the window. Default slide: the batch interval. */
  groupByKeyAndWindow<K, V>(
    this: DStream<readonly [K, V]>,
    windowDuration: Duration,
    slideDuration?: Duration,
  ): DStream<[K, Iterable<V>]> {
    return this.next("window", windowOf(windowDuration, slideDuration))
  }

  /**
   * Updates the state of every key in every batch, with or without new values; undefined removes it.
   * Needs a checkpoint directory.
   */
  updateStateByKey<S>(
    this: DStream<readonly [unknown, unknown]>,
    updateFunc: (values: readonly ValueOf<T>[], state: S | undefined) => S | undefined,
  ): DStream<[KeyOf<T>, S]> {
    return this.next("stateful", { state: [keyState] })
  }

  /** Updates the state of keys that have new values, and of those that time out. Needs a checkpoint directory. */
  mapWithState<K, V, S, M>(this: DStream<readonly [K, V]>, spec: StateSpec<K, V, S, M>): DStream<M> {
    const timeToLive = spec[recorded]
    return this.next(
      "stateful",
      timeToLive === undefined
        ? { state: [keyState] }
        : { state: [{ ...keyState, timeToLive }], clock: "processing" },
    )
  }

  /** Pairs of values of a key within the same batch. */
  join<K, V, W>(this: DStream<readonly [K, V]>, other: DStream<readonly [K, W]>): DStream<[K, [V, W]]> {
    return this.next("join", { joinType: "inner" }, other)
  }

  leftOuterJoin<K, V, W>(
    this: DStream<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [V, W | undefined]]> {
    return this.next("join", { joinType: "leftouter" }, other)
  }

  rightOuterJoin<K, V, W>(
    this: DStream<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [V | undefined, W]]> {
    return this.next("join", { joinType: "rightouter" }, other)
  }

  fullOuterJoin<K, V, W>(
    this: DStream<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [V | undefined, W | undefined]]> {
    return this.next("join", { joinType: "fullouter" }, other)
  }

  /** Runs a function for each batch, in the driver. A batch may come twice after a failure. */
  foreachRDD(foreachFunc: (rdd: RDD<T>, time: Date) => void | Promise<void>): void {
    this.next("sink", { connector: "foreachRDD" })
  }

  /** Writes the first `num` records of each batch to the driver's standard output. */
  print(num = 10): void {
    this.next("sink", { connector: "print" })
  }

  /** Writes each batch into a directory named `prefix-time.suffix`. */
  saveAsTextFiles(prefix: string, suffix = ""): void {
    this.next("sink", { connector: "file", options: { path: prefix } })
  }

  private next<U>(
    kind: OperatorKind,
    settings: OperatorSettings = {},
    ...others: readonly Pick<DStream<unknown>, typeof recorded>[]
  ): DStream<U> {
    const flows = others.map(other => other[recorded])
    return new DStream(after(this[recorded], kind, settings, flows))
  }
}

const keyState: State = { name: "state", type: "value", scope: "key" }

function windowOf(windowDuration: Duration, slideDuration?: Duration): { readonly window: Window } {
  const size = windowDuration.milliseconds()
  const slide = slideDuration?.milliseconds()
  const shape = slide === size ? "tumbling" : "sliding"
  return { window: { shape, clock: "processing", size, ...(slide === undefined ? {} : { slide }) } }
}

/** The window of a call whose durations come after one function or two. */
function windowAfterFunctions(given: readonly unknown[]): { readonly window: Window } {
  const durations = given.filter(value => typeof value !== "function") as [Duration, Duration?]
  return windowOf(...durations)
}
