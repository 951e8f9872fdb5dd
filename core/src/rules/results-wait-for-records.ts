import { type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts } from "../derive/facts.js"
import { configure } from "../patch.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark query whose final results wait for the next record, because empty batches are switched off.
 *
 * The watermark moves at the end of a batch. Spark then runs one batch more, even
 * without records, that writes what has become final. With
 * `spark.sql.streaming.noDataMicroBatches.enabled` off there is none: windows that
 * have ended, rows without a match and timeouts wait for the next record, which may
 * be long in coming.
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.noDataMicroBatches.enabled", false).getOrCreate()
 * spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "views").load()
 *   .withWatermark("timestamp", "10 minutes").groupBy(window(col("timestamp"), "5 minutes")).count()
 *   .writeStream.format("console").start()
 * ```
 *
 * Not reported where nothing waits for a watermark to be written:
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.noDataMicroBatches.enabled", false).getOrCreate()
 * spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "views").load().writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.noDataMicroBatches.enabled", false).getOrCreate()
 * spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "views").load()
 *   .withWatermark("timestamp", "10 minutes").groupBy(window(col("timestamp"), "5 minutes")).count()
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const resultsWaitForRecords = rule({
  group: "batches",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    const key = "spark.sql.streaming.noDataMicroBatches.enabled"
    const isOff = String(job.settings.configuration?.[key]).toLowerCase() === "false"
    if (!facts.tagsColumns || !isOff) return
    const waiting = job.operators.filter(operator => writesWhenPassed(operator, facts))
    const [first] = waiting
    if (!first) return
    yield {
      at: job.origins[`configuration.${key}`] ?? job.at,
      shows: "silently",
      message: `Without batches that have no records, what this ${shapeOf(first)} has ready waits until the next record comes.`,
      help: "Leave it on where results must come in time.",
      because: waiting.map(({ origin }) => ({
        at: origin.name,
        message: "writes when the watermark has passed",
      })),
      fixes: [
        {
          title: "Run a batch when results are final",
          safety: "changes-results",
          patches: [configure(job, key, true)],
        },
      ],
    }
  },
})

/** Aggregations in append mode, outer joins of streams, and timeouts in event time. */
function writesWhenPassed(operator: Operator, { flow, time, changes }: Facts): boolean {
  const { modes } = changes.of(operator)
  if (time.of(operator).watermark === "unknown") return false
  if (isStreamingAggregate(operator, flow, time)) return modes.includes("append")
  if (operator.settings.stateful) return operator.settings.clock === "event"
  const isOuter = operator.settings.joinType?.endsWith("outer") === true && traits(operator).state === "input"
  return isOuter && flow.inputs(operator).every(input => time.of(input).watermark === "arrives")
}
