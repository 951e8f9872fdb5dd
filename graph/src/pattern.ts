import { type Duration, isKnown, type Setting } from "./graph.js"

/** What a pattern looks for, as it is told. */
export interface Pattern {
  readonly steps: readonly PatternStep[]
  /** How matches that share records are thinned out. */
  readonly skip?: { readonly strategy: string; readonly to?: Setting<string> }
}

export interface PatternStep {
  /** Its name; absent for a group. */
  readonly name?: Setting<string>
  readonly group?: Pattern
  /** How it follows the step before; `begin` for the first. */
  readonly after: "begin" | "next" | "followedBy" | "followedByAny" | "notNext" | "notFollowedBy"
  /** What else is said of it, in the order in which it is said. */
  readonly told: readonly PatternClause[]
}

export interface PatternClause {
  readonly is:
    | "condition"
    | "subtype"
    | "until"
    | "optional"
    | "oneOrMore"
    | "times"
    | "timesOrMore"
    | "greedy"
    | "combinations"
    | "consecutive"
    | "within"
  /** How often a record may match, at least and at most. */
  readonly from?: Setting<number>
  readonly to?: Setting<number>
  /** The longest time: from the first record to the last, or from one to the next. */
  readonly time?: Setting<Duration>
  readonly between?: "first and last" | "previous and current"
}

/** The names of a pattern's steps, those of groups in their place; `?` for one that is not known. */
export function stepNames({ steps }: Pattern): readonly string[] {
  return steps.flatMap(({ name, group }) => (group ? stepNames(group) : [isKnown(name) ? name : "?"]))
}

/** How long a pattern may take in all: the shortest limit of the whole, or else those from record to record together. */
export function timeLimit({ steps }: Pattern): Setting<Duration> | undefined {
  const limits = steps.flatMap(({ told }) => told.filter(({ is }) => is === "within"))
  const ofAll = times(limits.filter(({ between }) => between === "first and last"))
  const ofSteps = times(limits.filter(({ between }) => between === "previous and current"))
  const unclear = [...ofAll, ...ofSteps].find(time => !isKnown(time))
  if (unclear !== undefined) return typeof unclear === "object" && "unknown" in unclear ? unclear : undefined
  if (ofAll.length > 0) return Math.min(...ofAll.filter(isKnown))
  return ofSteps.length > 0 ? ofSteps.filter(isKnown).reduce((sum, time) => sum + time, 0) : undefined
}

function times(clauses: readonly PatternClause[]): readonly Setting<Duration>[] {
  return clauses.map(({ time }) => time).filter(time => time !== undefined)
}
