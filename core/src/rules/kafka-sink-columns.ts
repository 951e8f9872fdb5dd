import type { Field, Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { insertBefore } from "../patch.js"
import { columnsReaching } from "./common/columns.js"
import { lacksOption, queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { listed, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Rows that a Spark Kafka sink cannot write, because they have no `value` or one of another type.
 *
 * The sink writes the column `value` as text or bytes, and `key`, `topic` and
 * `partition` where they are there. The topic comes from the option `topic` or
 * from the column. Spark looks at this in the first batch only, so the query
 * starts and then dies.
 *
 * ```ts
 * views().selectExpr("CAST(value AS STRING) AS page", "timestamp")
 *   .writeStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("topic", "pages")
 *   .option("checkpointLocation", "s3://lake/_checkpoints/pages").start()
 * ```
 *
 * The repair writes the whole row as JSON.
 *
 * Not reported where the columns are as Kafka has them, where the topic is a
 * column, or where the columns are not known:
 *
 * ```ts
 * views().selectExpr("key", "CAST(value AS STRING) AS value")
 *   .writeStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("topic", "pages")
 *   .option("checkpointLocation", "s3://lake/_checkpoints/pages").start()
 * ```
 *
 * ```ts
 * views().selectExpr("value", "CAST(key AS STRING) AS topic")
 *   .writeStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("checkpointLocation", "s3://lake/_checkpoints/pages").start()
 * ```
 */
export const kafkaSinkColumns = rule({
  group: "sinks",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:A32"],

  *check({ job, facts }) {
    for (const sink of queriesOf(job).filter(({ settings }) => settings.connector === "kafka")) {
      const columns = columnsReaching(sink, facts)
      const wrong = columns ? [...mistakes(sink, columns)] : []
      if (!columns || wrong.length === 0) continue
      yield {
        at: settingPlace(sink, "connector"),
        operator: sink,
        shows: "at run time",
        message: `The first batch fails: the rows that reach ${nameOf(sink)} have ${listed(wrong)}.`,
        help: "Kafka's sink writes a column `value` of text or bytes to the topic of the option or the column `topic`.",
        fixes: asJson(sink, columns, facts),
      }
    }
  },
})

/** What cannot be text, bytes or, for a partition, a whole number. */
const neverText =
  /^(number|boolean|bigint|int|integer|long|short|smallint|tinyint|double|float|real|decimal|date|timestamp\w*|struct|array|map)\b/i

function* mistakes(sink: Operator, columns: readonly Field[]): Generator<string> {
  const byName = new Map(columns.map(({ name, type }) => [name, type]))
  if (!byName.has("value")) yield "no column `value`"
  for (const name of ["value", "key", "topic"]) {
    const type = byName.get(name)
    if (type !== undefined && neverText.test(type)) yield `a column \`${name}\` of type ${type.toUpperCase()}`
  }
  if (!byName.has("topic") && lacksOption(sink, "topic"))
    yield "no topic: neither an option nor a column `topic`"
}

/** The whole row as the value, its key kept; where the option says the topic. */
function asJson(sink: Operator, columns: readonly Field[], facts: Facts): readonly Fix[] {
  if (sink.settings.options?.topic === undefined || isShared(sink, facts)) return []
  const key = columns
    .filter(({ name, type }) => name === "key" && !neverText.test(type))
    .map(({ name }) => name)
  const projection = {
    columns: [...key, "value"],
    keeps: false,
    types: { value: "string" },
    from: { value: "*" },
  }
  return [
    {
      title: "Write the whole row as JSON",
      safety: "changes-results",
      patches: [insertBefore(sink, "select", { projection })],
    },
  ]
}
