import { settingPlace } from "../derive/setting-place.js"
import { keepBatch } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark `foreachBatch` function that computes its batch more than once.
 *
 * A batch is a plan, not data. Each write or count of it computes it anew from the
 * source on, reads the same records again, and in a query with state loads the
 * state again. Rows that are kept are computed once.
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => {
 *     batch.write.format("delta").mode("append").save("s3://lake/views")
 *     batch.write.format("jdbc").mode("append").option("dbtable", "views").save()
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * Not reported where the batch is kept, or where only one of several writes is
 * made:
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => {
 *     batch.persist()
 *     batch.write.format("delta").mode("append").save("s3://lake/views")
 *     batch.write.format("jdbc").mode("append").option("dbtable", "views").save()
 *     batch.unpersist()
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch((batch, batchId) => {
 *     if (batchId === 0) batch.write.mode("overwrite").save("s3://lake/views")
 *     else batch.write.mode("append").save("s3://lake/views")
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 */
export const batchComputedTwice = rule({
  group: "sinks",
  severity: "warning",
  fix: "safe",

  *check({ job, facts }) {
    for (const sink of queriesOf(job)) {
      const use = sink.code?.batch
      if (!use || use.isKept || use.computations < 2) continue
      const [first, ...others] = use.actions.filter(({ does }) => does !== "part")
      const names = [...new Set([first, ...others].map(action => `\`${action?.name}\``))]
      yield {
        at: others[0]?.at ?? first?.at ?? settingPlace(sink, "connector"),
        operator: sink,
        shows: "silently",
        message: `Each batch is computed more than once, from its source on: by ${listed(names)}.`,
        help: "Keep the rows with `persist` before, and give them back with `unpersist`.",
        because: others.length > 0 && first ? [{ at: first.at, message: "computed here first" }] : [],
        fixes: isShared(sink, facts)
          ? []
          : [{ title: "Keep the batch while it is used", safety: "safe", patches: [keepBatch(sink)] }],
      }
    }
  },
})
