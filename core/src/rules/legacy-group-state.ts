import { callOf } from "./common/group-functions.js"
import { rule } from "./rule.js"

/**
 * A `mapGroupsWithState` or `flatMapGroupsWithState` in a Spark that has `transformWithState`.
 *
 * From Spark 4.0 on, `transformWithState` does what `mapGroupsWithState` and
 * `flatMapGroupsWithState` do and more: several states for a key, lists and maps,
 * any number of timers, a time to live, state that can be read from outside and
 * whose type can change, and operators with state behind it. The older functions
 * stay, and their checkpoints cannot be taken over.
 *
 * ```ts
 * viewsByUser().mapGroupsWithState()(countViews).writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Not reported for processors, or where the job is for an older Spark:
 *
 * ```ts
 * viewsByUser().transformWithState(new CountViews(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const legacyGroupState = rule({
  group: "state",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    if (!facts.version.isAtLeast("4.0")) return
    for (const operator of job.operators) {
      const { stateful } = operator.settings
      if (stateful === undefined || stateful === "processor") continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `\`${callOf(operator)}\` has one state for each key, and one timeout; \`transformWithState\` has as many as are needed.`,
        help: "Write new functions as processors for `transformWithState`. State of a query that runs is not taken over.",
      }
    }
  },
})
