import {
  type Duration,
  formatDuration,
  isKnown,
  type Job,
  type Operator,
  type Window,
} from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix, Shows } from "../finding.js"
import { type Reported, rule } from "./rule.js"

/**
 * A window whose size, slide, offset or gap is out of range, or whose slide is longer than its size.
 *
 * Windows have a length and begin at a regular step: a slide that is longer than
 * the window leaves records between the windows, a start beyond the slide is the
 * start of another window, and nothing fits in a window of no length. Both engines
 * refuse them as soon as the call is made, except that Flink drops the records
 * between windows without a word.
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes", "10 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.window(SlidingEventTimeWindows.of("1 h", "2 h")).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * Not reported where windows overlap, or begin at another time of the hour:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "10 minutes", "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "1 hour", "1 hour", "15 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.window(TumblingEventTimeWindows.of("1 d", "-8 h")).reduce(addAmounts).sinkTo(orderSink)
 * ```
 */
export const impossibleWindow = rule({
  group: "windows",
  severity: "error",
  engine: ["spark:A9", "spark:A10", "flink:W1", "flink:W2", "flink:W3", "flink:W4", "flink:W5", "flink:W9"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const { window, otherWindows = [], allowedLateness } = operator.settings
      if (!window) continue
      if (isKnown(allowedLateness) && allowedLateness < 0)
        yield reported(negativeLateness(allowedLateness), "", operator)
      for (const [index, each] of [window, ...otherWindows].entries()) {
        const path = index === 0 ? "window" : `otherWindows.${index - 1}`
        const problem = problemOf(each, job, facts)
        if (problem) yield reported(problem, path, operator)
      }
    }
  },
})

interface Problem {
  /** The part of the window that is wrong. */
  readonly part: "size" | "slide" | "gap" | "offset" | "allowedLateness"
  readonly message: string
  readonly help: string
  readonly shows?: Shows
  readonly fixes?: readonly Fix[]
}

function reported(
  { part, message, help, shows = "on submit" }: Problem,
  path: string,
  operator: Operator,
): Reported {
  return {
    at: settingPlace(operator, path === "" ? part : `${path}.${part}`),
    operator,
    severity: shows === "silently" ? "warning" : "error",
    shows,
    message,
    help,
  }
}

/** What is wrong with a window in the eyes of the job's engine. */
function problemOf(window: Window, job: Job, facts: Facts): Problem | undefined {
  if (job.engine === "flink") return flinkProblem(window, facts)
  return job.engine === "spark" && job.settings.batchInterval === undefined ? sparkProblem(window) : undefined
}

/** How many windows a record may belong to, since Flink 2.1. */
const mostWindows = 10_000_000

/** Flink's window assigners: lengths above nothing, an offset below the slide, not too many windows at a time. */
function flinkProblem({ size, slide = size, gap, offset, clock }: Window, facts: Facts): Problem | undefined {
  if (isKnown(gap) && gap <= 0) return noLength("gap")
  if (isKnown(size) && size <= 0) return noLength("size")
  if (isKnown(slide) && slide <= 0) return noLength("slide")
  if (isKnown(offset) && isKnown(slide) && Math.abs(offset) >= slide) return shiftedTooFar(offset, slide)
  if (!isKnown(size) || !isKnown(slide)) return undefined
  if (clock === "event" && size / slide > mostWindows && facts.version.isAtLeast("2.1"))
    return {
      part: "slide",
      message: `Every record would belong to ${Math.floor(size / slide).toLocaleString("en")} windows; Flink takes ten million at most.`,
      help: "Raise the slide, or shorten the window.",
    }
  if (slide <= size) return undefined
  return {
    part: "slide",
    message: `Windows of ${formatDuration(size)} begin every ${formatDuration(slide)}, and Flink drops the records between them without a word.`,
    help: "Make the window as long as its slide, or longer.",
    shows: "silently",
  }
}

function noLength(part: "gap" | "size" | "slide"): Problem {
  const title =
    part === "size" ? "length of a window" : part === "slide" ? "slide of a window" : "gap of a session"
  return {
    part,
    message: `The ${title} must be above zero.`,
    help: "Write a length such as `5 min`.",
  }
}

function shiftedTooFar(offset: Duration, slide: Duration): Problem {
  return {
    part: "offset",
    message: `Windows that begin every ${formatDuration(slide)} cannot be shifted by ${formatDuration(Math.abs(offset))}; that is the start of another window.`,
    help: "Shift them by less than the slide.",
  }
}

function negativeLateness(lateness: Duration): Problem {
  return {
    part: "allowedLateness",
    message: `Records cannot be allowed to be late by ${lateness} ms, which is less than nothing.`,
    help: "Write how late a record may be, or leave it out.",
  }
}

/** Spark `TimeWindow`: lengths above nothing, a slide up to the length, a start before the slide. */
function sparkProblem({ size, slide = size, gap, offset }: Window): Problem | undefined {
  if (gap === 0)
    return {
      part: "gap",
      message: "A session with no gap holds nothing: Spark leaves all rows out without a word.",
      help: "Give the session a gap above zero.",
      shows: "silently",
    }
  if (size === 0 || slide === 0)
    return {
      part: size === 0 ? "size" : "slide",
      message: `The ${size === 0 ? "length" : "slide"} of a window must be above zero.`,
      help: "Write a length such as `5 minutes`.",
    }
  if (isKnown(size) && isKnown(slide) && slide > size)
    return {
      part: "slide",
      message: `Windows of ${formatDuration(size)} that begin every ${formatDuration(slide)} would leave out the rows between them, and Spark refuses them.`,
      help: "Make the window as long as its slide, or longer.",
    }
  return isKnown(offset) && isKnown(slide) && Math.abs(offset) >= slide
    ? shiftedTooFar(offset, slide)
    : undefined
}
