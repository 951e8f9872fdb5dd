import { formatDuration, isKnown, type Job, type Operator, type Window } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix, Shows } from "../finding.js"
import { type Reported, rule } from "./rule.js"

/**
 * A window whose lengths do not go together.
 *
 * Windows have a length and begin at a regular step: a slide that is longer than
 * the window would leave records between the windows, a start beyond the slide is
 * the start of another window, and nothing fits in a window of no length. Spark
 * refuses each of them as soon as the call is made.
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
 */
export const impossibleWindow = rule({
  group: "windows",
  severity: "error",
  engine: ["spark:A9", "spark:A10"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { window, otherWindows = [] } = operator.settings
      if (!window) continue
      for (const [index, each] of [window, ...otherWindows].entries()) {
        const path = index === 0 ? "window" : `otherWindows.${index - 1}`
        const problem = problemOf(each, job)
        if (problem) yield reported(problem, path, operator)
      }
    }
  },
})

interface Problem {
  /** The part of the window that is wrong. */
  readonly part: "size" | "slide" | "gap" | "offset"
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
    at: settingPlace(operator, `${path}.${part}`),
    operator,
    severity: shows === "silently" ? "warning" : "error",
    shows,
    message,
    help,
  }
}

/** What is wrong with a window in the eyes of the job's engine. */
function problemOf(window: Window, job: Job): Problem | undefined {
  return job.engine === "spark" && job.settings.batchInterval === undefined ? sparkProblem(window) : undefined
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
  if (isKnown(offset) && isKnown(slide) && Math.abs(offset) >= slide)
    return {
      part: "offset",
      message: `Windows that begin every ${formatDuration(slide)} cannot be shifted by ${formatDuration(Math.abs(offset))}; that is the start of another window.`,
      help: "Shift them by less than the slide.",
    }
  return undefined
}
