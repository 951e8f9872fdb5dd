import { queriesOf } from "./common/queries.js"
import { rule } from "./rule.js"

/**
 * A Spark program that starts queries and does not wait for them.
 *
 * A query runs in the background. A driver that has started it and has nothing
 * else to do ends, and the query with it; where something keeps the driver alive, a
 * query that dies goes unnoticed. Asked in the strict preset only, because a
 * notebook or a service waits in its own way.
 *
 * ```ts
 * views().writeStream.format("console").start()
 * ```
 *
 * Not reported where the program waits for one of its queries:
 *
 * ```ts
 * views().writeStream.format("console").start().awaitTermination()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").start()
 * views().writeStream.format("noop").start()
 * SparkSession.builder().getOrCreate().streams.awaitAnyTermination()
 * ```
 */
export const unawaitedQuery = rule({
  group: "queries",
  severity: "info",
  isStrict: true,

  *check({ job }) {
    const last = queriesOf(job).at(-1)
    if (!last || job.settings.awaitsQueries) return
    yield {
      at: last.origin.name,
      operator: last,
      shows: "silently",
      message:
        "Nothing waits for the queries of this job: the driver may end before them, and nobody hears of one that fails.",
      help: "End with `awaitTermination()` on the query, or `spark.streams.awaitAnyTermination()` for several.",
    }
  },
})
