import type { Window } from "@streamwright/graph"
import type { Duration } from "./interval.js"

/** Windows over batches, whatever time their records carry. */
export function windowOf(windowDuration: Duration, slideDuration?: Duration): { readonly window: Window } {
  const size = windowDuration.milliseconds()
  const slide = slideDuration?.milliseconds()
  const shape = slide === size ? "tumbling" : "sliding"
  return { window: { shape, clock: "processing", size, ...(slide === undefined ? {} : { slide }) } }
}

/** The window of a call whose durations come after one function or two. */
export function windowAfterFunctions(given: readonly unknown[]): { readonly window: Window } {
  const [size, slide] = given.filter(value => typeof value === "object") as [Duration, Duration?]
  return windowOf(size, slide)
}
