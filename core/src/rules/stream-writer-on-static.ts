import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Spark's `writeStream` on data that is not a stream.
 *
 * `read` gives what is there now, once; `writeStream` is for rows that keep
 * coming. Spark refuses the call where nothing upstream is read with `readStream`.
 *
 * ```ts
 * pages().writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/pages").start("s3://lake/copies")
 * ```
 *
 * Read with `readStream` when new rows are to be processed as they come, or use
 * `write` when this is a job that runs once.
 *
 * Not reported where one of the inputs is a stream, or where the rows are written once:
 *
 * ```ts
 * views().join(pages(), "key").writeStream.format("delta")
 *   .option("checkpointLocation", "s3://lake/_checkpoints/pages").start("s3://lake/viewed")
 * ```
 *
 * ```ts
 * pages().write.format("delta").save("s3://lake/copies")
 * ```
 */
export const streamWriterOnStatic = rule({
  group: "queries",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:A1", "spark:U3"],

  *check({ job, facts }) {
    for (const query of queriesOf(job)) {
      if (facts.streams.of(query) !== false) continue
      const sources = facts.flow.upstream(query).filter(operator => traits(operator).role === "source")
      yield {
        at: query.origin.first,
        operator: query,
        shows: "on submit",
        message: `\`writeStream\` needs a stream, but ${sources.length === 1 ? "the only source of this query is" : "all sources of this query are"} read once.`,
        help: "Read with `readStream`, or write with `write`.",
        because: sources.map(source => ({ at: source.origin.first, message: "this is read as it is now" })),
        fixes: readAsStream(sources, facts),
      }
    }
  },
})

/** Formats that give a stream of what is added. */
const streamable = new Set(["delta", "kafka", "iceberg"])

function readAsStream(sources: readonly Operator[], facts: Facts): readonly Fix[] {
  const [source] = sources
  if (sources.length !== 1 || !source || isShared(source, facts)) return []
  const { connector = "parquet", hasSchema } = source.settings
  if (!streamable.has(connector) && !hasSchema) return []
  return [
    {
      title: `Read ${listed([connector])} as a stream`,
      safety: "changes-results",
      patches: [set(source, "bounded", undefined)],
    },
  ]
}
