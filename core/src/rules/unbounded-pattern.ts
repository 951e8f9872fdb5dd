import type { Pattern } from "@streamwright/graph"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A Flink pattern without a time limit, which keeps unfinished matches for ever.
 *
 * Each record that fits the first step begins a match, and other records may lie
 * between its steps. Without a limit it waits for its next step for ever: state
 * grows with every record that begins what is never finished.
 *
 * ```ts
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), thenLarge).select(() => 1).print()
 * ```
 *
 * Not reported with a limit, or where the very next record decides:
 *
 * ```ts
 * const soon = Pattern.begin<Order>("first").followedBy("second").within("10 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), soon).select(() => 1).print()
 * ```
 *
 * ```ts
 * const twice = Pattern.begin<Order>("first").next("second")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), twice).select(() => 1).print()
 * ```
 */
export const unboundedPattern = rule({
  group: "patterns",
  severity: "warning",
  fix: "changes-results",
  engine: ["flink:C17"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const { pattern } = operator.settings
      if (!pattern || hasLimit(pattern) || !waitsBetween(pattern)) continue
      if (pattern.steps.at(-1)?.after === "notFollowedBy") continue
      if (
        !facts.flow.upstream(operator).some(({ settings }) => settings.connector && settings.bounded !== true)
      )
        continue
      yield {
        at: operator.origin.settings.pattern ?? operator.origin.name,
        operator,
        shows: "silently",
        message: "This pattern has no time limit: a match that is begun and never finished is kept for ever.",
        help: "Say with `within` how long a match may take.",
        fixes: isShared(operator, facts)
          ? []
          : [
              {
                title: "Give up matches after 1 h",
                safety: "changes-results",
                patches: [set(operator, "within", 3_600_000)],
              },
            ],
      }
    }
  },
})

function hasLimit({ steps }: Pattern): boolean {
  return steps.some(({ told, group }) => told.some(({ is }) => is === "within") || (group && hasLimit(group)))
}

/** Whether a match can wait: other records may lie between its steps, or a step takes any number of them. */
function waitsBetween({ steps }: Pattern): boolean {
  return steps.some(({ after, told, group }) => {
    const isLoose = after === "followedBy" || after === "followedByAny" || after === "notFollowedBy"
    const repeats = told.some(({ is }) => is === "oneOrMore" || is === "times" || is === "timesOrMore")
    const isTight = told.some(({ is }) => is === "consecutive")
    return isLoose || (repeats && !isTight) || (group !== undefined && waitsBetween(group))
  })
}
