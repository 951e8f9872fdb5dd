import { type Clock, type Pattern as Recorded, stepNames, timeLimit } from "@streamwright/graph"
import { after, type Flow } from "../../flow.js"
import { recorded } from "../../record.js"
import type { Lambda, OutputTag } from "../functions.js"
import { type DataStream, SingleOutputStreamOperator } from "../streams.js"
import type {
  EventComparator,
  PatternFlatSelectFunction,
  PatternFlatTimeoutFunction,
  PatternProcessFunction,
  PatternSelectFunction,
  PatternTimeoutFunction,
} from "./functions.js"
import type { Pattern } from "./pattern.js"

/** Looks for patterns. Mirrors `org.apache.flink.cep.CEP`. */
export const CEP = {
  /** Looks for a pattern within each key, or in the whole stream where it has none; by the records' time. */
  pattern: <T, F extends T>(
    input: DataStream<T>,
    pattern: Pattern<T, F>,
    comparator?: EventComparator<T>,
  ): PatternStream<T> => new PatternStream(input[recorded], pattern[recorded]),
}

/** A stream in which a pattern is looked for. Mirrors `org.apache.flink.cep.PatternStream`. */
export class PatternStream<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  private clock: Clock = "event"
  private lateDataTo?: string

  constructor(
    private readonly flow: Flow,
    private readonly pattern: Recorded,
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

  /** Sends what comes too late to a side output instead of dropping it. Event time only. */
  sideOutputLateData(lateDataOutputTag: OutputTag<T>): this {
    this.lateDataTo = lateDataOutputTag.id
    return this
  }

  process<R>(patternProcessFunction: PatternProcessFunction<T, R>): SingleOutputStreamOperator<R> {
    return this.detect()
  }

  /** One record out for each match; with a tag, one to its side output for each match whose time is up. */
  select<R>(
    patternSelectFunction: Lambda<PatternSelectFunction<T, R>, "select">,
  ): SingleOutputStreamOperator<R>
  select<L, R>(
    timedOutPartialMatchesTag: OutputTag<L>,
    patternTimeoutFunction: Lambda<PatternTimeoutFunction<T, L>, "timeout">,
    patternSelectFunction: Lambda<PatternSelectFunction<T, R>, "select">,
  ): SingleOutputStreamOperator<R>
  select(): SingleOutputStreamOperator<unknown> {
    return this.detect()
  }

  /** Any number of records out for each match; with a tag, any to its side output for each match whose time is up. */
  flatSelect<R>(
    patternFlatSelectFunction: Lambda<PatternFlatSelectFunction<T, R>, "flatSelect">,
  ): SingleOutputStreamOperator<R>
  flatSelect<L, R>(
    timedOutPartialMatchesTag: OutputTag<L>,
    patternFlatTimeoutFunction: Lambda<PatternFlatTimeoutFunction<T, L>, "timeout">,
    patternFlatSelectFunction: Lambda<PatternFlatSelectFunction<T, R>, "flatSelect">,
  ): SingleOutputStreamOperator<R>
  flatSelect(): SingleOutputStreamOperator<unknown> {
    return this.detect()
  }

  private detect<R>(): SingleOutputStreamOperator<R> {
    const { clock, lateDataTo, pattern } = this
    const settings = { clock, lateDataTo, steps: stepNames(pattern), within: timeLimit(pattern), pattern }
    return new SingleOutputStreamOperator(after(this.flow, "pattern", settings))
  }
}
