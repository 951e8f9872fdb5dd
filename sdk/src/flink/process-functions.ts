import type { Collector, OutputTag, TimerService } from "./functions.js"
import { AbstractRichFunction } from "./rich.js"
import type { BroadcastState, MapStateDescriptor, ReadOnlyBroadcastState } from "./state.js"

/**
 * Sees each record of a stream with its time, and can emit to side outputs. Timers and state need a keyed
 * stream: see `KeyedProcessFunction`. Mirrors `org.apache.flink.streaming.api.functions.ProcessFunction`.
 */
export abstract class ProcessFunction<I, O> extends AbstractRichFunction {
  declare protected readonly kind: "process"
  abstract processElement(value: I, ctx: ProcessFunction.Context, out: Collector<O>): void
  onTimer(timestamp: number, ctx: ProcessFunction.OnTimerContext, out: Collector<O>): void {}
}

export declare namespace ProcessFunction {
  interface Context {
    /** The event time of the record, in milliseconds since 1970 UTC; null where it has none. */
    timestamp(): number | null
    timerService(): TimerService
    output<X>(outputTag: OutputTag<X>, value: X): void
  }
  interface OnTimerContext extends Context {
    timeDomain(): "event" | "processing"
  }
}

/**
 * Sees each record of a keyed stream, and keeps state and timers for each key.
 * Mirrors `org.apache.flink.streaming.api.functions.KeyedProcessFunction`.
 */
export abstract class KeyedProcessFunction<K, I, O> extends AbstractRichFunction {
  declare protected readonly kind: "keyed process"
  abstract processElement(value: I, ctx: KeyedProcessFunction.Context<K>, out: Collector<O>): void
  /** Called once for each key and time, however often the timer was registered. */
  onTimer(timestamp: number, ctx: KeyedProcessFunction.OnTimerContext<K>, out: Collector<O>): void {}
}

export declare namespace KeyedProcessFunction {
  interface Context<K> extends ProcessFunction.Context {
    getCurrentKey(): K
  }
  interface OnTimerContext<K> extends Context<K> {
    timeDomain(): "event" | "processing"
  }
}

/** Sees the records of two streams. Mirrors `org.apache.flink.streaming.api.functions.co.CoProcessFunction`. */
export abstract class CoProcessFunction<IN1, IN2, O> extends AbstractRichFunction {
  declare protected readonly kind: "co-process"
  abstract processElement1(value: IN1, ctx: ProcessFunction.Context, out: Collector<O>): void
  abstract processElement2(value: IN2, ctx: ProcessFunction.Context, out: Collector<O>): void
  onTimer(timestamp: number, ctx: ProcessFunction.OnTimerContext, out: Collector<O>): void {}
}

/** Sees the records of two keyed streams. Mirrors `org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction`. */
export abstract class KeyedCoProcessFunction<K, IN1, IN2, O> extends AbstractRichFunction {
  declare protected readonly kind: "keyed co-process"
  abstract processElement1(value: IN1, ctx: KeyedProcessFunction.Context<K>, out: Collector<O>): void
  abstract processElement2(value: IN2, ctx: KeyedProcessFunction.Context<K>, out: Collector<O>): void
  onTimer(timestamp: number, ctx: KeyedProcessFunction.OnTimerContext<K>, out: Collector<O>): void {}
}

/**
 * Sees a stream and what is broadcast to all its tasks. Mirrors
 * `org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction`.
 */
export abstract class BroadcastProcessFunction<IN1, IN2, O> extends AbstractRichFunction {
  declare protected readonly kind: "broadcast process"
  abstract processElement(value: IN1, ctx: BroadcastProcessFunction.ReadOnlyContext, out: Collector<O>): void
  abstract processBroadcastElement(value: IN2, ctx: BroadcastProcessFunction.Context, out: Collector<O>): void
}

export declare namespace BroadcastProcessFunction {
  interface BaseContext {
    timestamp(): number | null
    currentProcessingTime(): number
    currentWatermark(): number
    output<X>(outputTag: OutputTag<X>, value: X): void
  }
  interface ReadOnlyContext extends BaseContext {
    getBroadcastState<K, V>(stateDescriptor: MapStateDescriptor<K, V>): ReadOnlyBroadcastState<K, V>
  }
  /** Every task must change broadcast state in the same way, or they come to disagree. */
  interface Context extends BaseContext {
    getBroadcastState<K, V>(stateDescriptor: MapStateDescriptor<K, V>): BroadcastState<K, V>
  }
}

/**
 * Sees a keyed stream and what is broadcast to all its tasks. Mirrors
 * `org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction`.
 */
export abstract class KeyedBroadcastProcessFunction<K, IN1, IN2, O> extends AbstractRichFunction {
  declare protected readonly kind: "keyed broadcast process"
  abstract processElement(
    value: IN1,
    ctx: KeyedBroadcastProcessFunction.ReadOnlyContext<K>,
    out: Collector<O>,
  ): void
  /** Sees no key: timers and keyed state are out of reach here. */
  abstract processBroadcastElement(value: IN2, ctx: BroadcastProcessFunction.Context, out: Collector<O>): void
  onTimer(timestamp: number, ctx: KeyedBroadcastProcessFunction.OnTimerContext<K>, out: Collector<O>): void {}
}

export declare namespace KeyedBroadcastProcessFunction {
  interface ReadOnlyContext<K> extends BroadcastProcessFunction.ReadOnlyContext {
    timerService(): TimerService
    getCurrentKey(): K
  }
  interface OnTimerContext<K> extends ReadOnlyContext<K> {
    timeDomain(): "event" | "processing"
  }
}

/** Sees each pair that an interval join finds. Mirrors `org.apache.flink.streaming.api.functions.co.ProcessJoinFunction`. */
export abstract class ProcessJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction {
  declare protected readonly kind: "process join"
  abstract processElement(left: IN1, right: IN2, ctx: ProcessJoinFunction.Context, out: Collector<OUT>): void
}

export declare namespace ProcessJoinFunction {
  interface Context {
    getLeftTimestamp(): number
    getRightTimestamp(): number
    /** The later of the two. */
    getTimestamp(): number
    output<X>(outputTag: OutputTag<X>, value: X): void
  }
}

/**
 * Sees all records of a key and window when the window fires. Used alone it keeps them all until then; behind
 * `reduce` or `aggregate` it gets one. Mirrors `org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction`.
 */
export abstract class ProcessWindowFunction<IN, OUT, KEY, W> extends AbstractRichFunction {
  declare protected readonly kind: "process window"
  abstract process(
    key: KEY,
    context: ProcessWindowFunction.Context<W>,
    elements: Iterable<IN>,
    out: Collector<OUT>,
  ): void
  /** Called when the window is dropped: state of the window must be cleared here. */
  clear(context: ProcessWindowFunction.Context<W>): void {}
}

export declare namespace ProcessWindowFunction {
  interface Context<W> {
    window(): W
    currentProcessingTime(): number
    currentWatermark(): number
    output<X>(outputTag: OutputTag<X>, value: X): void
  }
}

/** As `ProcessWindowFunction`, for a window over all records. Mirrors `org.apache.flink.streaming.api.functions.windowing.ProcessAllWindowFunction`. */
export abstract class ProcessAllWindowFunction<IN, OUT, W> extends AbstractRichFunction {
  declare protected readonly kind: "process all window"
  abstract process(
    context: ProcessWindowFunction.Context<W>,
    elements: Iterable<IN>,
    out: Collector<OUT>,
  ): void
  clear(context: ProcessWindowFunction.Context<W>): void {}
}
