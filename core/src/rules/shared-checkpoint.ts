import { isKnown, type Job, type Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { freeCheckpoint, withoutSlash } from "./common/checkpoints.js"
import { groups } from "./common/groups.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * Two Spark queries with the same checkpoint location.
 *
 * A checkpoint belongs to one query: it has the query's id, its offsets and its
 * state. A second query that starts on it is refused while the first runs, or
 * takes over offsets of another source and breaks both.
 *
 * ```ts
 * const checkpoint = "s3://lake/_checkpoints/views"
 * views().writeStream.format("delta").option("checkpointLocation", checkpoint).start("s3://lake/views")
 * views().filter("topic = 'eu'").writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/eu")
 * ```
 *
 * The repair gives the later query a folder of its own, in which it begins anew.
 *
 * Not reported where the folders differ, where they are only known when the job
 * runs, or where only one of the queries is started:
 *
 * ```ts
 * views().writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * views().filter("topic = 'eu'").writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views-eu").start("s3://lake/eu")
 * ```
 *
 * ```ts
 * const writer = views().writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views")
 * if (Math.random() > 0.5) writer.start("s3://lake/views")
 * else writer.start("s3://backup/views")
 * ```
 */
export const sharedCheckpoint = rule({
  group: "checkpoints",
  severity: "error",
  fix: "breaks-savepoint",
  engine: ["spark:A38", "spark:P22"],

  *check({ job, facts }) {
    const certain = queriesOf(job).filter(({ circumstance }) => circumstance === undefined)
    for (const [first, ...others] of groups(certain, checkpointOf))
      for (const sink of others)
        yield {
          at: settingPlace(sink, "checkpointLocation"),
          operator: sink,
          shows: "on submit",
          message: `Another query of this job keeps its progress in ${checkpointOf(sink)}, too. A checkpoint belongs to one query; a second one is refused, or breaks both.`,
          help: "Give each query a folder of its own.",
          because: [
            { at: settingPlace(first, "checkpointLocation"), message: "the first query with this folder" },
          ],
          fixes: isShared(sink, facts) ? [] : [ownFolder(sink, job)],
        }
  },
})

function checkpointOf({ settings: { checkpointLocation } }: Operator): string | undefined {
  return isKnown(checkpointLocation) ? withoutSlash(checkpointLocation) : undefined
}

function ownFolder(sink: Operator, job: Job): Fix {
  const location = freeCheckpoint(sink, job)
  return {
    title: `Keep this query's progress in ${location}`,
    safety: "breaks-savepoint",
    patches: [set(sink, "checkpointLocation", location)],
  }
}
