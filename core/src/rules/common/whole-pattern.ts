import { formatDuration, isKnown, type Pattern, type Setting } from "@streamwright/graph"
import type { Problem } from "./pattern-stage.js"

/** What Flink does not take of a pattern as a whole, although each of its stages is right. */
export function* patternProblems(pattern: Pattern): Iterable<Problem & { readonly path: string }> {
  const seen = new Set<string>()
  for (const { name, path } of namedSteps(pattern)) {
    if (!isKnown(name)) continue
    if (seen.has(name))
      yield {
        path,
        message: `Two stages are called \`${name}\`, and a match tells its records by the names.`,
        help: "Give each stage a name of its own.",
      }
    seen.add(name)
  }
  const limits = limitsOf(pattern)
  const last = pattern.steps.length - 1
  if (
    pattern.steps[last]?.after === "notFollowedBy" &&
    !limits.some(({ step, ofAll }) => ofAll || step === last)
  )
    yield {
      path: `pattern.steps.${last}`,
      message: "The pattern ends with what must not come, and no time limit says how long to wait for it.",
      help: "Add a time limit with `within`.",
    }
  yield* tooLong(limits)
}

interface Limit {
  readonly step: number
  readonly path: string
  readonly ofAll: boolean
  readonly time: Setting<number> | undefined
}

function limitsOf({ steps }: Pattern): readonly Limit[] {
  return steps.flatMap(({ told }, step) =>
    told.flatMap(({ is, time, between }, index) =>
      is === "within"
        ? [{ step, path: `pattern.steps.${step}.told.${index}`, ofAll: between === "first and last", time }]
        : [],
    ),
  )
}

function* tooLong(limits: readonly Limit[]): Iterable<Problem & { readonly path: string }> {
  const whole = limits.filter(({ ofAll }) => ofAll).map(({ time }) => time)
  if (whole.length === 0 || !whole.every(isKnown)) return
  const most = Math.min(...whole)
  for (const { path, ofAll, time } of limits)
    if (!ofAll && isKnown(time) && time > most)
      yield {
        path,
        message: `From one record to the next may take ${formatDuration(time)}, which is more than the ${formatDuration(most)} for the whole pattern.`,
        help: "Lower this limit, or raise that of the whole pattern.",
      }
}

/** The stages that have names, those of groups among them, each with its place. */
export function namedSteps(
  { steps }: Pattern,
  path = "pattern",
): readonly { readonly name: Setting<string> | undefined; readonly path: string }[] {
  return steps.flatMap(({ name, group }, index) => {
    const at = `${path}.steps.${index}`
    return group ? namedSteps(group, `${at}.group`) : [{ name, path: at }]
  })
}
