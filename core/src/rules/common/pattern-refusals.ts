import { isKnown, type Pattern, type PatternClause, type PatternStep } from "@streamwright/graph"

/** What Flink refuses in a pattern, and the path of the part that it refuses. */
export interface PatternRefusal {
  readonly path: string
  readonly message: string
  readonly help?: string
}

const apart = "Look for two patterns, one with the step that may be missing and one without."

/** Flink's `Pattern` and `Quantifier`: what is refused as soon as a step is told of. */
export function* stepRefusals({ steps }: Pattern, path: string): Iterable<PatternRefusal> {
  let before: Quantified | undefined
  for (const [index, step] of steps.entries()) {
    const at = `${path}.steps.${index}`
    if (before?.isOptional && isNot(step))
      yield {
        path: at,
        message: `${title(step)} is a NOT step behind a step that may be missing, which Flink does not support.`,
        help: apart,
      }
    const quantified = new Quantified(step, before)
    for (const [number, clause] of step.told.entries()) {
      const message = quantified.take(clause)
      if (message !== undefined) yield { path: `${at}.told.${number}`, message: `${title(step)} ${message}.` }
    }
    if (step.group) yield* stepRefusals(step.group, `${at}.group`)
    before = quantified
  }
}

export function isNot({ after }: PatternStep): boolean {
  return after === "notNext" || after === "notFollowedBy"
}

function title({ name }: PatternStep): string {
  return isKnown(name) ? `The step \`${name}\`` : name === undefined ? "This group" : "This step"
}

/** What is said of one step so far. */
class Quantified {
  isOptional = false
  private isGreedy = false
  private repeats: "no" | "times" | "for ever" = "no"
  private hasEnd = false
  private records: "any" | "consecutive" | undefined

  constructor(
    private readonly step: PatternStep,
    private readonly before: Quantified | undefined,
  ) {}

  /** Why a clause is refused; undefined when it is not, and holds from here on. */
  take(clause: PatternClause): string | undefined {
    switch (clause.is) {
      case "condition":
      case "subtype":
        return this.step.group && "takes no condition; the steps inside do"
      case "until":
        return this.end()
      case "optional":
        return this.skip()
      case "oneOrMore":
      case "times":
      case "timesOrMore":
        return this.repeat(clause)
      case "greedy":
        return this.grasp()
      case "combinations":
      case "consecutive":
        return this.choose(clause.is)
      case "within":
        return undefined
    }
  }

  private end(): string | undefined {
    if (this.hasEnd) return "has two conditions that end it, and may have one"
    if (this.repeats !== "for ever") return "does not repeat without a limit, so nothing has to end it"
    this.hasEnd = true
    return undefined
  }

  private skip(): string | undefined {
    if (isNot(this.step)) return "is a NOT step and cannot be optional"
    if (this.before?.isGreedy) return "is optional behind a greedy step, which Flink does not support"
    if (this.isOptional) return "is optional already"
    this.isOptional = true
    return undefined
  }

  private repeat({ is, from = 1, to }: PatternClause): string | undefined {
    if (isNot(this.step)) return "is a NOT step and cannot repeat"
    if (this.repeats !== "no") return "says twice how often it repeats"
    this.repeats = is === "times" ? "times" : "for ever"
    const least = isKnown(from) ? from : 1
    const isRange = to !== undefined
    if (least < 0 || (least === 0 && !isRange)) return `cannot match ${least} times`
    this.isOptional = is === "times" && least === 0
    return isKnown(to) && isKnown(from) && to < Math.max(least, 1)
      ? `cannot match from ${least} to ${to} times`
      : undefined
  }

  private grasp(): string | undefined {
    if (isNot(this.step)) return "is a NOT step and cannot be greedy"
    if (this.step.group) return "cannot be greedy"
    if (this.records === "any") return "cannot be greedy and take its records in any combination"
    if (this.repeats === "no") return "does not repeat and cannot be greedy"
    this.isGreedy = true
    return undefined
  }

  private choose(is: "combinations" | "consecutive"): string | undefined {
    const chosen = is === "combinations" ? "any" : "consecutive"
    if (this.repeats === "no")
      return "does not repeat, so that nothing can be said of how its records follow one another"
    if (this.records !== undefined)
      return this.records === chosen
        ? "says so already"
        : "cannot take its records both in any combination and one right after another"
    this.records = chosen
    return undefined
  }
}
