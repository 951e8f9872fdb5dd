import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A stream as the initial state of a stateful Spark function.
 *
 * A function with state per group may begin with the state of an earlier query.
 * Spark reads it once, in the first batch, so it must have an end; a stream is
 * refused when the query starts, with an error that says the opposite.
 *
 * ```ts
 * const before = views().as<View>().groupByKey(view => view.user).mapValues(() => 1)
 * viewsByUser().mapGroupsWithState(GroupStateTimeout.NoTimeout(), before)(countViews)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Read it with `read` instead of `readStream`.
 *
 * Not reported for initial state that is read once:
 *
 * ```ts
 * const before = pages().as<View>().groupByKey(view => view.user).mapValues(() => 1)
 * viewsByUser().mapGroupsWithState(GroupStateTimeout.NoTimeout(), before)(countViews)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const streamingInitialState = rule({
  group: "state",
  severity: "error",
  engine: ["spark:U17"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const [, initial] = facts.flow.inputs(operator)
      if (operator.settings.stateful === undefined || !initial || facts.streams.of(initial) !== true) continue
      yield {
        at: settingPlace(operator, "input.1"),
        operator,
        shows: "on submit",
        message:
          "The initial state is read once, before the first rows, but this comes from a stream: Spark refuses it.",
        help: "Read the initial state with `read`.",
        because: [{ at: initial.origin.name, message: "it comes from here" }],
      }
    }
  },
})
