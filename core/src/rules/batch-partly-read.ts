import { settingPlace } from "../derive/setting-place.js"
import { queriesOf } from "./common/queries.js"
import { keepsStreamState } from "./common/streams.js"
import { rule } from "./rule.js"

/**
 * A Spark `foreachBatch` function that leaves rows of its batch unread, in a query with state.
 *
 * State is stored while rows are computed, and `show`, `take` or `isEmpty`
 * compute only as many as they need. What is not computed is not stored: since
 * Spark 4.1 the batch fails for that, before it was lost silently.
 *
 * ```ts
 * views().groupBy("key").count()
 *   .writeStream.outputMode("update")
 *   .foreachBatch(batch => { batch.show() })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/counts").start()
 * ```
 *
 * Not reported where everything is written as well, or where the query keeps no state:
 *
 * ```ts
 * views().groupBy("key").count()
 *   .writeStream.outputMode("update")
 *   .foreachBatch(batch => {
 *     batch.show()
 *     batch.write.mode("overwrite").saveAsTable("counts")
 *   })
 *   .option("checkpointLocation", "s3://lake/_checkpoints/counts").start()
 * ```
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => { batch.show() }).option("checkpointLocation", "s3://lake/_checkpoints/views").start()
 * ```
 */
export const batchPartlyRead = rule({
  group: "sinks",
  severity: "error",
  engine: ["spark:P20"],

  *check({ job, facts }) {
    for (const sink of queriesOf(job)) {
      const use = sink.code?.batch
      if (!use || use.computations > 0 || !keepsStreamState(sink, facts.flow)) continue
      const [part] = use.actions
      const fails = facts.version.isAtLeast("4.1")
      const what = part
        ? `\`${part.name}\` computes only some rows of the batch`
        : "This function computes no row of its batch"
      yield {
        at: part?.at ?? settingPlace(sink, "connector"),
        operator: sink,
        severity: fails ? "error" : "warning",
        shows: fails ? "at run time" : "silently",
        message: `${what}, and the state of the others is not stored${fails ? ", so the batch fails" : ""}.`,
        help: "Write or count the whole batch before, or instead.",
      }
    }
  },
})
