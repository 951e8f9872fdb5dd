import { configure } from "../patch.js"
import { rule } from "./rule.js"

/**
 * A setting that switches off one of Spark's own checks.
 *
 * Spark looks at a query before it starts, and refuses what cannot work and what
 * would lose rows without a word. With the check off the same query runs, and
 * fails or loses rows later.
 *
 * ```ts
 * SparkSession.builder().config("spark.sql.streaming.statefulOperator.checkCorrectness.enabled", false).getOrCreate()
 *   .readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "views").load().writeStream.format("console").start()
 * ```
 *
 * Switch the check on again and mend what it finds.
 *
 * Not reported where it is on:
 *
 * ```ts
 * SparkSession.builder().config("spark.sql.streaming.unsupportedOperationCheck", true).getOrCreate()
 *   .readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "views").load().writeStream.format("console").start()
 * ```
 */
export const disabledEngineCheck = rule({
  group: "settings",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const [key, what] of Object.entries(checks)) {
      if (String(job.settings.configuration?.[key]).toLowerCase() !== "false") continue
      yield {
        at: job.origins[`configuration.${key}`] ?? job.at,
        shows: "silently",
        message: `With this, Spark no longer looks for ${what} before the query starts.`,
        help: "Leave the check on, and mend what it finds.",
        fixes: [
          { title: "Switch the check on", safety: "changes-results", patches: [configure(job, key, true)] },
        ],
      }
    }
  },
})

const checks: { readonly [key: string]: string } = {
  "spark.sql.streaming.unsupportedOperationCheck": "what streams cannot do",
  "spark.sql.streaming.statefulOperator.checkCorrectness.enabled":
    "operators with state that lose rows to each other",
}
