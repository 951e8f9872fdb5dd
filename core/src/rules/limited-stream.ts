import { traits } from "@streamwright/graph"
import { remove } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A `limit` on a Spark stream, which counts over the whole life of the query.
 *
 * It is no limit for each batch. Once so many rows have passed, the query goes on
 * reading and writes nothing more, also after a restart.
 *
 * ```ts
 * views().limit(100).writeStream.format("console").start()
 * ```
 *
 * For the first rows of each batch, limit the batch in `foreachBatch`; for fewer
 * rows in each batch, limit what the source takes (`maxOffsetsPerTrigger`).
 *
 * Not reported for tables, within one batch, or for the whole result of complete mode:
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => {
 *     batch.limit(100).write.mode("append").saveAsTable("samples")
 *   })
 *   .start()
 * ```
 *
 * ```ts
 * views().groupBy("topic").count().limit(10).writeStream.outputMode("complete").format("console").start()
 * ```
 */
export const limitedStream = rule({
  group: "queries",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const inputs = facts.flow.inputs(operator).map(input => facts.time.of(input).watermark)
      const isStream = inputs.every(watermark => watermark === "never" || watermark === "arrives")
      if (!facts.tagsColumns || !traits(operator).limits || !isStream) continue
      if (!facts.changes.of(operator).modes.includes("append")) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message:
          "This limit counts all rows since the query first started: when they have passed, nothing more is ever written.",
        help: "Limit each batch in `foreachBatch`, or what the source takes at once.",
        fixes: isShared(operator, facts)
          ? []
          : [{ title: "Take the limit away", safety: "changes-results", patches: [remove(operator)] }],
      }
    }
  },
})
