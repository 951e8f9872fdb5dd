import { isKnown, type Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { columnsReaching } from "./common/columns.js"
import { fileFormats, queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { listed, nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A Spark sink that cannot partition its rows as it is told to.
 *
 * Only stored rows can lie in directories of their own: Spark refuses
 * `partitionBy` for memory, `foreach` and `foreachBatch`. Files need a column
 * that is there, and one more that is left to be written into them; and rows are
 * partitioned or clustered, not both.
 *
 * ```ts
 * views().writeStream.format("memory").queryName("views").partitionBy("topic").start()
 * ```
 *
 * ```ts
 * views().writeStream.format("parquet").option("checkpointLocation", "s3://lake/_checkpoints/views").partitionBy("shop").start("s3://lake/views")
 * ```
 *
 * Not reported where the batch itself is partitioned, or the columns are there:
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => batch.write.partitionBy("topic").parquet("s3://lake/views"))
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * ```ts
 * views().writeStream.format("parquet").option("checkpointLocation", "s3://lake/_checkpoints/views").partitionBy("Topic").start("s3://lake/views")
 * ```
 */
export const refusedPartitioning = rule({
  group: "sinks",
  severity: "error",
  fix: "safe",
  engine: ["spark:A27", "spark:A28"],

  *check({ job, facts }) {
    for (const sink of queriesOf(job)) {
      const { partitionedBy, connector = "" } = sink.settings
      if (partitionedBy === undefined) continue
      if (unpartitioned.has(connector)) yield unsuited(sink, facts)
      else if (sink.settings.clusteredBy !== undefined) yield both(sink)
      else if (isKnown(partitionedBy) && isStored(connector)) yield* columns(sink, partitionedBy, facts)
    }
  },
})

const unpartitioned = new Set(["memory", "foreach", "foreachBatch"])

function isStored(connector: string): boolean {
  return fileFormats.has(connector) || connector === "delta"
}

function report(sink: Operator, message: string, help: string): Reported {
  const at = settingPlace(sink, "partitionedBy")
  return { at, operator: sink, shows: "on submit", message, help }
}

function unsuited(sink: Operator, facts: Facts): Reported {
  const keepsNothing = `${sink.settings.connector} keeps nothing in directories, so Spark refuses \`partitionBy\` for it.`
  const fix: Fix = {
    title: "Take `partitionBy` away",
    safety: "safe",
    patches: [set(sink, "partitionedBy", undefined)],
  }
  return {
    ...report(sink, `A sink of ${keepsNothing}`, "Partition what the function writes, or leave it out."),
    fixes: isShared(sink, facts) ? [] : [fix],
  }
}

function both(sink: Operator): Reported {
  const message = "The rows are to be partitioned and clustered; Spark takes only one of the two."
  return report(
    sink,
    message,
    "Keep `partitionBy` for directories, or `clusterBy` for formats that lay out rows themselves.",
  )
}

function* columns(sink: Operator, by: readonly string[], facts: Facts): Generator<Reported> {
  const there = columnsReaching(sink, facts)?.map(({ name }) => name.toLowerCase())
  if (!there) return
  const missing = by.filter(name => !there.includes(name.toLowerCase()))
  const used = new Set(by.map(name => name.toLowerCase()))
  if (missing.length > 0)
    yield report(
      sink,
      `The rows that reach ${nameOf(sink)} have no column ${listed(missing.map(name => `\`${name}\``))} to be partitioned by.`,
      "Name a column that is there, or make it before.",
    )
  else if (there.every(name => used.has(name)))
    yield report(
      sink,
      "Every column is a partition column, so nothing is left to write into the files.",
      "Partition by fewer columns.",
    )
}
