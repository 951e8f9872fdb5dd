import {
  type Dataflow,
  type Duration,
  formatDuration,
  isKnown,
  type Operator,
  type Setting,
  type Span,
  type Window,
} from "@streamwright/graph"
import type { Joined, Latency, LatencyTerm, PerOperator, Time } from "./facts.js"
import type { Settings } from "./settings.js"

/** A term, or the places where a time is not told. */
export interface Terms {
  readonly terms: readonly LatencyTerm[]
  readonly isOpen: boolean
}

/** What the terms of an operator may depend on. */
export interface Upstream {
  readonly flow: Dataflow
  readonly time: PerOperator<Time>
  readonly settings: Settings
  readonly joins: PerOperator<Joined | undefined>
  /** The way up to the operator. */
  readonly latency: Latency
}

/** One term of an operator. */
export function term(
  operator: Operator,
  cause: LatencyTerm["cause"],
  what: string,
  worst: Duration,
  more: Partial<LatencyTerm> = {},
): LatencyTerm {
  return { operator, cause, what, floor: 0, worst, at: operator.origin.name, isDefault: false, ...more }
}

/** A term of a setting that may be unknown; then the sum is a lower bound. */
export function settingTerm(
  operator: Operator,
  cause: LatencyTerm["cause"],
  setting: Setting<Duration>,
  what: (text: string) => string,
  path: string,
): Terms {
  if (!isKnown(setting)) return { terms: [], isOpen: true }
  return {
    terms: [term(operator, cause, what(formatDuration(setting)), setting, { at: placeOf(operator, path) })],
    isOpen: false,
  }
}

export function placeOf(operator: Operator, ...paths: readonly string[]): Span {
  for (const path of paths) {
    const span = operator.origin.settings[path]
    if (span) return span
  }
  return operator.origin.name
}

export function together(all: readonly Terms[]): Terms {
  return { terms: all.flatMap(({ terms }) => terms), isOpen: all.some(({ isOpen }) => isOpen) }
}

/** Terms of which nobody knows how often they come: a session lasts as long as records do. */
function openEnded({ terms }: Terms): Terms {
  return { terms, isOpen: true }
}

/** One term and nothing that is not told. */
export function only(term: LatencyTerm): Terms {
  return { terms: [term], isOpen: false }
}

export const nothing: Terms = { terms: [], isOpen: false }

/** How long a record may wait for the window that holds it to give a result. */
export function windowTerm(operator: Operator, window: Window): Terms {
  switch (window.shape) {
    case "tumbling":
      return window.size === undefined
        ? nothing
        : settingTerm(operator, "window", window.size, text => `window of ${text}`, "window.size")
    case "sliding": {
      const step = window.slide ?? window.size
      return step === undefined
        ? nothing
        : settingTerm(
            operator,
            "window",
            step,
            text => `window that slides every ${text}`,
            window.slide === undefined ? "window.size" : "window.slide",
          )
    }
    case "session":
      return window.gap === undefined
        ? nothing
        : openEnded(
            settingTerm(operator, "window", window.gap, text => `session gap of ${text}`, "window.gap"),
          )
    case "count":
      return only(
        term(operator, "window", "window that waits for a number of records", Number.POSITIVE_INFINITY, {
          at: placeOf(operator, "window"),
        }),
      )
    case "global":
    case "custom":
      return { terms: [], isOpen: true }
  }
}
