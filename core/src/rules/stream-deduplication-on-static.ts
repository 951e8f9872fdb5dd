import { traits } from "@streamwright/graph"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * Spark's `dropDuplicatesWithinWatermark` on data that is not a stream.
 *
 * A table has no watermark. Spark refuses `dropDuplicatesWithinWatermark` on it;
 * `dropDuplicates` does there what is meant, and keeps nothing for ever.
 *
 * ```ts
 * const shops = SparkSession.builder().getOrCreate().read.parquet("s3://lake/shops").dropDuplicatesWithinWatermark("key")
 * views().join(shops, "key").writeStream.format("console").start()
 * ```
 *
 * Not reported on streams:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 */
export const streamDeduplicationOnStatic = rule({
  group: "state",
  severity: "error",
  fix: "safe",
  engine: ["spark:U2"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const inputs = facts.flow.inputs(operator)
      const { record, aggregates, shuffles } = traits(operator)
      const isWithin = operator.settings.clock === "event" && record === "same" && shuffles && !aggregates
      if (!isWithin || !inputs.every(input => facts.time.of(input).watermark === "at-end")) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "on submit",
        message: "What has an end has no watermark: Spark refuses to drop duplicates within one here.",
        help: "Use `dropDuplicates`.",
        fixes: isShared(operator, facts)
          ? []
          : [{ title: "Use `dropDuplicates`", safety: "safe", patches: [set(operator, "clock", undefined)] }],
      }
    }
  },
})
