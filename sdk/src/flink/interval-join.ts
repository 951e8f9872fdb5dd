import type { JoinInterval, OperatorSettings } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { type DurationLike, signedMilliseconds } from "./duration.js"
import type { OutputTag } from "./functions.js"
import type { ProcessJoinFunction } from "./process-functions.js"
import { SingleOutputStreamOperator } from "./streams.js"

/** Two keyed streams to be joined by time. Mirrors `KeyedStream.IntervalJoin`. */
export class IntervalJoin<L, R, K> {
  declare protected readonly joins?: readonly [L, R, K]
  private clock: "event" | "processing" = "event"

  constructor(
    private readonly left: Flow,
    private readonly right: Flow,
  ) {}

  /** By the records' time. The default. */
  inEventTime(): this {
    this.clock = "event"
    return this
  }

  /** By the machine's clock. */
  inProcessingTime(): this {
    this.clock = "processing"
    return this
  }

  /**
   * A right record joins a left one when `left + lowerBound <= right <= left + upperBound`. Bounds may be negative.
   * Each record is kept until no partner can come any more.
   */
  between(lowerBound: DurationLike, upperBound: DurationLike): IntervalJoined<L, R, K> {
    const [lower, upper] = [signedMilliseconds(lowerBound), signedMilliseconds(upperBound)]
    const within = Math.max(Math.abs(lower), Math.abs(upper))
    return new IntervalJoined(this.left, this.right, { clock: this.clock, within }, { lower, upper })
  }
}

/** An interval join that knows its bounds. Mirrors `KeyedStream.IntervalJoined`. */
export class IntervalJoined<L, R, K> {
  declare protected readonly joins?: readonly [L, R, K]

  constructor(
    private readonly left: Flow,
    private readonly right: Flow,
    private readonly settings: OperatorSettings,
    private joinInterval: JoinInterval,
  ) {}

  /** A record exactly at the lower bound does not join. */
  lowerBoundExclusive(): this {
    this.joinInterval = { ...this.joinInterval, excludesLower: true }
    return this
  }

  /** A record exactly at the upper bound does not join. */
  upperBoundExclusive(): this {
    this.joinInterval = { ...this.joinInterval, excludesUpper: true }
    return this
  }

  /** Sends left records that come too late to a side output instead of dropping them. */
  sideOutputLeftLateData(outputTag: OutputTag<L>): this {
    this.settings.lateLeftTo = outputTag.id
    return this
  }

  /** Sends right records that come too late to a side output instead of dropping them. */
  sideOutputRightLateData(outputTag: OutputTag<R>): this {
    this.settings.lateRightTo = outputTag.id
    return this
  }

  process<O>(processJoinFunction: ProcessJoinFunction<L, R, O>): SingleOutputStreamOperator<O> {
    const settings = { ...this.settings, joinInterval: this.joinInterval }
    return new SingleOutputStreamOperator(after(this.left, "intervalJoin", settings, [this.right]))
  }
}
