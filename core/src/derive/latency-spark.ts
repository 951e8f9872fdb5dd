import {
  type BatchTrigger,
  type Dataflow,
  type Duration,
  formatDuration,
  isKnown,
  type Operator,
  parseSparkTime,
  traits,
} from "@streamwright/graph"
import type { LatencyTerm } from "./facts.js"
import { costs } from "./latency-costs.js"
import { finalWait } from "./latency-spark-append.js"
import { unmatched } from "./latency-spark-joins.js"
import {
  nothing,
  only,
  placeOf,
  settingTerm,
  type Terms,
  term,
  together,
  type Upstream,
} from "./latency-terms.js"

/** What an operator of a Spark job adds to a record's way. */
export function sparkTerms(operator: Operator, upstream: Upstream): Terms {
  const { flow } = upstream
  const role = traits(operator).role
  if (flow.job.settings.batchInterval !== undefined)
    return role === "source" ? interval(operator, flow) : dstreamWindow(operator, flow)
  if (role === "source") return gathering(operator)
  if (role === "sink") return together([finalWait(operator, upstream), batches(operator)])
  return operator.settings.joinType?.endsWith("outer") ? unmatched(operator, upstream) : nothing
}

/** Spark's Kafka source can be told to wait for a number of records, but not for ever. */
function gathering(operator: Operator): Terms {
  const { connector, options = {} } = operator.settings
  if (connector !== "kafka" || options.minOffsetsPerTrigger === undefined) return nothing
  const { maxTriggerDelay } = options
  const delay =
    maxTriggerDelay === undefined ? costs.sparkMaxTriggerDelay : parseSparkTime(String(maxTriggerDelay))
  if (!isKnown(delay)) return { terms: [], isOpen: true }
  return only(
    term(operator, "source", `up to ${formatDuration(delay)} for enough records to start a batch`, delay, {
      at: placeOf(operator, "options.maxTriggerDelay", "options.minOffsetsPerTrigger"),
      isDefault: maxTriggerDelay === undefined,
    }),
  )
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
    case "unknown":
      return { terms: [], isOpen: true }
    case "once":
    case "available-now":
      return batching(sink, "one run until somebody starts the next", Number.POSITIVE_INFINITY, at)
    case "continuous":
      return only(term(sink, "engine", "continuous processing", costs.sparkContinuous, { at }))
    case "real-time":
      return only(term(sink, "engine", "real-time mode", costs.sparkRealTime, { at }))
  }
}
