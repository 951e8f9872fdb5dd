import { rule } from "./rule.js"

/**
 * A Spark processor that asks for state outside of `init`, or for timers in it.
 *
 * Spark lets a processor ask for its states in `init` only, before the first
 * rows, and for timers only when it has a key, which it has not in `init`. Both
 * fail when they are called at the other time.
 *
 * ```ts
 * class Late extends CountViews {
 *   override handleInputRows(_user: string, rows: Iterable<View>): Iterable<number> {
 *     const seen = this.getHandle().getValueState<number>("seen")
 *     seen.update([...rows].length)
 *     return []
 *   }
 * }
 * viewsByUser().transformWithState(new Late(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Ask for each state in `init` and keep it in a field of the processor; set
 * timers where rows or timers are handled.
 *
 * Not reported for state that is asked for in `init`:
 *
 * ```ts
 * viewsByUser().transformWithState(new CountViews(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const stateOutsideInit = rule({
  group: "state",
  severity: "error",
  engine: ["spark:P9"],

  *check({ job }) {
    for (const operator of job.operators) {
      if (operator.settings.stateful !== "processor") continue
      for (const { name, at, within } of operator.code?.calls ?? []) {
        const isState = /^get(Value|List|Map)State$/.test(name)
        const isHandler = /^handle(InputRows|ExpiredTimer|InitialState)$/.test(within ?? "")
        const isTimer = /Timers?$/.test(name)
        if (!(isState && isHandler) && !(isTimer && within === "init")) continue
        yield {
          at,
          operator,
          shows: "at run time",
          message: isState
            ? `\`${name}\` is called in \`${within}\`, but a processor may ask for state in \`init\` only: the query fails at its first rows.`
            : `\`${name}\` is called in \`init\`, where there is no key to have timers: the query fails when it starts to work.`,
          help: isState
            ? "Ask for the state in `init` and keep it in a field."
            : "Set timers where rows are handled.",
        }
      }
    }
  },
})
