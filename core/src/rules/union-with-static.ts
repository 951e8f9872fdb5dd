import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A union of a Spark stream and data that is not a stream.
 *
 * A union of both would have to give the rows of the static side once and never
 * again, and Spark has nothing that remembers this: it refuses the query.
 *
 * ```ts
 * const old = SparkSession.active().read.format("delta").load("s3://lake/views")
 * views().select("key", "timestamp").union(old.select("key", "timestamp")).writeStream.format("console").start()
 * ```
 *
 * Read both sides as streams: many formats, such as Delta, first give a stream
 * what is there already. Or write what is there once, with `write`, before the
 * query starts.
 *
 * Not reported for a union of streams, or of static data:
 *
 * ```ts
 * views().union(clicks()).writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages().union(pages()), "key").writeStream.format("console").start()
 * ```
 */
export const unionWithStatic = rule({
  group: "queries",
  severity: "error",
  engine: ["spark:U35"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const streams = facts.flow.inputs(operator).map(input => facts.streams.of(input))
      if (!isUnion(operator, facts) || !streams.includes(true) || !streams.includes(false)) continue
      const isFirst = streams[0] === true
      yield {
        at: settingPlace(operator, isFirst ? "input.1" : "name"),
        operator,
        shows: "on submit",
        message: `Spark refuses a union of a stream and of rows that are read once: ${isFirst ? "these rows have" : "what this is called on has"} an end, and the other side has none.`,
        help: "Read both sides with `readStream`, or write what is there once before the query starts.",
        because: facts.flow
          .inputs(operator)
          .flatMap((input, index) => (streams[index] === false ? staticSources(input, facts) : []))
          .map(source => ({ at: source.origin.name, message: "this is read as it is now" })),
      }
    }
  },
})

/** Two inputs whose rows it hands on as they are. */
function isUnion(operator: Operator, { flow }: Facts): boolean {
  const { record, state, needsEnd, output } = traits(operator)
  const isPlain = state === "nothing" && needsEnd === "never" && output !== "same"
  return record === "same" && isPlain && flow.inputs(operator).length > 1
}

function staticSources(operator: Operator, { flow }: Facts): readonly Operator[] {
  return [operator, ...flow.upstream(operator)].filter(candidate => traits(candidate).role === "source")
}
