import { queriesOf } from "./common/queries.js"
import { rule } from "./rule.js"

/**
 * A Spark `foreachBatch` function that catches a failure, so that the batch counts as written.
 *
 * Spark takes a batch for done when the function of `foreachBatch` returns. A
 * failure that is caught and only logged lets it return, so the rows of that
 * batch are lost and nothing will bring them again.
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => {
 *     try {
 *       batch.write.format("jdbc").mode("append").save()
 *     } catch (error) {
 *       console.error("not written", error)
 *     }
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * Not reported where the failure goes on, or something is done about it:
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => {
 *     try {
 *       batch.write.format("jdbc").mode("append").save()
 *     } catch (error) {
 *       console.error("not written", error)
 *       throw error
 *     }
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch((batch, batchId) => {
 *     try {
 *       batch.write.format("jdbc").mode("append").save()
 *     } catch {
 *       batch.write.mode("overwrite").save(`s3://lake/unwritten/${batchId}`)
 *     }
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 */
export const swallowedBatchFailure = rule({
  group: "sinks",
  severity: "warning",

  *check({ job }) {
    for (const sink of queriesOf(job))
      for (const at of sink.code?.batch?.swallowed ?? [])
        yield {
          at,
          operator: sink,
          shows: "silently",
          message:
            "A failure ends here, so a batch that could not be written counts as written and its rows are lost.",
          help: "Throw the failure on after logging it; Spark then tries the batch again from the checkpoint.",
        }
  },
})
