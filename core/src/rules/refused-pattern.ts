import { type Duration, formatDuration, isKnown, type Pattern, type PatternStep } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { isNot, type PatternRefusal, stepRefusals } from "./common/pattern-refusals.js"
import { rule } from "./rule.js"

/**
 * A pattern that Flink refuses to build, such as one with two steps of one name.
 *
 * A step repeats in one way, NOT steps neither repeat nor stand behind optional
 * ones, names are unique, and a pattern that ends in a NOT step needs a time
 * limit, because only time can tell that nothing came.
 *
 * ```ts
 * const abandoned = Pattern.begin<Order>("first").notFollowedBy("second")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), abandoned).select(() => 1).print()
 * ```
 *
 * ```ts
 * const often = Pattern.begin<Order>("orders").times(3).oneOrMore().within("1 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), often).select(() => 1).print()
 * ```
 *
 * ```ts
 * const twice = Pattern.begin<Order>("order").followedBy("order").within("1 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), twice).select(() => 1).print()
 * ```
 *
 * Not reported for what Flink builds:
 *
 * ```ts
 * const abandoned = Pattern.begin<Order>("first").notFollowedBy("second").within("1 h")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), abandoned).select(() => 1).print()
 * ```
 *
 * ```ts
 * const often = Pattern.begin<Order>("orders")
 *   .oneOrMore()
 *   .greedy()
 *   .consecutive()
 *   .until(SimpleCondition.of(order => order.amount > 1_000))
 *   .next("large")
 *   .within("10 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), often).select(() => 1).print()
 * ```
 *
 * ```ts
 * const twice = Pattern.begin<Order>("first", AfterMatchSkipStrategy.skipToLast("second"))
 *   .times(0, 2)
 *   .followedBy(Pattern.begin<Order>("second").next("third"))
 *   .optional()
 *   .within("1 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), twice).select(() => 1).print()
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
    const seen = new Set<string>()
    for (const operator of job.operators) {
      const { pattern } = operator.settings
      if (!pattern) continue
      for (const { path, message, help } of refusals(pattern)) {
        const at = settingPlace(operator, path)
        const key = `${at.file} ${at.start} ${at.end} ${message}`
        if (seen.has(key)) continue
        seen.add(key)
        yield { at, operator, shows: "on submit", message, ...(help === undefined ? {} : { help }) }
      }
    }
  },
})

function* refusals(pattern: Pattern): Iterable<PatternRefusal> {
  yield* stepRefusals(pattern, "pattern")
  yield* names(pattern)
  yield* ofTime(pattern)
}

function* names(pattern: Pattern): Iterable<PatternRefusal> {
  const seen = new Set<string>()
  const all = [...namedSteps(pattern, "pattern")]
  for (const { name, path } of all) {
    if (seen.has(name))
      yield {
        path,
        message: `Two steps of this pattern are called \`${name}\`.`,
        help: "Give each step a name of its own.",
      }
    seen.add(name)
  }
  const { to } = pattern.skip ?? {}
  const isOpen = all.length < countSteps(pattern)
  if (isKnown(to) && !isOpen && !seen.has(to))
    yield {
      path: "pattern.skip",
      message: `No step of this pattern is called \`${to}\`, to which matches skip.`,
      help: "Skip to one of its steps.",
    }
}

function* namedSteps(
  { steps }: Pattern,
  path: string,
): Iterable<{ readonly name: string; readonly path: string }> {
  for (const [index, { name, group }] of steps.entries()) {
    const at = `${path}.steps.${index}`
    if (group) yield* namedSteps(group, `${at}.group`)
    else if (isKnown(name)) yield { name, path: at }
  }
}

function countSteps({ steps }: Pattern): number {
  return steps.reduce((sum, { group }) => sum + (group ? countSteps(group) : 1), 0)
}

function* ofTime({ steps }: Pattern): Iterable<PatternRefusal> {
  const whole = steps.flatMap(step => limitsOf(step, "first and last"))
  const last = steps.at(-1) as PatternStep
  if (
    isNot(last) &&
    last.after === "notFollowedBy" &&
    whole.length === 0 &&
    limitsOf(last, "previous and current").length === 0
  )
    yield {
      path: `pattern.steps.${steps.length - 1}`,
      message: "Only time can tell that nothing came: a pattern that ends in a NOT step needs a time limit.",
      help: "Say with `within` how long nothing may come.",
    }
  const shortest = Math.min(...whole.map(({ time }) => time))
  for (const [index, step] of steps.entries()) {
    for (const { time, clause } of limitsOf(step, "previous and current")) {
      if (time > shortest)
        yield {
          path: `pattern.steps.${index}.told.${clause}.time`,
          message: `${formatDuration(time)} from one record to the next is longer than the whole pattern may take, ${formatDuration(shortest)}.`,
          help: "Shorten it, or give the whole pattern more time.",
        }
    }
  }
}

/** The time limits of a step that are of one kind; one that is not known may be any length. */
function limitsOf(
  { told }: PatternStep,
  kind: string,
): readonly { readonly time: Duration; readonly clause: number }[] {
  return told.flatMap(({ is, between, time }, clause) =>
    is === "within" && between === kind
      ? [{ time: isKnown(time) ? time : kind === "first and last" ? Number.POSITIVE_INFINITY : 0, clause }]
      : [],
  )
}
