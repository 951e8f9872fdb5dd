import type { Gap, Job, Operator, Span, Unknown } from "@streamwright/graph"
import { settingPlace } from "./setting-place.js"

/** The settings of a job whose values the text does not tell, as gaps. */
export function unknownSettings(job: Job): readonly Gap[] {
  const ofJob = [...unknowns(job.settings, "")].map(({ value, path }) =>
    gapOf(value, job.origins[path] ?? job.at),
  )
  return [...job.operators.flatMap(unknownSettingsOf), ...ofJob]
}

/** Those of one operator. What an engine computes for each record, such as a key, is no setting to be known. */
export function unknownSettingsOf(operator: Operator): readonly Gap[] {
  return [...unknowns(operator.settings, "")]
    .filter(({ value, path }) => value.reason !== undefined || !isComputed(path))
    .map(({ value, path }) => gapOf(value, settingPlace(operator, path)))
}

/** What functions give for each record. */
function isComputed(path: string): boolean {
  return ["key", "watermark.timestamp", "window.gap"].includes(path)
}

function gapOf({ unknown, reason = "is only known when the job runs" }: Unknown, at: Span): Gap {
  return { at, reason: `\`${unknown}\` ${reason}` }
}

function* unknowns(
  value: unknown,
  path: string,
): Generator<{ readonly value: Unknown; readonly path: string }> {
  if (typeof value !== "object" || value === null) return
  if (isUnknown(value)) {
    if (value.unknown !== "") yield { value, path }
    return
  }
  for (const [name, part] of Object.entries(value))
    yield* unknowns(part, path === "" ? name : `${path}.${name}`)
}

function isUnknown(value: object): value is Unknown {
  return "unknown" in value && typeof value.unknown === "string"
}
