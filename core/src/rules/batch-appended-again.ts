import { queriesOf } from "./common/queries.js"
import { rule } from "./rule.js"

/**
 * A Spark `foreachBatch` function that appends a batch again when it is repeated after a failure.
 *
 * After a failure Spark gives `foreachBatch` the last batch again, with the same
 * number and rows. A function that appends without looking at the number writes them
 * a second time. Asked in the strict preset only, because who reads the rows may
 * not mind.
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => batch.write.format("delta").mode("append").save("s3://lake/views"))
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * Not reported where the number takes part, or where writing again changes
 * nothing:
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch((batch, batchId) =>
 *     batch.write.format("delta").option("txnAppId", "views").option("txnVersion", batchId).mode("append").save("s3://lake/views"),
 *   )
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => batch.write.mode("overwrite").saveAsTable("latest_views"))
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 */
export const batchAppendedAgain = rule({
  group: "sinks",
  severity: "info",
  isStrict: true,

  *check({ job }) {
    for (const sink of queriesOf(job)) {
      const use = sink.code?.batch
      const appended = use?.actions.find(({ does }) => does === "append")
      if (!use || !appended || use.usesNumber) continue
      yield {
        at: appended.at,
        operator: sink,
        shows: "silently",
        message: "After a failure the last batch comes again, and this appends its rows a second time.",
        help: "Let the number of the batch take part, as a column, a path or Delta's `txnVersion`, or merge by a key.",
      }
    }
  },
})
