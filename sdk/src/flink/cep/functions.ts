import type { Collector, OutputTag, TimerService } from "../functions.js"
import { AbstractRichFunction, type TaskContext } from "../rich.js"

/** The records of a match, by the names of their stages. */
export type Match<T> = ReadonlyMap<string, readonly T[]>

/** Sees each match of a pattern. State is out of its reach. Mirrors `org.apache.flink.cep.functions.PatternProcessFunction`. */
export abstract class PatternProcessFunction<IN, OUT> extends AbstractRichFunction<TaskContext> {
  declare protected readonly kind: "pattern process"
  abstract processMatch(match: Match<IN>, ctx: PatternProcessFunction.Context, out: Collector<OUT>): void
}

export declare namespace PatternProcessFunction {
  interface Context extends Pick<TimerService, "currentProcessingTime"> {
    /** The event time of the last record, in milliseconds since 1970 UTC. */
    timestamp(): number
    output<X>(outputTag: OutputTag<X>, value: X): void
  }
}

/** Sees partial matches whose time is up as well. Mirrors `org.apache.flink.cep.functions.TimedOutPartialMatchHandler`. */
export interface TimedOutPartialMatchHandler<IN> {
  processTimedOutMatch(match: Match<IN>, ctx: PatternProcessFunction.Context): void
}

/** Makes one record of a match. Mirrors `org.apache.flink.cep.PatternSelectFunction`. */
export interface PatternSelectFunction<IN, OUT> {
  select(match: Match<IN>): OUT
}

/** Makes any number of records of a match. Mirrors `org.apache.flink.cep.PatternFlatSelectFunction`. */
export interface PatternFlatSelectFunction<IN, OUT> {
  flatSelect(match: Match<IN>, out: Collector<OUT>): void
}

/** Makes one record of a match whose time is up. Mirrors `org.apache.flink.cep.PatternTimeoutFunction`. */
export interface PatternTimeoutFunction<IN, OUT> {
  /** `timeoutTimestamp`: milliseconds since 1970 UTC. */
  timeout(match: Match<IN>, timeoutTimestamp: number): OUT
}

/** Makes any number of records of a match whose time is up. Mirrors `org.apache.flink.cep.PatternFlatTimeoutFunction`. */
export interface PatternFlatTimeoutFunction<IN, OUT> {
  /** `timeoutTimestamp`: milliseconds since 1970 UTC. */
  timeout(match: Match<IN>, timeoutTimestamp: number, out: Collector<OUT>): void
}

/** Orders records of the same time. Mirrors `org.apache.flink.cep.EventComparator`. */
export interface EventComparator<T> {
  compare(a: T, b: T): number
}
