import { isKnown, type Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { callOf, groupFunctions } from "./common/group-functions.js"
import { queriesOf } from "./common/queries.js"
import { isOpaque } from "./common/streams.js"
import { rule } from "./rule.js"

/**
 * Several `mapGroupsWithState` or `flatMapGroupsWithState` that Spark refuses in one query.
 *
 * A query of Spark has one `mapGroupsWithState` at most, and none together with
 * `flatMapGroupsWithState`. It may have several `flatMapGroupsWithState` when all
 * of them and the query itself are in append mode. Spark refuses anything else
 * when the query starts.
 *
 * ```ts
 * viewsByUser().mapGroupsWithState()(countViews).groupByKey(count => count).mapGroupsWithState()((count: number) => count)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * `transformWithState` has no such limits: write the functions as processors, or
 * make a query of each and put a topic or table between them.
 *
 * Not reported for several functions that are all in append mode, or in different queries:
 *
 * ```ts
 * viewsByUser().flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.NoTimeout())(emitViews)
 *   .groupByKey(count => count)
 *   .flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.NoTimeout())((count: number) => [count])
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * viewsByUser().mapGroupsWithState()(countViews).writeStream.outputMode("update").format("console").start()
 * viewsByUser().flatMapGroupsWithState(OutputMode.Update(), GroupStateTimeout.NoTimeout())(emitViews)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const conflictingGroupFunctions = rule({
  group: "state",
  severity: "error",
  engine: ["spark:U4", "spark:U5", "spark:U6"],

  *check({ job, facts }) {
    for (const query of queriesOf(job)) {
      const functions = groupFunctions(query, facts).filter(
        ({ settings, circumstance }) => settings.stateful !== "processor" && circumstance === undefined,
      )
      const [first, second] = functions
      if (!first || !second || !conflict(functions, query, facts)) continue
      const isMixed = functions.some(({ settings }) => settings.stateful !== first.settings.stateful)
      yield {
        at: second.origin.name,
        operator: second,
        shows: "on submit",
        message: isMixed
          ? "Spark refuses `mapGroupsWithState` and `flatMapGroupsWithState` in one query."
          : first.settings.stateful === "map"
            ? "Spark refuses a second `mapGroupsWithState` in one query."
            : "Spark refuses several `flatMapGroupsWithState` in one query unless all of them, and the query, are in append mode.",
        help: "Write them with `transformWithState`, or make a query of each with a topic or table between them.",
        because: functions
          .filter(other => other !== second)
          .map(other => ({ at: other.origin.name, message: `\`${callOf(other)}\` is here, too` })),
      }
    }
  },
})

function conflict(functions: readonly Operator[], query: Operator, { flow }: Facts): boolean {
  if (flow.upstream(query).some(isOpaque)) return false
  if (functions.some(({ settings }) => settings.stateful === "map")) return true
  const modes = [
    query.settings.outputMode ?? "append",
    ...functions.map(({ settings }) => settings.functionMode),
  ]
  return modes.every(isKnown) && modes.some(mode => mode !== "append")
}
