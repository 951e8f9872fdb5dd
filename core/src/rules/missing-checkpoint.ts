import type { Job, Operator } from "@streamwright/graph"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { freeCheckpoint } from "./common/checkpoints.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark query without a checkpoint location, to a sink that needs one.
 *
 * The checkpoint is where Spark writes which records it has read and which
 * batches are done. Without one it could not go on after a failure, so it refuses to
 * start; only console, memory, noop, `foreach` and `foreachBatch` get a
 * temporary folder.
 *
 * ```ts
 * views().writeStream.format("delta").start("s3://lake/views")
 * ```
 *
 * The repair puts a folder there for you to edit: beside those of the job's
 * other queries, or under `/checkpoints` of the cluster's file system.
 *
 * For sinks that Spark starts without a location, see `temporary-checkpoint`.
 *
 * Not reported where the query or the whole session has a location, or for
 * sinks that are only looked at, such as the console:
 *
 * ```ts
 * views().writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.checkpointLocation", "s3://lake/_checkpoints").getOrCreate()
 * spark.readStream.format("rate").load().writeStream.queryName("rates").format("delta").start("s3://lake/rates")
 * ```
 *
 * ```ts
 * views().writeStream.format("console").start()
 * ```
 */
export const missingCheckpoint = rule({
  group: "checkpoints",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:A25"],

  *check({ job, facts }) {
    if (facts.settings.checkpointDirectory.is !== "default") return
    for (const sink of queriesOf(job).filter(lacksCheckpoint))
      yield {
        at: sink.origin.name,
        operator: sink,
        shows: "on submit",
        message: `${capitalized(nameOf(sink))} has no checkpoint location, so the query has nowhere to keep what it has read and written, and Spark refuses to start it.`,
        help: "Give the query a folder of its own on storage that survives a machine, or set `spark.sql.streaming.checkpointLocation` for the session.",
        fixes: isShared(sink, facts) ? [] : [addCheckpoint(sink, job)],
      }
  },
})

const temporary = new Set(["console", "memory", "noop", "foreach", "foreachBatch"])

function lacksCheckpoint({ settings }: Operator): boolean {
  const { checkpointLocation, connector = "?", options } = settings
  const mayBeGiven = options?.["?"] !== undefined
  return checkpointLocation === undefined && !mayBeGiven && connector !== "?" && !temporary.has(connector)
}

function addCheckpoint(sink: Operator, job: Job): Fix {
  const location = freeCheckpoint(sink, job)
  return {
    title: `Keep the progress in ${location}`,
    safety: "changes-results",
    patches: [set(sink, "checkpointLocation", location)],
  }
}
