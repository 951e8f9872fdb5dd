import { isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A Spark memory sink with a checkpoint location, from which it cannot be restarted.
 *
 * The rows of the memory sink are gone with the driver. Only in complete mode
 * the next batch makes them anew; in any other mode Spark refuses to start the
 * query a second time on the same checkpoint.
 *
 * ```ts
 * views().writeStream.format("memory").queryName("views").option("checkpointLocation", "s3://lake/_checkpoints/views").start()
 * ```
 *
 * Not reported without a checkpoint, or in complete mode:
 *
 * ```ts
 * views().writeStream.format("memory").queryName("views").start()
 * ```
 *
 * ```ts
 * views().groupBy("topic").count()
 *   .writeStream.format("memory").queryName("views").outputMode("complete").option("checkpointLocation", "s3://lake/_checkpoints/views").start()
 * ```
 */
export const unrecoverableMemorySink = rule({
  group: "checkpoints",
  severity: "error",
  fix: "safe",
  engine: ["spark:A26"],

  *check({ job, facts }) {
    for (const sink of queriesOf(job).filter(({ settings }) => settings.connector === "memory")) {
      const { outputMode = "append", checkpointLocation } = sink.settings
      if (checkpointLocation === undefined || !isKnown(outputMode) || outputMode === "complete") continue
      yield {
        at: settingPlace(sink, "checkpointLocation"),
        operator: sink,
        shows: "at run time",
        message: `A table in memory is lost with the driver, so in ${outputMode} mode Spark refuses to start the query again on this checkpoint.`,
        help: "Leave the checkpoint out, or write to a sink that keeps its rows.",
        fixes: isShared(sink, facts)
          ? []
          : [
              {
                title: "Leave the checkpoint out",
                safety: "safe",
                patches: [set(sink, "checkpointLocation", undefined)],
              },
            ],
      }
    }
  },
})
