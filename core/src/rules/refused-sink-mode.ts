import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { fileFormats, queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { capitalized, listed, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * An output mode that a Spark sink does not take, such as update for files.
 *
 * Files are written once, so a sink of files takes only rows that stay as they
 * are: append mode. Tables of Delta and Iceberg can also be written anew as a whole,
 * but a stream does not change single rows in them; a merge in `foreachBatch` does.
 *
 * ```ts
 * views().writeStream.outputMode("update").format("parquet").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 *
 * ```ts
 * views().groupBy("topic").count()
 *   .writeStream.outputMode("update").format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 *
 * Not reported in append mode, or where the sink takes the mode of the query:
 *
 * ```ts
 * views().writeStream.outputMode("append").format("parquet").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 *
 * ```ts
 * views().groupBy("topic").count()
 *   .writeStream.outputMode("complete").format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 */
export const refusedSinkMode = rule({
  group: "sinks",
  severity: "error",
  fix: "safe",
  engine: ["spark:A28"],

  *check({ job, facts }) {
    for (const sink of queriesOf(job)) {
      const { outputMode, connector = "" } = sink.settings
      const taken = fileFormats.has(connector)
        ? ["append"]
        : tables.has(connector)
          ? ["append", "complete"]
          : undefined
      if (!taken || !isKnown(outputMode) || taken.includes(outputMode) || !modes.has(outputMode)) continue
      yield {
        at: settingPlace(sink, "outputMode"),
        operator: sink,
        shows: "on submit",
        message: `${capitalized(nameOf(sink))} takes rows in ${listed(taken)} mode, so Spark refuses the query in ${outputMode} mode.`,
        help: "Write rows that are final, in append mode, or merge each batch into a table in `foreachBatch`.",
        fixes: isStateless(sink, facts) && !isShared(sink, facts) ? [append(sink)] : [],
      }
    }
  },
})

const tables = new Set(["delta", "iceberg"])
const modes = new Set(["update", "complete"])

/** Without state every row is final, and both modes give the same. */
function isStateless(sink: Operator, facts: Facts): boolean {
  return (
    sink.settings.outputMode === "update" &&
    facts.flow
      .upstream(sink)
      .every(operator => traits(operator).state === "nothing" && !traits(operator).shuffles)
  )
}

function append(sink: Operator): Fix {
  return { title: "Append the rows", safety: "safe", patches: [set(sink, "outputMode", "append")] }
}
