import type { Gap, Job, Operator, Span } from "@streamwright/graph"
import { settingPlace } from "./setting-place.js"

/** The settings of a job whose values the text does not tell, as gaps. */
export function unknownSettings(job: Job): readonly Gap[] {
  const ofJob = [...unknowns(job.settings, "")].map(({ text, path }) =>
    gapOf(text, job.origins[path] ?? job.at),
  )
  return [...job.operators.flatMap(unknownSettingsOf), ...ofJob]
}

/** Those of one operator. What an engine computes for each record, such as a key, is no setting to be known. */
export function unknownSettingsOf(operator: Operator): readonly Gap[] {
  return [...unknowns(operator.settings, "")]
    .filter(({ path }) => !isComputed(path))
    .map(({ text, path }) => gapOf(text, settingPlace(operator, path)))
}

/** What functions give for each record. */
function isComputed(path: string): boolean {
  return ["key", "watermark.timestamp", "window.gap"].includes(path)
}

function gapOf(text: string, at: Span): Gap {
  return { at, reason: `\`${text}\` is only known when the job runs` }
}

function* unknowns(
  value: unknown,
  path: string,
): Generator<{ readonly text: string; readonly path: string }> {
  if (typeof value !== "object" || value === null) return
  if ("unknown" in value) {
    if (typeof value.unknown === "string" && value.unknown !== "") yield { text: value.unknown, path }
    return
  }
  for (const [name, part] of Object.entries(value))
    yield* unknowns(part, path === "" ? name : `${path}.${name}`)
}
