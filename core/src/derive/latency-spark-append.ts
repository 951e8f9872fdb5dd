import { type Dataflow, formatDuration, isKnown, type Operator } from "@streamwright/graph"
import type { LatencyTerm, PerOperator, Time } from "./facts.js"
import {
  nothing,
  placeOf,
  settingTerm,
  type Terms,
  term,
  together,
  type Upstream,
  windowTerm,
} from "./latency-terms.js"

/**
 * In append mode a windowed result leaves when the watermark has passed the
 * window: the window, the delay, and one more batch that emits it. Windows over
 * windows wait one after the other, and the delay counts once; an earlier outer join may
 * have waited for it already.
 */
export function finalWait(sink: Operator, upstream: Upstream): Terms {
  const mode = sink.settings.outputMode ?? "append"
  const windows = slowestWindows(sink, upstream.flow)
  const [first] = windows
  const delayed = upstream.latency.terms.find(({ cause }) => cause === "watermark")?.operator
  const waiting = first ?? delayed
  if (!waiting) return nothing
  if (!isKnown(mode)) return { terms: [], isOpen: true }
  if (mode !== "append") return nothing
  return together([
    ...windows.map(fullWindow),
    first && !delayed ? delay(first, upstream.time) : nothing,
    extraBatch(sink),
    quiet(waiting),
  ])
}

/** The event-time windows on the way with the longest ones, in order of flow. */
function slowestWindows(sink: Operator, flow: Dataflow): readonly Operator[] {
  const ways = new Map<Operator, readonly Operator[]>()
  const wayTo = (operator: Operator): readonly Operator[] =>
    flow.inputs(operator).reduce<readonly Operator[]>((found, input) => {
      const way = ways.get(input) ?? []
      return length(way) > length(found) ? way : found
    }, [])
  const before = new Set(flow.upstream(sink))
  for (const operator of flow.job.operators) {
    if (!before.has(operator)) continue
    const isWindow = operator.settings.window?.clock === "event"
    ways.set(operator, isWindow ? [...wayTo(operator), operator] : wayTo(operator))
  }
  return wayTo(sink)
}

/** A window of unknown size is longer than none. */
function length(windows: readonly Operator[]): number {
  return windows.reduce((sum, operator) => sum + 1 + (fullWindow(operator).terms[0]?.worst ?? 0), 0)
}

/** In append mode even a sliding window waits for its whole length. */
function fullWindow(operator: Operator): Terms {
  const { window } = operator.settings
  if (window?.shape === "sliding" && window.size !== undefined)
    return settingTerm(operator, "window", window.size, text => `window of ${text}`, "window.size")
  return window ? windowTerm(operator, window) : nothing
}

function delay(windowed: Operator, time: PerOperator<Time>): Terms {
  const { bound, suppliers } = time.of(windowed)
  const [supplier] = suppliers
  if (!isKnown(bound)) return { terms: [], isOpen: true }
  const at = supplier ? placeOf(supplier, "watermark.bound") : windowed.origin.name
  const behind = `watermark ${formatDuration(bound)} behind`
  return { terms: [term(windowed, "watermark", behind, bound, { floor: bound, at })], isOpen: false }
}

/** The watermark moves at the end of a batch; the next one emits. */
function extraBatch(sink: Operator): Terms {
  const { trigger } = sink.settings
  if (trigger?.type !== "processing-time" || !isKnown(trigger.interval)) return nothing
  const at = placeOf(sink, "trigger.interval", "trigger")
  const batch = term(sink, "batch", "one more micro-batch after the watermark moved", trigger.interval, {
    at,
  })
  return { terms: [batch], isOpen: false }
}

/** Only newer records move the watermark; Spark knows no idleness. */
function quiet(windowed: Operator): Terms {
  const waits: LatencyTerm = term(
    windowed,
    "watermark",
    "result that waits for the watermark",
    Number.POSITIVE_INFINITY,
    {
      when: "no newer records come",
      isDefault: true,
    },
  )
  return { terms: [waits], isOpen: false }
}
