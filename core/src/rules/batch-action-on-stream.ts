import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { remove } from "../patch.js"
import { rule } from "./rule.js"

/**
 * A batch action, such as `show`, `count` or `write`, on a Spark stream.
 *
 * `show`, `count`, `collect`, `write` and their kin compute a result at once and
 * are done. A stream has no end to compute up to, so Spark refuses them at the
 * call itself; also `cache` and `persist`, which would have to hold all rows.
 *
 * ```ts
 * views().groupBy("topic").count().show()
 * ```
 *
 * ```ts
 * views().write.format("delta").mode("append").save("s3://lake/views")
 * ```
 *
 * ```ts
 * views().cache().writeStream.format("console").start()
 * ```
 *
 * To look at a stream, start a query with the console as its sink. What is only
 * there for batches, such as a merge into a table, runs in `foreachBatch`, where
 * each batch is a frame with an end. `cache` on a stream has no use: each batch
 * is read once.
 *
 * Not reported on what is there now, or within `foreachBatch`:
 *
 * ```ts
 * pages().show()
 * console.log(pages().cache().count())
 * ```
 *
 * ```ts
 * views().writeStream.option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .foreachBatch(batch => batch.write.format("delta").mode("append").save("s3://lake/views")).start()
 * ```
 *
 * ```ts
 * views().groupBy("topic").count().writeStream.format("console").outputMode("complete").start()
 * ```
 */
export const batchActionOnStream = rule({
  group: "queries",
  severity: "error",
  fix: "safe",
  engine: ["spark:U1", "spark:A2", "spark:A41"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const { action } = operator.settings
      if (action === undefined || facts.streams.of(operator) !== true) continue
      yield {
        at: operator.origin.first,
        operator,
        shows: "on submit",
        message: `\`${action}\` ${whatFor(action)}, but these rows come from a stream, which has none: Spark refuses the call.`,
        help: helpFor(action),
        because: sources(operator, facts).map(source => ({
          at: source.origin.name,
          message: "this source has no end",
        })),
        fixes: keeping.has(action) ? [withoutIt(operator)] : [],
      }
    }
  },
})

const keeping = new Set(["cache", "persist"])
const writing = new Set(["write", "writeTo", "mergeInto"])

function whatFor(action: string): string {
  if (keeping.has(action) || /checkpoint/i.test(action)) return "keeps the rows of a frame with an end"
  return writing.has(action) ? "writes a frame up to its end" : "computes up to the end of a frame"
}

function helpFor(action: string): string {
  if (keeping.has(action)) return "Leave it out; to use a batch twice, keep it within `foreachBatch`."
  if (writing.has(action)) return "Use `writeStream`, or do it for each batch in `foreachBatch`."
  return 'Start a query instead: `.writeStream.format("console").start()` shows the rows of each batch, and `foreachBatch` has each batch as a frame with an end.'
}

function sources(operator: Operator, { flow, streams }: Facts): readonly Operator[] {
  return flow
    .upstream(operator)
    .filter(candidate => traits(candidate).role === "source" && streams.of(candidate) === true)
}

function withoutIt(operator: Operator): Fix {
  return { title: `Leave \`${operator.settings.action}\` out`, safety: "safe", patches: [remove(operator)] }
}
