import { after, type Flow } from "../flow.js"
import type { AggregateFunction, Collector, KeySelector, Lambda, ReduceFunction } from "./functions.js"
import { SingleOutputStreamOperator } from "./streams.js"
import type { FieldOf } from "./windowed-stream.js"

/** In which order records are sorted. Mirrors `org.apache.flink.api.common.operators.Order`. */
export const Order = { ASCENDING: "ascending", DESCENDING: "descending", NONE: "none", ANY: "any" } as const
export type Order = (typeof Order)[keyof typeof Order]

/** Sees all records of one partition. Mirrors `org.apache.flink.api.common.functions.MapPartitionFunction`. */
export interface MapPartitionFunction<T, R> {
  mapPartition(values: Iterable<T>, out: Collector<R>): void
}

/** An operator below the level of functions. Mirrors `org.apache.flink.streaming.api.operators.OneInputStreamOperator`. */
export interface OneInputStreamOperator<IN, OUT> {
  processElement(element: { getValue(): IN; getTimestamp(): number }): void
  /** Carries the type for the type checker only; it never has a value. */
  readonly emits?: OUT
}

/**
 * A stream cut into one window for each task, or for each key where it is keyed, which is whole when the stream
 * ends. Mirrors `org.apache.flink.streaming.api.datastream.PartitionWindowedStream`.
 */
export class PartitionWindowedStream<T> {
  declare protected readonly carries?: T

  constructor(private readonly flow: Flow) {}

  /** Gives the function all records of a partition at once. */
  mapPartition<R>(
    mapPartitionFunction: Lambda<MapPartitionFunction<T, R>, "mapPartition">,
  ): SingleOutputStreamOperator<R> {
    return this.whole()
  }

  /** One record for each partition. */
  reduce(reduceFunction: Lambda<ReduceFunction<T>, "reduce">): SingleOutputStreamOperator<T> {
    return this.whole()
  }

  /** One result for each partition. */
  aggregate<ACC, R>(aggregateFunction: AggregateFunction<T, ACC, R>): SingleOutputStreamOperator<R> {
    return this.whole()
  }

  /** The records of a partition in order, by a field or by what a function reads. */
  sortPartition(
    field: FieldOf<T> | Lambda<KeySelector<T, unknown>, "getKey">,
    order: Order,
  ): SingleOutputStreamOperator<T> {
    return this.whole()
  }

  private whole<R>(): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(after(this.flow, "partition"))
  }
}
