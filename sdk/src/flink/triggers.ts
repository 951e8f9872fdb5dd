import type { WindowTrigger } from "@streamwright/graph"
import { recorded } from "../record.js"
import type { StateDescriptor, state } from "./state.js"
import type { StateFuture } from "./state-v2.js"

/** What a window does after a trigger was asked. Mirrors `org.apache.flink.streaming.api.windowing.triggers.TriggerResult`. */
export const TriggerResult = {
  CONTINUE: "continue",
  /** Emits the result and keeps what is in the window. */
  FIRE: "fire",
  /** Empties the window without a result. */
  PURGE: "purge",
  FIRE_AND_PURGE: "fire-and-purge",
} as const
export type TriggerResult = (typeof TriggerResult)[keyof typeof TriggerResult]

/** What a trigger may ask of its window. Mirrors `Trigger.TriggerContext`. Times are milliseconds since 1970 UTC. */
export interface TriggerContext {
  getCurrentProcessingTime(): number
  getCurrentWatermark(): number
  registerEventTimeTimer(time: number): void
  registerProcessingTimeTimer(time: number): void
  deleteEventTimeTimer(time: number): void
  deleteProcessingTimeTimer(time: number): void
  /** State of this key and window, which `clear` must drop. */
  getPartitionedState<S>(stateDescriptor: StateDescriptor & { readonly [state]?: S }): S
}

/** What a trigger may ask when windows have merged. Mirrors `Trigger.OnMergeContext`. */
export interface OnMergeContext extends TriggerContext {
  /** Puts together the state of the windows that have merged. */
  mergePartitionedState(stateDescriptor: StateDescriptor): void
}

/**
 * Decides when a window emits its result. Setting one replaces the window's own trigger altogether: with a
 * `CountTrigger` a time window no longer fires at its end.
 * Mirrors `org.apache.flink.streaming.api.windowing.triggers.Trigger`.
 */
export abstract class Trigger<T, W> {
  abstract onElement(element: T, timestamp: number, window: W, context: TriggerContext): TriggerResult
  abstract onEventTime(time: number, window: W, context: TriggerContext): TriggerResult
  abstract onProcessingTime(time: number, window: W, context: TriggerContext): TriggerResult
  abstract clear(window: W, context: TriggerContext): void

  /** Whether windows that merge, as sessions do, can use it. */
  canMerge(): boolean {
    return false
  }

  /** Called when windows have merged, which sessions do. */
  onMerge(window: W, context: OnMergeContext): void {
    throw new Error("This trigger does not support merging.")
  }

  get [recorded](): WindowTrigger {
    return { type: this.constructor.name, ...(this.canMerge() ? {} : { merges: false }) }
  }
}

/** As `Trigger`, with state that is read without waiting. Mirrors `org.apache.flink.runtime.asyncprocessing.operators.windowing.triggers.AsyncTrigger`. */
export abstract class AsyncTrigger<T, W> {
  abstract onElement(
    element: T,
    timestamp: number,
    window: W,
    context: TriggerContext,
  ): StateFuture<TriggerResult>
  abstract onEventTime(time: number, window: W, context: TriggerContext): StateFuture<TriggerResult>
  abstract onProcessingTime(time: number, window: W, context: TriggerContext): StateFuture<TriggerResult>
  abstract clear(window: W, context: TriggerContext): StateFuture<void>

  /** Whether windows that merge, as sessions do, can use it. */
  canMerge(): boolean {
    return false
  }

  get [recorded](): WindowTrigger {
    return { type: this.constructor.name, ...(this.canMerge() ? {} : { merges: false }) }
  }
}
