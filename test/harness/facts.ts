import type { Facts } from "@streamwright/core"
import { formatDuration, isKnown, type Operator, traits } from "@streamwright/graph"

/** How a fact is told of one operator, in words that a test compares; undefined where there is nothing to tell. */
export type Teller = (operator: Operator, facts: Facts) => string | undefined

/** Each folder of `test/facts` is about one of these. */
export const tellers: { readonly [fact: string]: Teller } = {
  changes: toldChanges,
  latency: toldLatency,
  delivery: toldDelivery,
  keys: toldKeys,
  settings: toldSettings,
  state: toldState,
  time: toldTime,
}

/** How results change, and the modes of the queries behind. */
function toldChanges(operator: Operator, facts: Facts): string {
  const { rows, modes } = facts.changes.of(operator)
  return [rows, ...(modes.length > 0 ? [`for ${modes.join(", ")}`] : [])].join(" ")
}

/** Whether watermarks come, on which columns, and where those of others ended. */
function toldTime(operator: Operator, facts: Facts): string {
  const { watermark, tags, losses } = facts.time.of(operator)
  const before = facts.flow.inputs(operator).flatMap(input => facts.time.of(input).losses)
  const columns = tags.map(
    ({ column, bound, suppliers }) =>
      `${column} ${isKnown(bound) ? formatDuration(bound) : "?"} behind by ${suppliers.map(({ id }) => id).join(", ")}`,
  )
  const ended = losses
    .filter(loss => !before.includes(loss))
    .map(({ tag, how }) => `\n    - ${tag.column}: ${how}`)
  return [watermark, ...columns].join("; ") + ended.join("")
}

/** What the operator adds to the latency of those before it. */
function toldLatency(operator: Operator, facts: Facts): string | undefined {
  const latency = facts.latency.of(operator)
  const own = [...latency.terms, ...latency.contingent].filter(
    term => !facts.flow.inputs(operator).some(input => isThere(term, facts.latency.of(input))),
  )
  const sum = `${latency.isLowerBound ? "at least " : ""}${formatDuration(latency.floor)} to ${formatDuration(latency.worst)}`
  const terms = own.map(({ what, worst, when, isDefault }) => {
    const more = [when === undefined ? "" : `when ${when}`, isDefault ? "default" : ""].filter(Boolean)
    return `\n    + ${what}: ${formatDuration(worst)}${more.length > 0 ? ` (${more.join(", ")})` : ""}`
  })
  return terms.length === 0 && latency.terms.length === 0 ? undefined : `${sum}${terms.join("")}`
}

function isThere(
  term: object,
  { terms, contingent }: { terms: readonly object[]; contingent: readonly object[] },
) {
  return terms.includes(term) || contingent.includes(term)
}

/** The key in force where records reach an operator, and who made it. */
function toldKeys(operator: Operator, facts: Facts): string {
  const keyed = facts.keys.of(operator)
  if (!keyed) return "none"
  return `${isKnown(keyed.key) ? keyed.key.join(", ") : "computed"} by ${keyed.by.id}`
}

/** What is kept, per what, and what ends it. */
function toldState(operator: Operator, facts: Facts): string | undefined {
  const kept = facts.state.of(operator)
  if (kept.length === 0) return undefined
  return kept
    .map(({ name, per, until }) => `${name} per ${per}, ${until === "for ever" ? until : `until ${until}`}`)
    .join("; ")
}

/** Whether a source can be read again, and what a sink makes of it. */
function toldDelivery(operator: Operator, facts: Facts): string | undefined {
  const { replay, lossy, writing, guarantee } = facts.delivery.of(operator)
  const { role } = traits(operator)
  if (role === "source") return `can be read again: ${replay}`
  if (role !== "sink") return undefined
  const lost = lossy.length === 0 ? "" : `, because of ${lossy.map(({ id }) => id).join(", ")}`
  return `writing ${writing}, ${guarantee}${lost}`
}

/** The settings belong to the job and are told with its first operator. */
function toldSettings(operator: Operator, { flow, settings }: Facts): string | undefined {
  if (operator !== flow.job.operators[0]) return undefined
  return Object.entries(settings)
    .filter(([, { is }]) => is !== "none")
    .map(([name, setting]) => {
      const value = "value" in setting ? `${setting.value ?? "none"}` : "?"
      return `\n    ${name}: ${value}${setting.is === "default" ? " (default)" : ""}`
    })
    .join("")
}
