import { windowType } from "@streamwright/graph"
import { rule } from "./rule.js"

/**
 * Spark's `window_time` of a column that is not a window.
 *
 * It gives the time of a window that an aggregation made, its end but for the last
 * instant, so that another window can be put over it. Spark refuses it on other
 * columns.
 *
 * ```ts
 * views().select(window_time(col("timestamp")).as("at")).writeStream.format("console").start()
 * ```
 *
 * Not reported for a window, whatever it is called:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes").as("five"))
 *   .count()
 *   .select(window_time(col("five")).as("at"), col("count"))
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const windowTimeWithoutWindow = rule({
  group: "windows",
  severity: "error",
  engine: ["spark:A11"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const { from = {}, types = {} } = operator.settings.projection ?? {}
      const [input] = facts.flow.inputs(operator)
      const fields = (input && facts.schema.of(input)?.fields) ?? []
      for (const [column, path] of Object.entries(from)) {
        const type = fields.find(({ name }) => name === path)?.type ?? "unknown"
        // What is taken from a column and has a type of its own is the time of a window, or a window.
        if (types[column] !== "timestamp" || type === "unknown" || type === windowType) continue
        yield {
          at: operator.origin.name,
          operator,
          shows: "on submit",
          message: `\`${path}\` is of type ${type}, and only a window has a \`window_time\`.`,
          help: "Take the column itself.",
        }
      }
    }
  },
})
