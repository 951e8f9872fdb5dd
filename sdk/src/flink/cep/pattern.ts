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
  readonly [recorded]: { readonly steps: readonly string[]; within?: number }

  private constructor(steps: readonly string[], within?: number) {
    this[recorded] = within === undefined ? { steps } : { steps, within }
  }

  /** The first stage, or a pattern that stands for it as a group. */
  static begin<T>(stage: Stage<T>, afterMatchSkipStrategy?: AfterMatchSkipStrategy): Pattern<T> {
    return new Pattern(stepsOf(stage))
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
  next(stage: Stage<T>): Pattern<T> {
    return this.step(stage)
  }

  /** A later record must match; others may lie between. */
  followedBy(stage: Stage<T>): Pattern<T> {
    return this.step(stage)
  }

  /** Any later record that matches gives a match of its own. */
  followedByAny(stage: Stage<T>): Pattern<T> {
    return this.step(stage)
  }

  /** The very next record must not match. */
  notNext(name: string): Pattern<T> {
    return this.step(name)
  }

  /** No record in between may match. At the end of a pattern it needs `within`. */
  notFollowedBy(name: string): Pattern<T> {
    return this.step(name)
  }

  /** The stage may be missing. */
  optional(): this {
    return this
  }

  /** Any number of records but none; at most `windowTime` from one to the next. */
  oneOrMore(windowTime?: DurationLike): this {
    return this.checked(windowTime)
  }

  /** `from` records exactly, or from `from` to `to`; at most `windowTime` from one to the next. */
  times(from: number, windowTime?: DurationLike): this
  times(from: number, to: number, windowTime?: DurationLike): this
  times(from: number, to?: number | DurationLike, windowTime?: DurationLike): this {
    return this.checked(typeof to === "number" ? windowTime : to)
  }

  /** At least this many records; at most `windowTime` from one to the next. */
  timesOrMore(times: number, windowTime?: DurationLike): this {
    return this.checked(windowTime)
  }

  /** Takes as many records as it can where the next stage would take them too. */
  greedy(): this {
    return this
  }

  /** The records of this stage may be any of those that match, in every combination. */
  allowCombinations(): this {
    return this
  }

  /** The records of this stage follow one another directly. */
  consecutive(): this {
    return this
  }

  /**
   * The longest time from the first to the last record, or from each to the next. Partial matches are dropped after
   * it; without it never.
   */
  within(windowTime: DurationLike, withinType: WithinType = WithinType.FIRST_AND_LAST): this {
    this[recorded].within = milliseconds(windowTime)
    return this
  }

  private checked(windowTime: DurationLike | undefined): this {
    if (windowTime !== undefined) milliseconds(windowTime)
    return this
  }

  private step(stage: Stage<T>): Pattern<T> {
    const { steps, within } = this[recorded]
    return new Pattern([...steps, ...stepsOf(stage)], within)
  }
}

function stepsOf<T>(stage: Stage<T>): readonly string[] {
  return typeof stage === "string" ? [stage] : stage[recorded].steps
}
