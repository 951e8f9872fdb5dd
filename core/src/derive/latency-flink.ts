import { formatDuration, isKnown, known, type Operator, traits } from "@streamwright/graph"
import { clockOf } from "./clock.js"
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

/** What an operator of a Flink job adds to a record's way. */
export function flinkTerms(operator: Operator, upstream: Upstream): Terms {
  return together([
    networkHop(operator, upstream),
    operator.settings.window ? firing(operator, upstream) : nothing,
    watermarkWait(operator, upstream),
    operator.settings.timeout === undefined
      ? nothing
      : settingTerm(
          operator,
          "call",
          operator.settings.timeout,
          text => `asynchronous call of up to ${text}`,
          "timeout",
        ),
    operator.settings.sql === undefined ? nothing : miniBatch(operator, upstream),
    commit(operator, upstream),
    { terms: [], isOpen: (operator.code?.timers.length ?? 0) > 0 },
  ])
}

function networkHop(operator: Operator, { flow }: Upstream): Terms {
  if (!traits(operator).shuffles) return nothing
  const { bufferTimeout } = flow.job.settings
  if (bufferTimeout !== undefined && !isKnown(bufferTimeout)) return { terms: [], isOpen: true }
  const wait = bufferTimeout ?? costs.flinkBufferTimeout
  if (wait === 0) return nothing
  const worst = wait < 0 ? Number.POSITIVE_INFINITY : wait
  return {
    terms: [
      term(operator, "network", `network buffer of ${formatDuration(worst)}`, worst, {
        isDefault: bufferTimeout === undefined,
      }),
    ],
    isOpen: false,
  }
}

/** The window itself, unless an earlier one on the way already waits for the same end. */
function firing(operator: Operator, { latency }: Upstream): Terms {
  const { window, windowTrigger } = operator.settings
  if (!window) return nothing
  if (windowTrigger) return triggered(operator)
  const own = windowTerm(operator, window)
  const size = own.terms[0]?.worst
  const nested = latency.terms.some(
    ({ operator: earlier, cause, worst }) =>
      cause === "window" && earlier.settings.window?.clock === window.clock && worst === size,
  )
  return nested ? nothing : own
}

function triggered(operator: Operator): Terms {
  const { windowTrigger } = operator.settings
  if (!windowTrigger?.type.startsWith("Continuous") || windowTrigger.every === undefined)
    return { terms: [], isOpen: true }
  return settingTerm(
    operator,
    "window",
    windowTrigger.every,
    text => `window that fires every ${text}`,
    "windowTrigger",
  )
}

/** Event-time results wait until the watermark has passed them; once on the way is enough. */
function watermarkWait(operator: Operator, { flow, time, latency }: Upstream): Terms {
  const { window } = operator.settings
  const waits = clockOf(operator) === "event" && (window !== undefined || !traits(operator).perRecord)
  if (!waits || latency.terms.some(({ cause }) => cause === "watermark")) return nothing
  const { bound, watermark, suppliers } = time.of(operator)
  if (watermark !== "arrives") return { terms: [], isOpen: true }
  const [supplier] = suppliers
  const interval = flow.job.settings.watermarkInterval
  const every = known(interval, costs.flinkWatermarkInterval) ?? costs.flinkWatermarkInterval
  const emission = term(operator, "watermark", `watermark emitted every ${formatDuration(every)}`, every, {
    isDefault: interval === undefined,
  })
  if (!isKnown(bound)) return { terms: [emission], isOpen: true }
  const at = supplier ? placeOf(supplier, "watermark.bound", "watermark") : operator.origin.name
  const behind =
    bound === 0
      ? []
      : [
          term(operator, "watermark", `watermark ${formatDuration(bound)} behind`, bound, {
            floor: bound,
            at,
          }),
        ]
  return { terms: [...behind, emission], isOpen: interval !== undefined && !isKnown(interval) }
}

/** Queries over each other's results are one plan, which holds its records once. */
function miniBatch(operator: Operator, { flow, latency }: Upstream): Terms {
  if (latency.terms.some(({ cause }) => cause === "batch")) return nothing
  const { miniBatchLatency } = flow.job.settings
  if (miniBatchLatency === undefined) return nothing
  if (!isKnown(miniBatchLatency)) return { terms: [], isOpen: true }
  const at = flow.job.origins.miniBatchLatency ?? operator.origin.name
  return {
    terms: [
      term(operator, "batch", `SQL mini-batch of ${formatDuration(miniBatchLatency)}`, miniBatchLatency, {
        at,
      }),
    ],
    isOpen: false,
  }
}

/** The connectors whose results become visible with a checkpoint only. */
const committing = new Set(["file", "iceberg"])

function commit(operator: Operator, { flow }: Upstream): Terms {
  const { delivery, connector } = operator.settings
  if (traits(operator).role !== "sink" || (delivery !== "exactly-once" && !committing.has(connector ?? "")))
    return nothing
  const { checkpointInterval } = flow.job.settings
  if (checkpointInterval !== undefined && !isKnown(checkpointInterval)) return { terms: [], isOpen: true }
  const worst = checkpointInterval ?? Number.POSITIVE_INFINITY
  const what =
    checkpointInterval === undefined
      ? "commit that never comes, because checkpointing is off"
      : `commit with the checkpoint every ${formatDuration(worst)}`
  const at = flow.job.origins.checkpointInterval ?? operator.origin.name
  return {
    terms: [term(operator, "commit", what, worst, { at, isDefault: checkpointInterval === undefined })],
    isOpen: false,
  }
}
