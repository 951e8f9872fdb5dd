import { formatDuration, isKnown, type Operator, type Setting, traits } from "@streamwright/graph"
import { clockOf } from "./clock.js"
import type { LatencyTerm } from "./facts.js"
import { costs } from "./latency-costs.js"
import {
  nothing,
  only,
  placeOf,
  settingTerm,
  type Terms,
  term,
  together,
  type Upstream,
  windowTerm,
} from "./latency-terms.js"
import { deciding } from "./window-triggers.js"

/** How long a record waits for its window to fire, unless an earlier one on the way waits for the same end. */
export function firing(operator: Operator, { latency }: Upstream): Terms {
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
  const { type, every } = windowTrigger ? deciding(windowTrigger) : { type: "" }
  if (type === "CountTrigger")
    return only(
      term(operator, "window", "trigger that waits for a number of records", Number.POSITIVE_INFINITY, {
        at: placeOf(operator, "windowTrigger"),
      }),
    )
  if (!type.startsWith("Continuous") || every === undefined) return { terms: [], isOpen: true }
  return settingTerm(operator, "window", every, text => `window that fires every ${text}`, "windowTrigger")
}

/** Event-time results wait until the watermark has passed them; once on the way is enough. */
export function watermarkWait(operator: Operator, { flow, time, latency }: Upstream): Terms {
  const { window } = operator.settings
  const waits = clockOf(operator) === "event" && (window !== undefined || !traits(operator).perRecord)
  if (!waits || latency.terms.some(({ cause }) => cause === "watermark")) return nothing
  const { bound, watermark, suppliers } = time.of(operator)
  if (watermark !== "arrives") return { terms: [], isOpen: true }
  return together([
    delay(operator, bound, suppliers[0]),
    emission(operator, flow.job.settings.watermarkInterval),
    { terms: suppliers.flatMap(quiet), isOpen: false },
  ])
}

function delay(
  operator: Operator,
  bound: Setting<number> | undefined,
  supplier: Operator | undefined,
): Terms {
  if (!isKnown(bound)) return { terms: [], isOpen: true }
  if (bound === 0) return nothing
  const at = supplier ? placeOf(supplier, "watermark.bound", "watermark") : operator.origin.name
  return only(
    term(operator, "watermark", `watermark ${formatDuration(bound)} behind`, bound, { floor: bound, at }),
  )
}

/** Watermarks are emitted at intervals; an interval of zero switches them off. */
function emission(operator: Operator, interval: Setting<number> | undefined): Terms {
  if (interval !== undefined && !isKnown(interval)) return { terms: [], isOpen: true }
  const every = interval ?? costs.flinkWatermarkInterval
  if (every <= 0)
    return only(
      term(operator, "watermark", "watermark that is never emitted", Number.POSITIVE_INFINITY, {
        isDefault: false,
      }),
    )
  return only(
    term(operator, "watermark", `watermark emitted every ${formatDuration(every)}`, every, {
      isDefault: interval === undefined,
    }),
  )
}

/** Sources that are read in parts, each of which may go quiet alone. */
const partitioned = new Set(["kafka", "kinesis"])

/** A part without records holds the watermark until it is declared idle. */
function quiet(supplier: Operator): readonly LatencyTerm[] {
  const { watermark, connector } = supplier.settings
  const idleness = watermark?.idleness
  const at = placeOf(supplier, "watermark.idleness", "watermark")
  const when = "a part of the input goes quiet"
  if (isKnown(idleness))
    return [term(supplier, "watermark", `idle after ${formatDuration(idleness)}`, idleness, { at, when })]
  if (idleness !== undefined || !partitioned.has(connector ?? "")) return []
  return [term(supplier, "watermark", "no idleness", Number.POSITIVE_INFINITY, { at, when, isDefault: true })]
}
