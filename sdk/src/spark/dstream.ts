import type { OperatorKind, OperatorSettings, State } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { windowAfterFunctions, windowOf } from "./dstream-windows.js"
import type { Duration } from "./interval.js"
import { PairFunctions } from "./pair-functions.js"
import type { RDD } from "./rdd.js"
import type { StateSpec } from "./state-spec.js"

export type { RDD }

type KeyOf<T> = T extends readonly [infer K, unknown] ? K : never
type ValueOf<T> = T extends readonly [unknown, infer V] ? V : never

/**
 * Records in batches of one interval. It knows only the clock of the machine: windows hold what arrived in them,
 * whatever time the records carry. Mirrors `org.apache.spark.streaming.dstream.DStream`.
 */
export class DStream<T> extends PairFunctions<T> {
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    super()
    this[recorded] = flow
  }

  /** One record for each record. */
  map<U>(fn: (value: T) => U): DStream<U> {
    return this.next("map")
  }

  /** Any number of records for each record. */
  flatMap<U>(fn: (value: T) => Iterable<U>): DStream<U> {
    return this.next("flatMap")
  }

  /** Keeps the records for which a function holds. */
  filter(fn: (value: T) => boolean): DStream<T> {
    return this.next("filter")
  }

  /** The records of both, which must have one batch interval. */
  union(that: DStream<T>): DStream<T> {
    return this.next("union", {}, that)
  }

  /** Runs a function once for all records of a partition. */
  mapPartitions<U>(fn: (values: Iterable<T>) => Iterable<U>): DStream<U> {
    return this.next("flatMap")
  }

  /** Pairs, for functions over keys: as Java writes it. */
  mapToPair<K, V>(fn: (value: T) => readonly [K, V]): DStream<[K, V]> {
    return this.next("map")
  }

  /** As `mapToPair`, with any number of pairs. */
  flatMapToPair<K, V>(fn: (value: T) => Iterable<readonly [K, V]>): DStream<[K, V]> {
    return this.next("flatMap")
  }

  /** All records of a partition as one array. */
  glom(): DStream<readonly T[]> {
    return this.next("map")
  }

  /** Moves records over the network into so many partitions. */
  repartition(numPartitions: number): DStream<T> {
    return this.next("repartition")
  }

  /** Keeps batches in memory; windows and state do so by themselves. */
  cache(): this {
    return this
  }

  /** The same as `cache`. */
  persist(): this {
    return this
  }

  /** How often state is stored: five to ten times the slide is usual. */
  checkpoint(interval: Duration): this {
    return this
  }

  /** All records of a batch reduced to one. */
  reduce(fn: (a: T, b: T) => T): DStream<T> {
    return this.next("combine")
  }

  /** How many records each batch has. */
  count(): DStream<number> {
    return this.next("combine")
  }

  /** How many times each batch has each value. */
  countByValue(): DStream<[T, number]> {
    return this.next("combine")
  }

  /** Changes each batch together with the batch of another stream. */
  transformWith<U, V>(
    other: DStream<U>,
    fn: (rdd: RDD<T>, otherRdd: RDD<U>, time: Date) => RDD<V>,
  ): DStream<V> {
    return this.next("map", {}, other)
  }

  /** Changes each batch as a whole. */
  transform<U>(fn: (rdd: RDD<T>, time: Date) => RDD<U>): DStream<U> {
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

  /**
   * Updates the state of every key in every batch, with or without new values; undefined removes it.
   * Needs a checkpoint directory.
   */
  updateStateByKey<S>(
    this: DStream<readonly [unknown, unknown]>,
    updateFunc: (values: readonly ValueOf<T>[], state: S | undefined) => S | undefined,
    numPartitions?: number,
  ): DStream<[KeyOf<T>, S]> {
    return this.next("stateful", { state: [keyState] })
  }

  /** Updates the state of keys that have new values, and of those that time out. Needs a checkpoint directory. */
  mapWithState<K, V, S, M>(
    this: DStream<readonly [K, V]>,
    spec: StateSpec<K, V, S, M>,
  ): MapWithStateDStream<K, S, M> {
    const timeToLive = spec[recorded]
    const settings: OperatorSettings =
      timeToLive === undefined
        ? { state: [keyState] }
        : { state: [{ ...keyState, timeToLive }], clock: "processing" }
    return new MapWithStateDStream(after(this[recorded], "stateful", settings))
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

  /** As `saveAsTextFiles`, in Java's serialization. */
  saveAsObjectFiles(prefix: string, suffix = ""): void {
    this.next("sink", { connector: "file", options: { path: prefix } })
  }

  protected override next<U>(
    kind: OperatorKind,
    settings: OperatorSettings = {},
    ...others: readonly Pick<DStream<unknown>, typeof recorded>[]
  ): DStream<U> {
    const flows = others.map(other => other[recorded])
    return new DStream(after(this[recorded], kind, settings, flows))
  }
}

/** What `mapWithState` gives. Mirrors `org.apache.spark.streaming.dstream.MapWithStateDStream`. */
export class MapWithStateDStream<K, S, M> extends DStream<M> {
  /** The state of every key after each batch. */
  stateSnapshots(): DStream<[K, S]> {
    return new DStream(after(this[recorded], "map"))
  }
}

const keyState: State = { name: "state", type: "value", scope: "key" }
