import type { BatchTrigger, Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { changeOptions, isOptionOn, optionPath, queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { streamState } from "./common/streams.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Asynchronous progress tracking in a Spark query that cannot have it.
 *
 * With `asyncProgressTrackingEnabled` a batch does not wait until it is written
 * down. That works for queries without state that write to Kafka and keep
 * running; all others Spark refuses.
 *
 * ```ts
 * views().groupBy("key").count()
 *   .writeStream.format("console").outputMode("update").option("asyncProgressTrackingEnabled", true).start()
 * ```
 *
 * Not reported for a query without state to Kafka:
 *
 * ```ts
 * views().filter("key IS NOT NULL")
 *   .writeStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("topic", "known")
 *   .option("checkpointLocation", "s3://lake/_checkpoints/known").option("asyncProgressTrackingEnabled", true).start()
 * ```
 *
 * ```ts
 * views().groupBy("key").count()
 *   .writeStream.format("console").outputMode("update").option("asyncProgressTrackingEnabled", false).start()
 * ```
 */
export const refusedAsyncProgress = rule({
  group: "batches",
  severity: "error",
  fix: "safe",
  engine: ["spark:A37"],

  *check({ job, facts }) {
    for (const query of queriesOf(job).filter(candidate => isOptionOn(candidate, enabled))) {
      const refusal = refused(query, facts)
      if (!refusal) continue
      const { because, isLate } = refusal
      yield {
        at: settingPlace(query, optionPath(query, enabled)),
        operator: query,
        shows: isLate ? "at run time" : "on submit",
        message: `Spark refuses to write the progress of this query asynchronously: ${because}.`,
        help: "Take the option away.",
        fixes: isShared(query, facts)
          ? []
          : [
              {
                title: "Write the progress with each batch",
                safety: "safe",
                patches: [changeOptions(query, [enabled, "asyncProgressTrackingCheckpointIntervalMs"])],
              },
            ],
      }
    }
  },
})

const enabled = "asyncProgressTrackingEnabled"
const sinks = new Set(["kafka", "console", "memory", "noop", "?"])
const endless: ReadonlySet<BatchTrigger["type"]> = new Set([
  "default",
  "processing-time",
  "real-time",
  "unknown",
])

function refused(query: Operator, { flow }: Facts): { because: string; isLate?: boolean } | undefined {
  const { connector = "?", trigger } = query.settings
  if (!sinks.has(connector))
    return { because: `it writes to ${connector}, and only Kafka's sink can do that` }
  if (trigger && !endless.has(trigger.type))
    return {
      because: `it runs in ${trigger.type} mode, and only queries in endless micro-batches can do that`,
    }
  const keeper = streamState(query, flow)
  return keeper && { because: `its ${shapeOf(keeper)} keeps state`, isLate: true }
}
