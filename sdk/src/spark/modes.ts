import { recorded } from "../record.js"

/** What of a result each batch writes. Mirrors `org.apache.spark.sql.streaming.OutputMode`. */
export type OutputMode = "append" | "update" | "complete"

/** Makes output modes. */
export const OutputMode = {
  /** Only rows that will never change: an aggregation needs a watermark, and its rows wait for it. The default. */
  Append: (): OutputMode => "append",
  /** Every row that changed since the last batch. */
  Update: (): OutputMode => "update",
  /** The whole result each time; its state is never dropped. */
  Complete: (): OutputMode => "complete",
} as const

/** What makes a group's state time out. Mirrors `org.apache.spark.sql.streaming.GroupStateTimeout`. */
export type GroupStateTimeout = "none" | "processing" | "event"

/** Makes timeouts. */
export const GroupStateTimeout = {
  NoTimeout: (): GroupStateTimeout => "none",
  /** The machine's clock. */
  ProcessingTimeTimeout: (): GroupStateTimeout => "processing",
  /** The watermark; the query needs one. */
  EventTimeTimeout: (): GroupStateTimeout => "event",
} as const

/** Which clock a stateful processor's timers follow. Mirrors `org.apache.spark.sql.streaming.TimeMode`. */
export class TimeMode {
  readonly [recorded]: "none" | "processing" | "event"

  private constructor(clock: "none" | "processing" | "event") {
    this[recorded] = clock
  }

  /** No timers and no time to live. */
  static None(): TimeMode {
    return new TimeMode("none")
  }

  /** The machine's clock. Only with it does state have a time to live. */
  static ProcessingTime(): TimeMode {
    return new TimeMode("processing")
  }

  /** The watermark; the query needs one. */
  static EventTime(): TimeMode {
    return new TimeMode("event")
  }
}
