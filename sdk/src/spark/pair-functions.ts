import type { OperatorKind, OperatorSettings } from "@streamwright/graph"
import type { DStream } from "./dstream.js"
import { windowAfterFunctions, windowOf } from "./dstream-windows.js"
import type { Duration } from "./interval.js"

/** What streams of keys and values can do beside. Part of what mirrors `org.apache.spark.streaming.dstream.PairDStreamFunctions`. */
export abstract class PairFunctions<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T

  /** Changes the values, and keeps keys and partitions. */
  mapValues<K, V, U>(this: PairFunctions<readonly [K, V]>, fn: (value: V) => U): DStream<[K, U]> {
    return this.next("map")
  }

  /** As `mapValues`, with any number of values. */
  flatMapValues<K, V, U>(
    this: PairFunctions<readonly [K, V]>,
    fn: (value: V) => Iterable<U>,
  ): DStream<[K, U]> {
    return this.next("flatMap")
  }

  /** Gathers the values of each key of two streams within the same batch. */
  cogroup<K, V, W>(
    this: PairFunctions<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [Iterable<V>, Iterable<W>]]> {
    return this.next("coGroup", {}, other)
  }

  /** Reduces the values of each key within each batch. */
  reduceByKey<K, V>(
    this: PairFunctions<readonly [K, V]>,
    fn: (a: V, b: V) => V,
    numPartitions?: number,
  ): DStream<[K, V]> {
    return this.next("combine")
  }

  /** Gathers the values of each key within each batch. */
  groupByKey<K, V>(this: PairFunctions<readonly [K, V]>, numPartitions?: number): DStream<[K, Iterable<V>]> {
    return this.next("combine")
  }

  /** Combines the values of each key within each batch. */
  combineByKey<K, V, C>(
    this: PairFunctions<readonly [K, V]>,
    createCombiner: (value: V) => C,
    mergeValue: (combiner: C, value: V) => C,
    mergeCombiner: (a: C, b: C) => C,
  ): DStream<[K, C]> {
    return this.next("combine")
  }

  /** Reduces the values of each key within the window. Default slide: the batch interval. */
  reduceByKeyAndWindow<K, V>(
    this: PairFunctions<readonly [K, V]>,
    reduceFunc: (a: V, b: V) => V,
    windowDuration: Duration,
    slideDuration?: Duration,
    numPartitions?: number,
  ): DStream<[K, V]>
  /** The same, by taking away what leaves the window. Needs a checkpoint directory. */
  reduceByKeyAndWindow<K, V>(
    this: PairFunctions<readonly [K, V]>,
    reduceFunc: (a: V, b: V) => V,
    invReduceFunc: (a: V, b: V) => V,
    windowDuration: Duration,
    slideDuration?: Duration,
    numPartitions?: number,
    filterFunc?: (value: readonly [K, V]) => boolean,
  ): DStream<[K, V]>
  reduceByKeyAndWindow<K, V>(
    this: PairFunctions<readonly [K, V]>,
    ...given: readonly unknown[]
  ): DStream<[K, V]> {
    return this.next("window", windowAfterFunctions(given))
  }

  /** Gathers the values of each key within the window. Default slide: the batch interval. */
  groupByKeyAndWindow<K, V>(
    this: PairFunctions<readonly [K, V]>,
    windowDuration: Duration,
    slideDuration?: Duration,
  ): DStream<[K, Iterable<V>]> {
    return this.next("window", windowOf(windowDuration, slideDuration))
  }

  /** Pairs of values of a key within the same batch. */
  join<K, V, W>(this: PairFunctions<readonly [K, V]>, other: DStream<readonly [K, W]>): DStream<[K, [V, W]]> {
    return this.next("join", { joinType: "inner" }, other)
  }

  /** As `join`, and the values that have no partner in the other stream. */
  leftOuterJoin<K, V, W>(
    this: PairFunctions<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [V, W | undefined]]> {
    return this.next("join", { joinType: "leftouter" }, other)
  }

  /** As `join`, and the values of the other stream that have no partner here. */
  rightOuterJoin<K, V, W>(
    this: PairFunctions<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [V | undefined, W]]> {
    return this.next("join", { joinType: "rightouter" }, other)
  }

  /** As `join`, and the values of both that have no partner. */
  fullOuterJoin<K, V, W>(
    this: PairFunctions<readonly [K, V]>,
    other: DStream<readonly [K, W]>,
  ): DStream<[K, [V | undefined, W | undefined]]> {
    return this.next("join", { joinType: "fullouter" }, other)
  }

  protected abstract next<U>(
    kind: OperatorKind,
    settings?: OperatorSettings,
    ...others: readonly DStream<unknown>[]
  ): DStream<U>
}
