import {
  type Duration,
  formatDuration,
  isKnown,
  type Operator,
  type Setting,
  traits,
} from "@streamwright/graph"
import { costs } from "./latency-costs.js"
import { sinkTerms, sourceTerms } from "./latency-flink-connectors.js"
import { firing, watermarkWait } from "./latency-flink-time.js"
import { nothing, only, settingTerm, type Terms, term, together, type Upstream } from "./latency-terms.js"

/** What an operator of a Flink job adds to a record's way. */
export function flinkTerms(operator: Operator, upstream: Upstream): Terms {
  const { role } = traits(operator)
  return together([
    role === "source" ? sourceTerms(operator) : nothing,
    networkHop(operator, upstream),
    firing(operator, upstream),
    watermarkWait(operator, upstream),
    call(operator),
    operator.settings.sql === undefined ? nothing : miniBatch(operator, upstream),
    role === "sink" ? sinkTerms(operator, upstream) : nothing,
    { terms: [], isOpen: (operator.code?.timers.length ?? 0) > 0 },
  ])
}

/** A record waits in the buffer of the operator that sends it. */
function networkHop(operator: Operator, { flow }: Upstream): Terms {
  const inputs = flow.inputs(operator)
  if (!traits(operator).shuffles && !inputs.some(input => isRescaled(input, operator))) return nothing
  return slowest(inputs.map(input => buffer(operator, input, flow.job.settings.bufferTimeout)))
}

/** Operators of different parallelism are connected over the network. */
function isRescaled(from: Operator, to: Operator): boolean {
  const [sending, receiving] = [from.settings.parallelism, to.settings.parallelism]
  return isKnown(sending) && isKnown(receiving) && sending !== receiving
}

function buffer(operator: Operator, sender: Operator, ofJob: Setting<Duration> | undefined): Terms {
  const own = sender.settings.bufferTimeout
  const set = own ?? ofJob
  if (set !== undefined && !isKnown(set)) return { terms: [], isOpen: true }
  const wait = set ?? costs.flinkBufferTimeout
  if (wait === 0) return nothing
  const what =
    wait < 0 ? "network buffer that waits until it is full" : `network buffer of ${formatDuration(wait)}`
  const at = own === undefined ? operator.origin.name : sender.origin.settings.bufferTimeout
  return only(
    term(operator, "network", what, wait < 0 ? Number.POSITIVE_INFINITY : wait, {
      ...(at ? { at } : {}),
      isDefault: set === undefined,
    }),
  )
}

function slowest(ways: readonly Terms[]): Terms {
  const worst = ({ terms }: Terms) => terms[0]?.worst ?? 0
  return ways.reduce((found, way) => (worst(way) > worst(found) ? way : found), ways[0] ?? nothing)
}

/** The timeout covers all attempts of a call. */
function call(operator: Operator): Terms {
  const { timeout } = operator.settings
  if (timeout === undefined) return nothing
  return settingTerm(operator, "call", timeout, text => `asynchronous call of up to ${text}`, "timeout")
}

/** Queries over each other's results are one plan, which holds its records once. */
function miniBatch(operator: Operator, { flow, latency }: Upstream): Terms {
  if (latency.terms.some(({ cause }) => cause === "batch")) return nothing
  const { miniBatchLatency } = flow.job.settings
  if (miniBatchLatency === undefined) return nothing
  if (!isKnown(miniBatchLatency)) return { terms: [], isOpen: true }
  const at = flow.job.origins.miniBatchLatency ?? operator.origin.name
  return only(
    term(operator, "batch", `SQL mini-batch of ${formatDuration(miniBatchLatency)}`, miniBatchLatency, {
      at,
    }),
  )
}
