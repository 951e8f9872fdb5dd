import type { BatchTrigger } from "@streamwright/graph"
import { recorded } from "../record.js"
import { type Duration, fixedMilliseconds } from "./interval.js"

/** When a query starts its next batch; without one, as soon as the last has ended. Mirrors `org.apache.spark.sql.streaming.Trigger`. */
export class Trigger {
  readonly [recorded]: BatchTrigger

  private constructor(trigger: BatchTrigger) {
    this[recorded] = trigger
  }

  /** A batch each interval, such as `"10 seconds"` or a number of milliseconds, at whole multiples since 1970 UTC. */
  static ProcessingTime(interval: string | number | Duration): Trigger {
    return new Trigger({ type: "processing-time", interval: fixedMilliseconds(interval) })
  }

  /** @deprecated Since Spark 3.4: one batch of whatever size. Use `AvailableNow`. */
  static Once(): Trigger {
    return new Trigger({ type: "once" })
  }

  /** All there is now, in batches, and then the end. */
  static AvailableNow(): Trigger {
    return new Trigger({ type: "available-now" })
  }

  /** Row by row, at least once, for selections only; the interval is that of checkpoints. */
  static Continuous(interval: string | number | Duration): Trigger {
    return new Trigger({ type: "continuous", interval: fixedMilliseconds(interval) })
  }

  /** Row by row; the interval is that of checkpoints, 5 minutes by default. In update mode only. Since Spark 4.1. */
  static RealTime(interval?: string | number | Duration): Trigger {
    return new Trigger({
      type: "real-time",
      ...(interval === undefined ? {} : { interval: fixedMilliseconds(interval) }),
    })
  }
}
