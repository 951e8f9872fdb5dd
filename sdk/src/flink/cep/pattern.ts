import type { PatternClause, PatternStep, Pattern as Recorded } from "@streamwright/graph"
import { recorded } from "../../record.js"
import { type DurationLike, milliseconds } from "../duration.js"
import type { AfterMatchSkipStrategy } from "./after-match-skip-strategy.js"
import type { Condition } from "./conditions.js"

/** Between which records `within` measures. Mirrors `org.apache.flink.cep.pattern.WithinType`. */
export const WithinType = {
  FIRST_AND_LAST: "first and last",
  PREVIOUS_AND_CURRENT: "previous and current",
} as const
export type WithinType = (typeof WithinType)[keyof typeof WithinType]

/** A stage by its name, or a whole pattern as one stage. */
type Stage<T> = string | Pattern<T, T>

/** Stages that records must match one after another. Mirrors `org.apache.flink.cep.pattern.Pattern`. */
export class Pattern<T, F extends T = T> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly matches?: readonly [T, F]
  readonly [recorded]: Recorded
  private readonly told: PatternClause[] = []

  private constructor(
    stage: Stage<T>,
    after: PatternStep["after"],
    before: readonly PatternStep[],
    skip?: Recorded["skip"],
  ) {
    const what = typeof stage === "string" ? { name: stage } : { group: stage[recorded] }
    const steps = [...before, { ...what, after, told: this.told }]
    this[recorded] = skip ? { steps, skip } : { steps }
  }

  /** The first stage, or a pattern that stands for it as a group. */
  static begin<T>(stage: Stage<T>, afterMatchSkipStrategy?: AfterMatchSkipStrategy): Pattern<T> {
    const { strategy, to } = afterMatchSkipStrategy ?? {}
    const skip = strategy === undefined ? undefined : to === undefined ? { strategy } : { strategy, to }
    return new Pattern(stage, "begin", [], skip)
  }

  /** What a record of this stage must fulfil; several conditions must all hold. */
  where(condition: Condition<F>): this {
    return this.tell({ is: "condition" })
  }

  /** An alternative to the conditions so far. */
  or(condition: Condition<F>): this {
    return this.tell({ is: "condition" })
  }

  /** Ends a stage that takes several records. Without it, or `within`, such a stage keeps records for ever. */
  until(untilCondition: Condition<F>): this {
    return this.tell({ is: "until" })
  }

  /** Only records of a class fit this stage. */
  subtype<S extends F>(subtypeClass: abstract new (...args: never[]) => S): Pattern<T, S> {
    return this.tell({ is: "subtype" }) as unknown as Pattern<T, S>
  }

  /** The very next record must match. */
  next(stage: Stage<T>): Pattern<T> {
    return this.step(stage, "next")
  }

  /** A later record must match; others may lie between. */
  followedBy(stage: Stage<T>): Pattern<T> {
    return this.step(stage, "followedBy")
  }

  /** Any later record that matches gives a match of its own. */
  followedByAny(stage: Stage<T>): Pattern<T> {
    return this.step(stage, "followedByAny")
  }

  /** The very next record must not match. */
  notNext(name: string): Pattern<T> {
    return this.step(name, "notNext")
  }

  /** No record in between may match. At the end of a pattern it needs `within`. */
  notFollowedBy(name: string): Pattern<T> {
    return this.step(name, "notFollowedBy")
  }

  /** The stage may be missing. */
  optional(): this {
    return this.tell({ is: "optional" })
  }

  /** Any number of records but none; at most `windowTime` from one to the next. */
  oneOrMore(windowTime?: DurationLike): this {
    return this.tell({ is: "oneOrMore" }, windowTime)
  }

  /** `from` records exactly, or from `from` to `to`; at most `windowTime` from one to the next. */
  times(from: number, windowTime?: DurationLike): this
  times(from: number, to: number, windowTime?: DurationLike): this
  times(from: number, to?: number | DurationLike, windowTime?: DurationLike): this {
    const range = typeof to === "number" ? { from, to } : { from }
    return this.tell({ is: "times", ...range }, typeof to === "number" ? windowTime : to)
  }

  /** At least this many records; at most `windowTime` from one to the next. */
  timesOrMore(times: number, windowTime?: DurationLike): this {
    return this.tell({ is: "timesOrMore", from: times }, windowTime)
  }

  /** Takes as many records as it can where the next stage would take them too. */
  greedy(): this {
    return this.tell({ is: "greedy" })
  }

  /** The records of this stage may be any of those that match, in every combination. */
  allowCombinations(): this {
    return this.tell({ is: "combinations" })
  }

  /** The records of this stage follow one another directly. */
  consecutive(): this {
    return this.tell({ is: "consecutive" })
  }

  /**
   * The longest time from the first to the last record, or from each to the next. Partial matches are dropped after
   * it; without it never.
   */
  within(windowTime: DurationLike, withinType: WithinType = WithinType.FIRST_AND_LAST): this {
    return this.tell({ is: "within", between: withinType }, windowTime)
  }

  private tell(clause: PatternClause, time?: DurationLike): this {
    this.told.push(time === undefined ? clause : { ...clause, time: milliseconds(time) })
    return this
  }

  private step(stage: Stage<T>, after: PatternStep["after"]): Pattern<T> {
    const { steps, skip } = this[recorded]
    return new Pattern(stage, after, steps, skip)
  }
}
