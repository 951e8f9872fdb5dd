import { isKnown, type PatternClause, type PatternStep } from "@streamwright/graph"

export interface Problem {
  readonly message: string
  readonly help: string
}

const quantifiers: readonly string[] = ["oneOrMore", "times", "timesOrMore"]

type Quantifier = "once" | "several times" | "any number of times"

/** What a stage has been told, one clause after the other. */
interface Told {
  readonly quantifier: Quantifier
  readonly isOptional: boolean
  readonly hasUntil: boolean
}

/** The first thing that Flink does not take of a stage; `told` is the clause that says it, absent for the stage itself. */
export function stepProblem(
  step: PatternStep,
  before: PatternStep | undefined,
): (Problem & { readonly told?: number }) | undefined {
  if (isNot(step) && before && afterAll(before).isOptional)
    return {
      message: `${titleOf(step)} must not come, and the stage before it may be missing: Flink does not support this.`,
      help: "Look for two patterns, one with the stage before it and one without.",
    }
  let told: Told = { quantifier: "once", isOptional: false, hasUntil: false }
  for (const [index, clause] of step.told.entries()) {
    const problem = clauseProblem(clause, step, told, before)
    if (problem) return { ...problem, told: index }
    told = after(told, clause)
  }
  return undefined
}

function clauseProblem(
  clause: PatternClause,
  step: PatternStep,
  told: Told,
  before: PatternStep | undefined,
): Problem | undefined {
  const title = titleOf(step)
  if (step.group && (clause.is === "condition" || clause.is === "subtype"))
    return {
      message: "A group of stages has no condition of its own.",
      help: "Say it of the stages in the group.",
    }
  if (clause.is === "greedy" && step.group)
    return { message: "A group of stages cannot be greedy.", help: "Say it of a stage in the group." }
  if (isNot(step) && [...quantifiers, "optional", "greedy"].includes(clause.is))
    return {
      message: `${title} must not come, so it can neither repeat nor be missing.`,
      help: "Remove this call.",
    }
  if (quantifiers.includes(clause.is)) {
    if (told.quantifier !== "once")
      return {
        message: `${title} is told a second time how often it occurs.`,
        help: "Keep one of the two.",
      }
    return countProblem(clause, title)
  }
  if (clause.is === "until") return untilProblem(told, title)
  if (clause.is === "optional") return optionalProblem(told, title, before)
  return undefined
}

function untilProblem({ hasUntil, quantifier }: Told, title: string): Problem | undefined {
  if (hasUntil)
    return { message: `${title} has two conditions that end it.`, help: "Put both into one `until`." }
  if (quantifier === "any number of times") return undefined
  return {
    message: `${title} occurs ${quantifier}, so there is nothing that \`until\` could end.`,
    help: "Let it repeat with `oneOrMore` or `timesOrMore`, or remove `until`.",
  }
}

function optionalProblem({ isOptional }: Told, title: string, before?: PatternStep): Problem | undefined {
  if (isOptional) return { message: `${title} is already optional.`, help: "Remove this call." }
  if (!before?.told.some(({ is }) => is === "greedy")) return undefined
  return {
    message: `${title} is optional, and the stage before it is greedy: Flink does not support this.`,
    help: "Make the stage before it not greedy, or this one not optional.",
  }
}

/** `times(0, n)` is allowed and means that the stage may be missing. */
function countProblem({ is, from, to }: PatternClause, title: string): Problem | undefined {
  const least = is === "times" && to !== undefined ? 0 : 1
  if (isKnown(from) && from < least)
    return {
      message: `${title} is to occur ${from} times.`,
      help: "Use `optional` for a stage that may be missing.",
    }
  if (!isKnown(from) || !isKnown(to) || to >= Math.max(from, 1)) return undefined
  return {
    message: `${title} is to occur from ${from} to ${to} times.`,
    help: "Write the smaller number first.",
  }
}

function after(told: Told, { is, from, to }: PatternClause): Told {
  switch (is) {
    case "oneOrMore":
    case "timesOrMore":
      return { ...told, quantifier: "any number of times" }
    case "times":
      return {
        ...told,
        quantifier: "several times",
        isOptional: told.isOptional || (from === 0 && to !== undefined),
      }
    case "optional":
      return { ...told, isOptional: true }
    case "until":
      return { ...told, hasUntil: true }
    default:
      return told
  }
}

function afterAll({ told }: PatternStep): Told {
  return told.reduce(after, { quantifier: "once", isOptional: false, hasUntil: false })
}

function isNot({ after }: PatternStep): boolean {
  return after === "notNext" || after === "notFollowedBy"
}

function titleOf({ name, group }: PatternStep): string {
  if (group) return "This group"
  return isKnown(name) ? `\`${name}\`` : "This stage"
}
