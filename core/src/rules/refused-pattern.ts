import { isKnown, type Operator, type Pattern } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { stepProblem } from "./common/pattern-stage.js"
import { namedSteps, patternProblems } from "./common/whole-pattern.js"
import { type Reported, rule } from "./rule.js"

/**
 * A pattern that Flink refuses to look for.
 *
 * What may be said of a stage depends on the stage: `until` needs one that
 * repeats, a stage is told once how often it occurs, a NOT stage neither repeats
 * nor is optional, and a group has no conditions of its own. Names are unique,
 * and nothing but a time limit can end the wait for what must not come.
 *
 * ```ts
 * const failed = Pattern.begin<Order>("refused").where(SimpleCondition.of(o => o.amount < 0)).times(3).oneOrMore()
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders"), failed).select(match => match.size).print()
 * ```
 *
 * ```ts
 * const unpaid = Pattern.begin<Order>("order").notFollowedBy("payment").where(SimpleCondition.of(o => o.amount > 0))
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders"), unpaid).select(match => match.size).print()
 * ```
 *
 * ```ts
 * const twice = Pattern.begin<Order>("order").next("order").within("5 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders"), twice).select(match => match.size).print()
 * ```
 *
 * Not reported where each stage is told what it can be, as the repetitions of
 * one that is optional and ends:
 *
 * ```ts
 * const failed = Pattern.begin<Order>("refused").oneOrMore().optional().until(SimpleCondition.of(o => o.amount > 0))
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders"), failed).select(match => match.size).print()
 * ```
 *
 * ```ts
 * const unpaid = Pattern.begin<Order>("order").notFollowedBy("payment").within("1 h")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders"), unpaid).select(match => match.size).print()
 * ```
 *
 * ```ts
 * const rise = Pattern.begin<Order>("low").times(0, 2).followedBy("high").timesOrMore(2).greedy().within("5 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders"), rise).select(match => match.size).print()
 * ```
 */
export const refusedPattern = rule({
  group: "patterns",
  severity: "error",
  engine: [
    "flink:C1",
    "flink:C2",
    "flink:C3",
    "flink:C4",
    "flink:C5",
    "flink:C6",
    "flink:C7",
    "flink:C8",
    "flink:C9",
    "flink:C10",
    "flink:C11",
    "flink:C12",
    "flink:C13",
  ],

  *check({ job }) {
    for (const operator of job.operators) {
      const { pattern } = operator.settings
      if (!pattern) continue
      const steps = [...stepsOf(pattern, operator, "pattern")]
      yield* steps
      if (steps.length === 0) yield* wholeOf(pattern, operator)
    }
  },
})

/** At most one finding for each stage: Flink stops at the first. */
function* stepsOf({ steps }: Pattern, operator: Operator, path: string): Iterable<Reported> {
  for (const [index, step] of steps.entries()) {
    const at = `${path}.steps.${index}`
    if (step.group) yield* stepsOf(step.group, operator, `${at}.group`)
    const problem = stepProblem(step, steps[index - 1])
    if (problem)
      yield report(operator, problem.told === undefined ? at : `${at}.told.${problem.told}`, problem)
  }
}

function* wholeOf(pattern: Pattern, operator: Operator): Iterable<Reported> {
  for (const problem of patternProblems(pattern)) yield report(operator, problem.path, problem)
  const { skip } = pattern
  const names = namedSteps(pattern).map(({ name }) => name)
  if (!skip || !isKnown(skip.to) || names.some(name => !isKnown(name)) || names.includes(skip.to)) return
  yield report(operator, "pattern.skip", {
    message: `After a match Flink is to skip to \`${skip.to}\`, and no stage of the pattern has that name.`,
    help: `Name one of its stages: ${names.map(name => `\`${name}\``).join(", ")}.`,
  })
}

function report(operator: Operator, path: string, said: { message: string; help: string }): Reported {
  return {
    at: settingPlace(operator, path),
    operator,
    shows: "on submit",
    message: said.message,
    help: said.help,
  }
}
