import type { TimeDomain } from "./constants.js"
import type { Collector, OutputTag, TimerService } from "./functions.js"
import type { KeyedProcessFunction, ProcessFunction } from "./process-functions.js"
import { AbstractRichFunction } from "./rich.js"
import type {
  BroadcastState,
  MapStateDescriptor,
  ReadOnlyBroadcastState,
  StateDescriptor,
  state,
} from "./state.js"

/** Sees the records of two streams. Mirrors `org.apache.flink.streaming.api.functions.co.CoProcessFunction`. */
export abstract class CoProcessFunction<IN1, IN2, O> extends AbstractRichFunction {
  declare protected readonly kind: "co-process"
  abstract processElement1(value: IN1, ctx: CoProcessFunction.Context, out: Collector<O>): void
  abstract processElement2(value: IN2, ctx: CoProcessFunction.Context, out: Collector<O>): void
  onTimer(timestamp: number, ctx: CoProcessFunction.OnTimerContext, out: Collector<O>): void {}
}

export declare namespace CoProcessFunction {
  interface Context extends ProcessFunction.Context {}
  interface OnTimerContext extends ProcessFunction.OnTimerContext {}
}

/** Sees the records of two keyed streams. Mirrors `org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction`. */
export abstract class KeyedCoProcessFunction<K, IN1, IN2, O> extends AbstractRichFunction {
  declare protected readonly kind: "keyed co-process"
  abstract processElement1(value: IN1, ctx: KeyedCoProcessFunction.Context<K>, out: Collector<O>): void
  abstract processElement2(value: IN2, ctx: KeyedCoProcessFunction.Context<K>, out: Collector<O>): void
  onTimer(timestamp: number, ctx: KeyedCoProcessFunction.OnTimerContext<K>, out: Collector<O>): void {}
}

export declare namespace KeyedCoProcessFunction {
  interface Context<K> extends KeyedProcessFunction.Context<K> {}
  interface OnTimerContext<K> extends KeyedProcessFunction.OnTimerContext<K> {}
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
  /** Sees no key: timers are out of reach here, and keyed state but for `applyToKeyedState`. */
  abstract processBroadcastElement(
    value: IN2,
    ctx: KeyedBroadcastProcessFunction.Context<K>,
    out: Collector<O>,
  ): void
  onTimer(timestamp: number, ctx: KeyedBroadcastProcessFunction.OnTimerContext<K>, out: Collector<O>): void {}
}

export declare namespace KeyedBroadcastProcessFunction {
  interface Context<K> extends BroadcastProcessFunction.Context {
    /** Runs a function on a piece of state for every key that has it. */
    applyToKeyedState<S>(
      stateDescriptor: StateDescriptor & { readonly [state]?: S },
      keyedStateFunction: (key: K, state: S) => void,
    ): void
  }
  interface ReadOnlyContext<K> extends BroadcastProcessFunction.ReadOnlyContext {
    timerService(): TimerService
    getCurrentKey(): K
  }
  interface OnTimerContext<K> extends ReadOnlyContext<K> {
    timeDomain(): TimeDomain
  }
}
