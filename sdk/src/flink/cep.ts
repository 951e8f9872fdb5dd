import type { Clock, OperatorSettings } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { type DataStream, SingleOutputStreamOperator } from "./streams.js"
import { type DurationLike, milliseconds } from "./duration.js"
import type { Collector, OutputTag, TimerService } from "./functions.js"
import { AbstractRichFunction } from "./rich.js"

/** Tells whether a record fits a stage of a pattern. Mirrors `org.apache.flink.cep.pattern.conditions.IterativeCondition`. */
export interface IterativeCondition<T> {
  filter(value: T, context: IterativeConditionContext<T>): boolean
}

/** What a condition can ask of the match so far. Mirrors `IterativeCondition.Context`. */
export interface IterativeConditionContext<T> {
  getEventsForPattern(name: string): Iterable<T>
  /** Milliseconds since 1970 UTC. */
  timestamp(): number
  currentProcessingTime(): number
}

/** A condition that looks at one record alone. Mirrors `org.apache.flink.cep.pattern.conditions.SimpleCondition`. */
export const SimpleCondition = {
  of: <T>(filter: (value: T) => boolean): IterativeCondition<T> => ({ filter }),
}

type Condition<T> = IterativeCondition<T> | IterativeCondition<T>["filter"]

/** What a pattern does with other matches once it has one. Mirrors `org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy`. */
export class AfterMatchSkipStrategy {
  private constructor(readonly strategy: string) {}

  /** Emits every match. The default. */
  static noSkip(): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("no skip")
  }

  /** Drops matches that begin with the same record. */
  static skipToNext(): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("skip to next")
  }

  /** Drops matches that share a record with the one emitted. */
  static skipPastLastEvent(): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy("skip past last event")
  }

  /** Drops matches that begin before the first record of a stage. */
  static skipToFirst(patternName: string): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy(`skip to first ${patternName}`)
  }

  /** Drops matches that begin before the last record of a stage. */
  static skipToLast(patternName: string): AfterMatchSkipStrategy {
    return new AfterMatchSkipStrategy(`skip to last ${patternName}`)
  }
}

/** Stages that records must match one after another. Mirrors `org.apache.flink.cep.pattern.Pattern`. */
export class Pattern<T, F extends T = T> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly matches?: readonly [T, F]
  readonly [recorded]: { readonly steps: readonly string[]; within?: number }

  private constructor(steps: readonly string[], within?: number) {
    this[recorded] = within === undefined ? { steps } : { steps, within }
  }

  static begin<T>(name: string, afterMatchSkipStrategy?: AfterMatchSkipStrategy): Pattern<T> {
    return new Pattern([name])
  }

  /** What a record of this stage must fulfil; several conditions must all hold. */
  where(condition: Condition<F>): this {
    return this
  }

  /** An alternative to the conditions so far. */
  or(condition: Condition<F>): this {
    return this
  }

  /** Ends a stage that takes several records. Without it, or `within`, such a stage keeps records for ever. */
  until(untilCondition: Condition<F>): this {
    return this
  }

  /** Only records of a class fit this stage. */
  subtype<S extends F>(subtypeClass: abstract new (...args: never[]) => S): Pattern<T, S> {
    const { steps, within } = this[recorded]
    return new Pattern(steps, within)
  }

  /** The very next record must match. */
  next(name: string): Pattern<T> {
    return this.step(name)
  }

  /** A later record must match; others may lie between. */
  followedBy(name: string): Pattern<T> {
    return this.step(name)
  }

  /** Any later record that matches gives a match of its own. */
  followedByAny(name: string): Pattern<T> {
    return this.step(name)
  }

  /** The very next record must not match. */
  notNext(name: string): Pattern<T> {
    return this.step(name)
  }

  /** No record in between may match. At the end of a pattern it needs `within`. */
  notFollowedBy(name: string): Pattern<T> {
    return this.step(name)
  }

  optional(): this {
    return this
  }

  oneOrMore(): this {
    return this
  }

  /** `from` records exactly, or from `from` to `to`. */
  times(from: number, to?: number): this {
    return this
  }

  timesOrMore(times: number): this {
    return this
  }

  greedy(): this {
    return this
  }

  allowCombinations(): this {
    return this
  }

  consecutive(): this {
    return this
  }

  /** The longest time from the first to the last record. Partial matches are dropped after it; without it never. */
  within(windowTime: DurationLike): this {
    this[recorded].within = milliseconds(windowTime)
    return this
  }

  private step(name: string): Pattern<T> {
    const { steps, within } = this[recorded]
    return new Pattern([...steps, name], within)
  }
}

/** The records of a match, by the names of their stages. */
export type Match<T> = ReadonlyMap<string, readonly T[]>

/** Sees each match of a pattern. Mirrors `org.apache.flink.cep.functions.PatternProcessFunction`. */
export abstract class PatternProcessFunction<IN, OUT> extends AbstractRichFunction {
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

/** Looks for patterns. Mirrors `org.apache.flink.cep.CEP`. */
export const CEP = {
  /** Looks for a pattern within each key, or in the whole stream where it has none; by the records' time. */
  pattern: <T, F extends T>(input: DataStream<T>, pattern: Pattern<T, F>): PatternStream<T> =>
    new PatternStream(input[recorded], pattern[recorded]),
}

/** A stream in which a pattern is looked for. Mirrors `org.apache.flink.cep.PatternStream`. */
export class PatternStream<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  private clock: Clock = "event"

  constructor(
    private readonly flow: Flow,
    private readonly pattern: Pick<OperatorSettings, "steps" | "within">,
  ) {}

  /** By the order in which records come. */
  inProcessingTime(): this {
    this.clock = "processing"
    return this
  }

  /** By the records' time. The default. */
  inEventTime(): this {
    this.clock = "event"
    return this
  }

  sideOutputLateData(lateDataOutputTag: OutputTag<T>): this {
    return this
  }

  process<R>(patternProcessFunction: PatternProcessFunction<T, R>): SingleOutputStreamOperator<R> {
    return this.detect()
  }

  /** One record out for each match. */
  select<R>(patternSelectFunction: (match: Match<T>) => R): SingleOutputStreamOperator<R> {
    return this.detect()
  }

  /** Any number of records out for each match. */
  flatSelect<R>(
    patternFlatSelectFunction: (match: Match<T>, out: Collector<R>) => void,
  ): SingleOutputStreamOperator<R> {
    return this.detect()
  }

  private detect<R>(): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(after(this.flow, "pattern", { clock: this.clock, ...this.pattern }))
  }
}
