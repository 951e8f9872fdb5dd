import { isKnown, type Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { freeCheckpoint } from "./common/checkpoints.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A Spark checkpoint in a temporary folder, or on one machine, where a restart may not find it.
 *
 * A query for `foreach` or `foreachBatch` without a location keeps its progress
 * in a temporary folder: after a restart it begins anew, and rows are lost or come
 * twice. A folder on one machine is no better when the driver starts on another. Asked in
 * the strict preset only, because that is how one tries things out.
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => batch.write.mode("append").saveAsTable("views")).start()
 * ```
 *
 * ```ts
 * views().writeStream.format("delta").option("checkpointLocation", "/tmp/views").start("s3://lake/views")
 * ```
 *
 * For sinks that Spark does not start without a location, see
 * `missing-checkpoint`.
 *
 * Not reported for folders that all machines share:
 *
 * ```ts
 * views().writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => batch.write.mode("append").saveAsTable("views"))
 *   .option("checkpointLocation", "/checkpoints/views").start()
 * ```
 */
export const temporaryCheckpoint = rule({
  group: "checkpoints",
  severity: "warning",
  fix: "changes-results",
  isStrict: true,

  *check({ job, facts }) {
    const hasDefault = facts.settings.checkpointDirectory.is !== "default"
    for (const sink of queriesOf(job)) {
      const { checkpointLocation, connector = "", options } = sink.settings
      const isMissing = checkpointLocation === undefined && !hasDefault && options?.["?"] === undefined
      if (isMissing && (connector === "foreach" || connector === "foreachBatch"))
        yield {
          at: sink.origin.name,
          operator: sink,
          shows: "silently",
          message:
            "This query keeps its progress in a temporary folder: after a restart it begins anew, and rows are lost or come twice.",
          help: "Give it a checkpoint location on storage that survives a machine.",
          fixes: addCheckpoint(sink, facts),
        }
      else if (isKnown(checkpointLocation) && isLocal(checkpointLocation))
        yield {
          at: settingPlace(sink, "checkpointLocation"),
          operator: sink,
          shows: "silently",
          message: `${checkpointLocation} is a folder of one machine; when the driver starts on another, the query begins anew.`,
          help: "Keep the checkpoint on storage that all machines share.",
        }
    }
  },
})

/** A path without a scheme is one of the cluster's file system, where `/tmp` is not kept either. */
function isLocal(location: string): boolean {
  return /^(file:|\/tmp(\/|$))/.test(location)
}

function addCheckpoint(sink: Operator, facts: Facts): readonly Fix[] {
  if (isShared(sink, facts)) return []
  const location = freeCheckpoint(sink, facts.flow.job)
  return [
    {
      title: `Keep the progress in ${location}`,
      safety: "changes-results",
      patches: [set(sink, "checkpointLocation", location)],
    },
  ]
}
