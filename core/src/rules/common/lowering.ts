import { type Duration, formatDuration, isKnown, type JobSettings } from "@streamwright/graph"
import type { LatencyTerm } from "../../derive/facts.js"
import type { Fix } from "../../finding.js"
import { set, setJob } from "../../patch.js"
import type { Breach } from "./breach.js"
import { longestRound } from "./round.js"

/** The repairs that keep the promise by lowering one term of the sum, the longest terms first. */
export function lowerings(breach: Breach): readonly Fix[] {
  const { latency } = breach
  if (latency.worst === Number.POSITIVE_INFINITY) return []
  return latency.terms
    .toSorted((a, b) => b.worst - a.worst)
    .map(term => lowering(term, breach))
    .filter(fix => fix !== undefined)
}

function lowering(term: LatencyTerm, breach: Breach): Fix | undefined {
  const allowed = breach.promised - (breach.latency.worst - term.worst)
  const atMost = (least: Duration) => longestRound(round => round <= allowed && round >= least)
  switch (term.cause) {
    case "commit":
      return ofJob("checkpointInterval", atMost(1_000), "Take a checkpoint every", term, breach)
    case "network":
      return ofJob("bufferTimeout", atMost(10), "Send network buffers after", term, breach)
    case "watermark":
      return (
        lowerBound(term, atMost(1_000), breach) ??
        ofJob("watermarkInterval", atMost(50), "Emit watermarks every", term, breach)
      )
    default:
      return undefined
  }
}

type TimeSetting = "checkpointInterval" | "bufferTimeout" | "watermarkInterval"

/** A setting of the job that is written and made this term. */
function ofJob(
  setting: TimeSetting & keyof JobSettings,
  value: Duration | undefined,
  what: string,
  term: LatencyTerm,
  { facts }: Breach,
): Fix | undefined {
  const { job } = facts.flow
  const written = job.settings[setting]
  if (value === undefined || term.isDefault || !isKnown(written) || written !== term.worst) return undefined
  return { title: `${what} ${formatDuration(value)}`, safety: "safe", patches: [setJob(job, setting, value)] }
}

/** Records that come later than the new bound are late then, which is for the author to judge. */
function lowerBound(term: LatencyTerm, bound: Duration | undefined, { facts }: Breach): Fix | undefined {
  const suppliers = facts.time
    .of(term.operator)
    .suppliers.filter(({ settings }) => settings.watermark?.bound === term.worst)
  const [supplier] = suppliers
  if (bound === undefined || !supplier?.settings.watermark || suppliers.length > 1) return undefined
  return {
    title: `Let the watermark stay ${formatDuration(bound)} behind`,
    safety: "changes-results",
    patches: [set(supplier, "watermark", { ...supplier.settings.watermark, bound })],
  }
}
