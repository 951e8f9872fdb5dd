import { after, type DraftFlow, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import { declaredState } from "./declared-state.js"
import type { KeySelector, Lambda, ReduceFunction } from "./functions.js"
import { IntervalJoin } from "./interval-join.js"
import { PartitionWindowedStream } from "./partition.js"
import type { KeyedProcessFunction, ProcessFunction } from "./process-functions.js"
import { DataStream, SingleOutputStreamOperator } from "./streams.js"
import { type FieldOf, WindowedStream } from "./windowed-stream.js"
import type { GlobalWindow, WindowAssigner } from "./windows.js"

/** A flow behind a new `keyBy`. */
export function keyed<T, K>(flow: Flow, key: Lambda<KeySelector<T, K>, "getKey">): DraftFlow {
  return after(flow, "keyBy", { key: tracedKey(typeof key === "function" ? key : key.getKey.bind(key)) })
}

/** A stream of which each key has its own state. Mirrors `org.apache.flink.streaming.api.datastream.KeyedStream`. */
export class KeyedStream<T, K> extends DataStream<T> {
  declare protected readonly keys?: K

  override process<R>(processFunction: KeyedProcessFunction<K, T, R>): SingleOutputStreamOperator<R>
  /** A plain process function sees no key; use a `KeyedProcessFunction` for state and timers. */
  override process<R>(processFunction: ProcessFunction<T, R>): SingleOutputStreamOperator<R>
  override process<R>(
    processFunction: KeyedProcessFunction<K, T, R> | ProcessFunction<T, R>,
  ): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(
      after(this[recorded], "process", { state: declaredState(processFunction) }),
    )
  }

  /** All records of each key at once, when the stream ends. Bounded streams only. */
  override fullWindowPartition(): PartitionWindowedStream<T> {
    return new PartitionWindowedStream(this[recorded])
  }

  /** Lets the state of the next operator be read and written without waiting. */
  enableAsyncState(): this {
    return this
  }

  /** @deprecated Flink is about to drop queryable state. Shows each key's last record to clients outside. */
  asQueryableState(queryableStateName: string): void {
    after(this[recorded], "sink", { connector: "queryable-state", options: { name: queryableStateName } })
  }

  /** Cuts each key's records into windows. */
  window<W>(assigner: WindowAssigner<T, W>): WindowedStream<T, K, W> {
    return new WindowedStream(this[recorded], assigner[recorded])
  }

  /** Windows of `size` records of a key; they never fire for a key that stays below. */
  countWindow(size: number, slide?: number): WindowedStream<T, K, GlobalWindow> {
    return new WindowedStream(this[recorded], { window: { shape: "count", count: size } })
  }

  /** Pairs of records with equal keys that are close in time. */
  intervalJoin<R>(otherStream: KeyedStream<R, K>): IntervalJoin<T, R, K> {
    return new IntervalJoin(this[recorded], otherStream[recorded])
  }

  /** Emits, for each record, the reduction of all records of its key so far; a key's state is never dropped. */
  reduce(reducer: Lambda<ReduceFunction<T>, "reduce">): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  sum(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  min(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  max(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  /** The whole record with the smallest value so far; `first` says which of several. */
  minBy(field: FieldOf<T>, first = true): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  /** The whole record with the largest value so far; `first` says which of several. */
  maxBy(field: FieldOf<T>, first = true): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  private rolling(): SingleOutputStreamOperator<T> {
    return new SingleOutputStreamOperator(after(this[recorded], "reduce"))
  }
}
