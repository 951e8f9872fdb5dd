import { parseSparkInterval, parseSparkSpan } from "@streamwright/graph"

/** A length of time in milliseconds. Mirrors `org.apache.spark.streaming.Duration`. */
export class Duration {
  constructor(private readonly millis: number) {}

  /** The length as a number. */
  milliseconds(): number {
    return this.millis
  }
}

/** A length of so many milliseconds. */
export function Milliseconds(milliseconds: number): Duration {
  return new Duration(milliseconds)
}

/** A length of so many seconds. */
export function Seconds(seconds: number): Duration {
  return new Duration(seconds * 1_000)
}

/** A length of so many minutes. */
export function Minutes(minutes: number): Duration {
  return new Duration(minutes * 60_000)
}

/** Lengths of time, as Java writes them. Mirrors `org.apache.spark.streaming.Durations`. */
export const Durations = { milliseconds: Milliseconds, seconds: Seconds, minutes: Minutes } as const

/**
 * The length in milliseconds of an interval such as `"10 seconds"` or `"1 minute 30 seconds"`: numbers and units
 * in full words with spaces between. `"10s"` and `"5 min"` are refused.
 *
 * @throws RangeError with Spark's reason when it would refuse the text, or when it is negative.
 */
export function milliseconds(interval: string | number | Duration): number {
  return read(interval, parseSparkInterval)
}

/**
 * As `milliseconds`, but of fixed length, as triggers need: no months, no years.
 *
 * @throws RangeError with Spark's reason when it would refuse the text, or when it is negative.
 */
export function fixedMilliseconds(interval: string | number | Duration): number {
  return read(interval, parseSparkSpan)
}

function read(interval: string | number | Duration, parse: typeof parseSparkInterval): number {
  if (typeof interval === "object") return interval.milliseconds()
  const parsed = typeof interval === "number" ? interval : parse(interval)
  if (typeof parsed === "object") throw new RangeError(`"${parsed.refused}": ${parsed.reason}`)
  if (parsed < 0) throw new RangeError(`"${interval}": the interval must not be negative`)
  return parsed
}
