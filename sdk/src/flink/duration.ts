import { parseFlinkDuration } from "@streamwright/graph"

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** A length of time, in milliseconds inside. Mirrors `java.time.Duration`. */
export class Duration {
  static readonly ZERO = new Duration(0)

  private constructor(private readonly milliseconds: number) {}

  static ofMillis(millis: number): Duration {
    return new Duration(millis)
  }

  static ofSeconds(seconds: number): Duration {
    return new Duration(seconds * second)
  }

  static ofMinutes(minutes: number): Duration {
    return new Duration(minutes * minute)
  }

  static ofHours(hours: number): Duration {
    return new Duration(hours * hour)
  }

  /** Days of 24 hours. */
  static ofDays(days: number): Duration {
    return new Duration(days * 24 * hour)
  }

  /** The whole length in milliseconds. */
  toMillis(): number {
    return this.milliseconds
  }
}

/**
 * A `Duration`, or a text as in Flink's configuration: one whole number and one unit, such as `"500 ms"`,
 * `"30 s"`, `"5 min"`, `"6 h"`. Without a unit it means milliseconds; `"1 min 30 s"` and `"0.5 s"` are refused.
 */
export type DurationLike = Duration | string

/**
 * The length in milliseconds.
 *
 * @throws RangeError with Flink's reason when it would refuse the text.
 */
export function milliseconds(duration: DurationLike | number): number {
  if (typeof duration === "number") return duration
  if (typeof duration !== "string") return duration.toMillis()
  const parsed = parseFlinkDuration(duration)
  if (typeof parsed === "object") throw new RangeError(`"${parsed.refused}": ${parsed.reason}`)
  return parsed
}

/**
 * The length in milliseconds of a bound or an offset that may lie before zero, such as `"-5 min"`.
 *
 * @throws RangeError with Flink's reason when it would refuse the text.
 */
export function signedMilliseconds(duration: DurationLike): number {
  const negative = typeof duration === "string" && /^\s*-/.test(duration)
  return negative ? -milliseconds(duration.replace("-", "")) : milliseconds(duration)
}
