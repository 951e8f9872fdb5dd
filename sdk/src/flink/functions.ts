/** Mirrors `org.apache.flink.api.common.functions.MapFunction`. */
export interface MapFunction<T, R> {
  map(value: T): R
}

/** Mirrors `org.apache.flink.api.common.functions.FlatMapFunction`. */
export interface FlatMapFunction<T, R> {
  flatMap(value: T, out: Collector<R>): void
}

/** Mirrors `org.apache.flink.api.common.functions.FilterFunction`. */
export interface FilterFunction<T> {
  filter(value: T): boolean
}

/** Mirrors `org.apache.flink.api.common.functions.ReduceFunction`. */
export interface ReduceFunction<T> {
  reduce(value1: T, value2: T): T
}

/** Mirrors `org.apache.flink.api.common.functions.AggregateFunction`. */
export interface AggregateFunction<In, Acc, Out> {
  createAccumulator(): Acc
  add(value: In, accumulator: Acc): Acc
  getResult(accumulator: Acc): Out
  /** Called for windows that merge, such as sessions. */
  merge(a: Acc, b: Acc): Acc
}

/** Mirrors `org.apache.flink.api.java.functions.KeySelector`. A key is built of plain values and never changes. */
export interface KeySelector<T, K> {
  getKey(value: T): K
}

/** Mirrors `org.apache.flink.api.common.functions.JoinFunction`. */
export interface JoinFunction<L, R, Out> {
  join(first: L, second: R): Out
}

/** Mirrors `org.apache.flink.api.common.functions.FlatJoinFunction`. */
export interface FlatJoinFunction<L, R, Out> {
  join(first: L, second: R, out: Collector<Out>): void
}

/** Mirrors `org.apache.flink.api.common.functions.CoGroupFunction`. */
export interface CoGroupFunction<L, R, Out> {
  coGroup(first: Iterable<L>, second: Iterable<R>, out: Collector<Out>): void
}

/** Mirrors `org.apache.flink.streaming.api.functions.co.CoMapFunction`. */
export interface CoMapFunction<L, R, Out> {
  map1(value: L): Out
  map2(value: R): Out
}

/** Mirrors `org.apache.flink.streaming.api.functions.co.CoFlatMapFunction`. */
export interface CoFlatMapFunction<L, R, Out> {
  flatMap1(value: L, out: Collector<Out>): void
  flatMap2(value: R, out: Collector<Out>): void
}

/** Mirrors `org.apache.flink.streaming.api.functions.windowing.WindowFunction`. */
export interface WindowFunction<In, Out, K, W> {
  apply(key: K, window: W, input: Iterable<In>, out: Collector<Out>): void
}

/** Mirrors `org.apache.flink.streaming.api.functions.windowing.AllWindowFunction`. */
export interface AllWindowFunction<In, Out, W> {
  apply(window: W, values: Iterable<In>, out: Collector<Out>): void
}

/** A function object, or its method as an arrow function. */
export type Lambda<Interface, Method extends keyof Interface> = Interface | Interface[Method]

/** A function without a life of its own: a rich one is refused. */
export type Plain<Interface> = Interface & { readonly getRuntimeContext?: never }

/** Takes what a function emits. Mirrors `org.apache.flink.util.Collector`. */
export interface Collector<T> {
  collect(record: T): void
}

/** Names a side output. Mirrors `org.apache.flink.util.OutputTag`. */
export class OutputTag<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T

  constructor(readonly id: string) {}
}

/** Tells the time and sets timers. Mirrors `org.apache.flink.streaming.api.TimerService`. Times are milliseconds since 1970 UTC. */
export interface TimerService {
  currentProcessingTime(): number
  /** The smallest possible number until the first watermark has come. */
  currentWatermark(): number
  /** Only on a keyed stream. Fires when the watermark passes `time`. */
  registerEventTimeTimer(time: number): void
  /** Only on a keyed stream. Fires when the machine's clock passes `time`. */
  registerProcessingTimeTimer(time: number): void
  deleteEventTimeTimer(time: number): void
  deleteProcessingTimeTimer(time: number): void
}
