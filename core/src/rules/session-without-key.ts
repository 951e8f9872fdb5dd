import { isStreamingAggregate } from "../derive/changes.js"
import { rule } from "./rule.js"

/**
 * A Spark aggregation by a session window alone, without a key.
 *
 * A session belongs to somebody: it ends when a key was quiet for the gap. Spark
 * accepts a streaming query that groups by nothing but `session_window` and fails
 * in its first batch.
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(session_window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Not reported with a key, nor for other windows:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(session_window(col("timestamp"), "5 minutes"), col("key"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 */
export const sessionWithoutKey = rule({
  group: "windows",
  severity: "error",
  engine: ["spark:P2"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const { window, key, otherWindows } = operator.settings
      if (window?.shape !== "session" || key !== undefined || otherWindows) continue
      if (!isStreamingAggregate(operator, facts.flow, facts.time)) continue
      if (facts.flow.inputs(operator).some(input => facts.time.of(input).watermark === "unknown")) continue
      yield {
        at: operator.origin.settings.window ?? operator.origin.name,
        operator,
        shows: "at run time",
        message:
          "This query groups by nothing but a session window. Spark cannot keep sessions of a whole stream: the first batch fails.",
        help: "Group by a key as well, such as the user whose sessions they are.",
      }
    }
  },
})
