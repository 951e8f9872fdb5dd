import type { OperatorKind, OperatorSettings, State } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { declaredState } from "./declared-state.js"
import { type DurationLike, milliseconds } from "./duration.js"
import { type Evictor, recordedEvictor } from "./evictors.js"
import type {
  AggregateFunction,
  AllWindowFunction,
  Lambda,
  OutputTag,
  Plain,
  ReduceFunction,
  WindowFunction,
} from "./functions.js"
import { SingleOutputStreamOperator } from "./streams.js"
import type { AsyncTrigger, Trigger } from "./triggers.js"
import type { ProcessAllWindowFunction, ProcessWindowFunction } from "./window-functions.js"
import type { Assigned } from "./windows.js"

/** A field of a record by name, or of a tuple by position. */
export type FieldOf<T> = (keyof T & string) | number

/** What windows of keyed and of all records have in common. */
abstract class Windowed<T, W> {
  protected readonly settings: OperatorSettings

  constructor(
    private readonly flow: Flow,
    private readonly kind: OperatorKind,
    assigned: Assigned,
  ) {
    this.settings = { ...assigned }
  }

  /** Replaces the window's own trigger. */
  trigger(trigger: Trigger<T, W> | AsyncTrigger<T, W>): this {
    this.settings.windowTrigger = trigger[recorded]
    return this
  }

  /** Removes records before the function runs; the window then keeps every record instead of one aggregate. */
  evictor(evictor: Evictor<T, W>): this {
    this.settings.evictor = recordedEvictor(evictor)
    return this
  }

  /** Keeps windows this long after they fired, and fires again for each late record. Default 0. Event time only. */
  allowedLateness(lateness: DurationLike): this {
    this.settings.allowedLateness = milliseconds(lateness)
    return this
  }

  /** Sends what comes too late to a side output instead of dropping it. */
  sideOutputLateData(outputTag: OutputTag<T>): this {
    this.settings.lateDataTo = outputTag.id
    return this
  }

  /** Lets the window's state be read and written without waiting. */
  enableAsyncState(): this {
    return this
  }

  sum(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.result()
  }

  min(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.result()
  }

  max(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.result()
  }

  /** The whole record with the smallest value; `first` says which of several. */
  minBy(field: FieldOf<T>, first = true): SingleOutputStreamOperator<T> {
    return this.result()
  }

  /** The whole record with the largest value; `first` says which of several. */
  maxBy(field: FieldOf<T>, first = true): SingleOutputStreamOperator<T> {
    return this.result()
  }

  protected result<R>(state?: readonly State[]): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(after(this.flow, this.kind, { ...this.settings, state }))
  }
}

/** A keyed stream cut into windows. Mirrors `org.apache.flink.streaming.api.datastream.WindowedStream`. */
export class WindowedStream<T, K, W> extends Windowed<T, W> {
  constructor(flow: Flow, assigned: Assigned) {
    super(flow, "window", assigned)
  }

  /** Keeps one record for each key and window. */
  reduce(reduceFunction: Lambda<Plain<ReduceFunction<T>>, "reduce">): SingleOutputStreamOperator<T>
  reduce<R>(
    reduceFunction: Lambda<Plain<ReduceFunction<T>>, "reduce">,
    windowFunction: ProcessWindowFunction<T, R, K, W> | Lambda<WindowFunction<T, R, K, W>, "apply">,
  ): SingleOutputStreamOperator<R>
  reduce(reduceFunction: unknown, windowFunction?: unknown): SingleOutputStreamOperator<unknown> {
    return this.result(declaredState(windowFunction))
  }

  /** Keeps one accumulator for each key and window. */
  aggregate<ACC, R>(aggregateFunction: Plain<AggregateFunction<T, ACC, R>>): SingleOutputStreamOperator<R>
  aggregate<ACC, V, R>(
    aggregateFunction: Plain<AggregateFunction<T, ACC, V>>,
    windowFunction: ProcessWindowFunction<V, R, K, W> | Lambda<WindowFunction<V, R, K, W>, "apply">,
  ): SingleOutputStreamOperator<R>
  aggregate(aggregateFunction: unknown, windowFunction?: unknown): SingleOutputStreamOperator<unknown> {
    return this.result(declaredState(windowFunction))
  }

  /** Keeps every record until the window fires. */
  apply<R>(windowFunction: Lambda<WindowFunction<T, R, K, W>, "apply">): SingleOutputStreamOperator<R> {
    return this.result(declaredState(windowFunction))
  }

  /** Keeps every record until the window fires. */
  process<R>(processWindowFunction: ProcessWindowFunction<T, R, K, W>): SingleOutputStreamOperator<R> {
    return this.result(declaredState(processWindowFunction))
  }
}

/**
 * A stream cut into windows over all its records, in one task whatever the parallelism.
 * Mirrors `org.apache.flink.streaming.api.datastream.AllWindowedStream`.
 */
export class AllWindowedStream<T, W> extends Windowed<T, W> {
  constructor(flow: Flow, assigned: Assigned) {
    super(flow, "windowAll", assigned)
  }

  reduce(reduceFunction: Lambda<Plain<ReduceFunction<T>>, "reduce">): SingleOutputStreamOperator<T>
  reduce<R>(
    reduceFunction: Lambda<Plain<ReduceFunction<T>>, "reduce">,
    windowFunction: ProcessAllWindowFunction<T, R, W> | Lambda<AllWindowFunction<T, R, W>, "apply">,
  ): SingleOutputStreamOperator<R>
  reduce(reduceFunction: unknown, windowFunction?: unknown): SingleOutputStreamOperator<unknown> {
    return this.result(declaredState(windowFunction))
  }

  aggregate<ACC, R>(aggregateFunction: Plain<AggregateFunction<T, ACC, R>>): SingleOutputStreamOperator<R>
  aggregate<ACC, V, R>(
    aggregateFunction: Plain<AggregateFunction<T, ACC, V>>,
    windowFunction: ProcessAllWindowFunction<V, R, W> | Lambda<AllWindowFunction<V, R, W>, "apply">,
  ): SingleOutputStreamOperator<R>
  aggregate(aggregateFunction: unknown, windowFunction?: unknown): SingleOutputStreamOperator<unknown> {
    return this.result(declaredState(windowFunction))
  }

  apply<R>(windowFunction: Lambda<AllWindowFunction<T, R, W>, "apply">): SingleOutputStreamOperator<R> {
    return this.result(declaredState(windowFunction))
  }

  process<R>(processWindowFunction: ProcessAllWindowFunction<T, R, W>): SingleOutputStreamOperator<R> {
    return this.result(declaredState(processWindowFunction))
  }
}
