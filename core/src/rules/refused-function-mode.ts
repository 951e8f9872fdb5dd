import { isKnown, known, type Operator, type Setting, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { callOf, groupFunctions } from "./common/group-functions.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { type Reported, rule } from "./rule.js"

/**
 * A `mapGroupsWithState` or `flatMapGroupsWithState` whose mode Spark does not take in its query.
 *
 * `mapGroupsWithState` gives the present result of a group, so its query runs in
 * update mode. `flatMapGroupsWithState` is told whether its results are final
 * (append) or replace earlier ones (update), and its query must say the same.
 * Spark compares the modes when the query starts and refuses what does not agree.
 *
 * ```ts
 * viewsByUser().mapGroupsWithState()(countViews).writeStream.outputMode("append").format("console").start()
 * ```
 *
 * ```ts
 * viewsByUser().flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.NoTimeout())(emitViews)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Not reported where both say the same, and for `transformWithState`, which goes by its query:
 *
 * ```ts
 * viewsByUser().mapGroupsWithState()(countViews).writeStream.outputMode("update").format("console").start()
 * ```
 *
 * ```ts
 * viewsByUser().flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.NoTimeout())(emitViews)
 *   .writeStream.format("console").start()
 * ```
 */
export const refusedFunctionMode = rule({
  group: "state",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U18", "spark:U19", "spark:U20", "spark:A16"],

  *check({ job, facts }) {
    for (const query of queriesOf(job))
      for (const operator of groupFunctions(query, facts)) {
        const finding = disagreement(operator, query, facts)
        if (finding) yield finding
      }
  },
})

function disagreement(operator: Operator, query: Operator, facts: Facts): Reported | undefined {
  const { stateful, functionMode } = operator.settings
  const mode = known(query.settings.outputMode ?? "append", undefined)
  if (stateful === "map")
    return mode === undefined || mode === "update" ? undefined : notUpdate(operator, query, mode, facts)
  if (stateful !== "flatMap" || !isKnown(functionMode)) return undefined
  const at = settingPlace(operator, "functionMode")
  const shared = { at, operator, shows: "on submit" } as const
  if (functionMode === "complete")
    return {
      ...shared,
      message:
        "A function with state cannot be in complete mode: it gives results of the groups of a batch, not of all groups.",
      help: "Tell it append mode, where results are final, or update mode, where they replace earlier ones.",
    }
  const aggregates = facts.flow
    .upstream(query)
    .some(candidate => traits(candidate).aggregates && facts.streams.of(candidate) !== false)
  if (aggregates)
    return functionMode === "update"
      ? {
          ...shared,
          message:
            "Results that this function replaces later cannot be aggregated: Spark refuses its update mode in a query with an aggregation.",
          help: "Tell it append mode and give final results only, or leave the aggregation to another query.",
        }
      : undefined
  if (mode === undefined || mode === functionMode) return undefined
  return {
    ...shared,
    message: `The function is told ${functionMode} mode and its query runs in ${mode} mode: Spark refuses what does not agree.`,
    help: "Say the same in both places: append where results are final, update where they replace earlier ones.",
    because: [{ at: modePlace(query), message: `the query runs in ${mode} mode` }],
    fixes: onlyQuery(operator, query, facts) ? [modeFix(query, functionMode)] : [],
  }
}

function notUpdate(operator: Operator, query: Operator, mode: string, facts: Facts): Reported {
  return {
    at: modePlace(query),
    operator: query,
    shows: "on submit",
    message: `\`${callOf(operator)}\` gives the present result of each group, so Spark refuses its query in ${mode} mode.`,
    help: "Run the query in update mode, or use `flatMapGroupsWithState` or `transformWithState`.",
    because: [{ at: operator.origin.name, message: "the function with state is here" }],
    fixes: onlyQuery(operator, query, facts) ? [modeFix(query, "update")] : [],
  }
}

function modePlace(query: Operator): Reported["at"] {
  return settingPlace(query, "outputMode")
}

/** Another operator with state in the query may be there for its mode. */
function onlyQuery(operator: Operator, query: Operator, facts: Facts): boolean {
  const others = facts.flow
    .upstream(query)
    .filter(candidate => candidate !== operator && traits(candidate).state !== "nothing")
  return others.length === 0 && !isShared(query, facts)
}

function modeFix(query: Operator, mode: Setting<string>): Fix {
  return {
    title: `Run the query in ${known(mode, "this")} mode`,
    safety: "changes-results",
    patches: [set(query, "outputMode", mode)],
  }
}
