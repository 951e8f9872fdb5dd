import type { TimeDomain } from "./constants.js"
import type { Collector, OutputTag, TimerService } from "./functions.js"
import { AbstractRichFunction } from "./rich.js"

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
    timeDomain(): TimeDomain
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
    timeDomain(): TimeDomain
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
