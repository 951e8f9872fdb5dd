import { queriesOf } from "./common/queries.js"
import { obstacles } from "./common/real-time.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * An operator, source, sink or setting that Spark's real-time mode does not have.
 *
 * Real-time mode, of Spark 4.1 and later, keeps its tasks running and hands on
 * every record at once. It reads Kafka, writes updates to Kafka, `foreach` or the console, and
 * has few operators: until 4.2 only those that take one record at a time. Its interval
 * is that of checkpoints, at least 5 seconds, and no latency. Some of this is
 * refused when the query starts, the rest in its first batch.
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.RealTime("5 minutes")).start()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").outputMode("update").trigger(Trigger.RealTime("1 second")).start()
 * ```
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => batch.show()).outputMode("update").trigger(Trigger.RealTime()).start()
 * ```
 *
 * Not reported where the query keeps to what the mode has, or runs in
 * micro-batches:
 *
 * ```ts
 * views().filter("key IS NOT NULL")
 *   .writeStream.format("console").outputMode("update").trigger(Trigger.RealTime("5 minutes")).start()
 * ```
 *
 * ```ts
 * views().groupBy("key").count()
 *   .writeStream.format("console").outputMode("update").trigger(Trigger.RealTime()).start()
 * ```
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => batch.show()).outputMode("update").trigger(Trigger.ProcessingTime("1 second")).start()
 * ```
 */
export const refusedInRealTimeMode = rule({
  group: "batches",
  severity: "error",
  fix: "changes-results",
  engine: [
    "spark:U48",
    "spark:A34",
    "spark:A35",
    "spark:A36",
    "spark:P13",
    "spark:P14",
    "spark:P15",
    "spark:P16",
    "spark:P17",
  ],

  *check({ job, facts }) {
    for (const query of queriesOf(job).filter(({ settings }) => settings.trigger?.type === "real-time"))
      for (const { at, operator = query, isLate, message, help, fix } of obstacles(query, facts))
        yield {
          at,
          operator,
          shows: isLate ? "at run time" : "on submit",
          message,
          help,
          fixes: fix && !isShared(operator, facts) ? [fix] : [],
        }
  },
})
