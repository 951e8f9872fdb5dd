import {
  type BatchTrigger,
  type Dataflow,
  type Duration,
  formatDuration,
  isKnown,
  type Operator,
  traits,
} from "@streamwright/graph"
import type { LatencyTerm } from "./facts.js"
import { costs } from "./latency-costs.js"
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

/** What an operator of a Spark job adds to a record's way. */
export function sparkTerms(operator: Operator, upstream: Upstream): Terms {
  const { flow } = upstream
  const role = traits(operator).role
  if (flow.job.settings.batchInterval !== undefined)
    return role === "source" ? interval(operator, flow) : dstreamWindow(operator, flow)
  if (role === "sink") return together([finalWait(operator, upstream), batches(operator)])
  return operator.settings.joinType?.endsWith("outer") ? { terms: [], isOpen: true } : nothing
}

/** DStreams: a record waits until its batch is full, then for its batch to be processed. */
function interval(operator: Operator, flow: Dataflow): Terms {
  const { batchInterval } = flow.job.settings
  if (!isKnown(batchInterval)) return { terms: [], isOpen: true }
  const at = flow.job.origins.batchInterval ?? operator.origin.name
  return batching(operator, `batch interval of ${formatDuration(batchInterval)}`, batchInterval, at)
}

function dstreamWindow(operator: Operator, flow: Dataflow): Terms {
  const { window } = operator.settings
  const { batchInterval } = flow.job.settings
  if (!window?.slide || !isKnown(window.slide) || !isKnown(batchInterval) || window.slide <= batchInterval)
    return nothing
  const wait = window.slide - batchInterval
  return settingTerm(
    operator,
    "window",
    wait,
    () => `window that slides every ${formatDuration(window.slide as Duration)}, beyond its batch`,
    "window.slide",
  )
}

/** A record waits for its batch to start, and then for the batch to be processed. */
function batching(
  operator: Operator,
  what: string,
  wait: Duration,
  at: LatencyTerm["at"],
  isDefault = false,
): Terms {
  const smallest = costs.sparkSmallestBatch
  const itself = { floor: smallest, at, isDefault: true }
  return {
    terms: [
      term(operator, "batch", what, wait, { at, isDefault }),
      term(operator, "batch", "the batch itself, at best", smallest, itself),
    ],
    isOpen: false,
  }
}

function batches(sink: Operator): Terms {
  const trigger: BatchTrigger = sink.settings.trigger ?? { type: "default" }
  const at = placeOf(sink, "trigger.interval", "trigger")
  switch (trigger.type) {
    case "default":
      return batching(sink, "the batch before", costs.sparkSmallestBatch, sink.origin.name, true)
    case "processing-time": {
      if (!isKnown(trigger.interval)) return { terms: [], isOpen: true }
      const wait = Math.max(trigger.interval, costs.sparkSmallestBatch)
      return batching(sink, `micro-batch every ${formatDuration(trigger.interval)}`, wait, at)
    }
    case "once":
    case "available-now":
      return batching(sink, "one run until somebody starts the next", Number.POSITIVE_INFINITY, at)
    case "continuous":
      return one(term(sink, "engine", "continuous processing", costs.sparkContinuous, { at }))
    case "real-time":
      return one(term(sink, "engine", "real-time mode", costs.sparkRealTime, { at }))
  }
}

function one(single: LatencyTerm): Terms {
  return { terms: [single], isOpen: false }
}

/**
 * In append mode a windowed result leaves when the watermark has passed the
 * window: the window, the delay, and one more batch that emits it.
 */
function finalWait(sink: Operator, { flow, time }: Upstream): Terms {
  const mode = sink.settings.outputMode ?? "append"
  const windowed = flow.upstream(sink).find(operator => operator.settings.window?.clock === "event")
  const { window } = windowed?.settings ?? {}
  if (!windowed || !window) return nothing
  if (!isKnown(mode)) return { terms: [], isOpen: true }
  if (mode !== "append") return nothing
  const { bound, suppliers } = time.of(windowed)
  const [supplier] = suppliers
  const delay = isKnown(bound)
    ? [
        term(windowed, "watermark", `watermark ${formatDuration(bound)} behind`, bound, {
          floor: bound,
          at: supplier ? placeOf(supplier, "watermark.bound") : windowed.origin.name,
        }),
      ]
    : []
  return together([fullWindow(windowed), { terms: delay, isOpen: !isKnown(bound) }, extraBatch(sink)])
}

/** In append mode even a sliding window waits for its whole length. */
function fullWindow(operator: Operator): Terms {
  const { window } = operator.settings
  if (window?.shape === "sliding" && window.size !== undefined)
    return settingTerm(operator, "window", window.size, text => `window of ${text}`, "window.size")
  return window ? windowTerm(operator, window) : nothing
}

/** The watermark moves at the end of a batch; the next one emits. */
function extraBatch(sink: Operator): Terms {
  const { trigger } = sink.settings
  if (trigger?.type !== "processing-time" || !isKnown(trigger.interval)) return nothing
  const at = placeOf(sink, "trigger.interval", "trigger")
  return one(term(sink, "batch", "one more micro-batch after the watermark moved", trigger.interval, { at }))
}
