import { isKnown, type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts } from "../derive/facts.js"
import { rule } from "./rule.js"

/**
 * A state key in Spark that is text with a collation, such as one that ignores case.
 *
 * State is looked up by the bytes of its key. Texts that a collation holds for equal
 * have different bytes, so Spark fails in the first batch of a query that groups by
 * them or drops their duplicates.
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.schema("shop STRING COLLATE UTF8_LCASE, at TIMESTAMP").json("s3://lake/orders")
 *   .withWatermark("at", "10 minutes").dropDuplicatesWithinWatermark("shop").writeStream.format("console").start()
 * ```
 *
 * Not reported for plain text, nor for columns that are no key:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.schema("shop STRING COLLATE UTF8_BINARY, note STRING COLLATE UNICODE_CI, at TIMESTAMP").json("s3://lake/orders")
 *   .withWatermark("at", "10 minutes").dropDuplicatesWithinWatermark("shop").writeStream.format("console").start()
 * ```
 */
export const collatedStateKey = rule({
  group: "state",
  severity: "error",
  engine: ["spark:P12"],

  *check({ job, facts }) {
    if (!facts.tagsColumns || !facts.version.isAtLeast("4.0")) return
    for (const operator of job.operators) {
      const [input] = facts.flow.inputs(operator)
      const record = input && facts.schema.of(input)
      const keys = stateKeys(operator, facts)
      const field = record?.fields.find(({ name, type }) => keys.includes(name) && isCollated(type))
      if (!field) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "at run time",
        message: `\`${field.name}\` is compared by its collation (${field.type}), and state is looked up by bytes: the first batch fails.`,
        help: `Make a key of it whose equal texts are the same, such as \`lower(${field.name})\`, in the collation UTF8_BINARY.`,
      }
    }
  },
})

function isCollated(type: string): boolean {
  const [, collation] = /\bcollate\s+(\w+)/i.exec(type) ?? []
  return collation !== undefined && collation.toUpperCase() !== "UTF8_BINARY"
}

/** The columns by which an operator over a stream looks its state up. */
function stateKeys(operator: Operator, { flow, time }: Facts): readonly string[] {
  const { key, columns = [] } = operator.settings
  const [input] = flow.inputs(operator)
  if (!input || !["never", "arrives"].includes(time.of(input).watermark)) return []
  if (isStreamingAggregate(operator, flow, time)) return isKnown(key) ? key : []
  return traits(operator).state === "key" ? columns : []
}
