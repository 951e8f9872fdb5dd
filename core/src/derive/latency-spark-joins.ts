import { type Duration, formatDuration, isKnown, type Operator } from "@streamwright/graph"
import type { Joined } from "./facts.js"
import { nothing, placeOf, type Terms, term, type Upstream } from "./latency-terms.js"

/**
 * A row of an outer join of two streams without a match leaves when the
 * watermark says that none can come any more: after the rest of the range, and
 * the delay of the watermark. A join with data that is read once waits for nothing.
 */
export function unmatched(operator: Operator, { joins, time }: Upstream): Terms {
  const join = joins.of(operator)
  if (!join) return { terms: [], isOpen: true }
  if (!join.left.isStream || !join.right.isStream) return nothing
  const wait = join.keyTag ? 0 : rangeOf(join)
  const { bound, suppliers } = time.of(operator)
  if (wait === undefined || !isKnown(bound)) return { terms: [], isOpen: true }
  const [supplier] = suppliers
  const at = supplier ? placeOf(supplier, "watermark.bound") : operator.origin.name
  const behind = `watermark ${formatDuration(bound)} behind`
  const range = term(operator, "window", `join that waits ${formatDuration(wait)} for a match`, wait, {
    at: placeOf(operator, "condition", "within"),
  })
  return {
    terms: [...(wait > 0 ? [range] : []), term(operator, "watermark", behind, bound, { floor: bound, at })],
    isOpen: false,
  }
}

/** How long a match may come after a row of the side that is kept; of both sides, the longer. */
function rangeOf({ type, range: { least, most } }: Joined): Duration | undefined {
  const afterLeft = most
  const afterRight = least === undefined ? undefined : -least
  const waits =
    type === "leftouter" ? [afterLeft] : type === "rightouter" ? [afterRight] : [afterLeft, afterRight]
  return waits.every(wait => wait !== undefined) ? Math.max(0, ...waits) : undefined
}
