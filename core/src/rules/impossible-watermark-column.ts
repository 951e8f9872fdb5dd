import type { Operator, RecordType } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { listed } from "./common/words.js"
import { rule, type Subject } from "./rule.js"

/**
 * A Spark watermark on a column that does not exist or is not a timestamp.
 *
 * The column must be there, must be a column of its own and no field within
 * another one, and must be of type timestamp: neither text nor a number, a date or
 * a timestamp without time zone. Spark refuses others as soon as the call is made.
 *
 * ```ts
 * views().withWatermark("value", "10 minutes").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().withWatermark("viewedAt", "10 minutes").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * Not reported for timestamps and windows, nor where the columns are not known:
 *
 * ```ts
 * views()
 *   .withColumn("viewedAt", to_timestamp(col("key").cast("string")))
 *   .withWatermark("viewedAt", "10 minutes")
 *   .dropDuplicatesWithinWatermark("key")
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.table("views").withWatermark("at", "10 minutes").dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 */
export const impossibleWatermarkColumn = rule({
  group: "time",
  severity: "error",
  engine: ["spark:A3", "spark:A4", "spark:A5"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const timestamp = operator.settings.watermark?.timestamp
      const problem =
        typeof timestamp === "string" ? problemOf(timestamp, operator, { job, facts }) : undefined
      if (!problem) continue
      yield {
        at: settingPlace(operator, "watermark.timestamp"),
        operator,
        shows: "on submit",
        ...problem,
      }
    }
  },
})

interface Problem {
  readonly message: string
  readonly help: string
}

function problemOf(column: string, operator: Operator, { facts }: Subject): Problem | undefined {
  const [input] = facts.flow.inputs(operator)
  const record = input && facts.schema.of(input)
  // The names of a class of the author's may be others in the engine.
  if (!record || record.name !== undefined || column.includes("`")) return undefined
  const field = fieldNamed(column, record)
  if (field) return typeProblem(column, field.type)
  const struct = fieldNamed(column.split(".")[0] ?? "", record)
  if (column.includes("."))
    return struct?.type.startsWith("struct") ? nestedProblem(column, facts) : undefined
  const names = record.fields.map(({ name }) => name)
  if (names.some(name => name === "?" || name.endsWith("*"))) return undefined
  return {
    message: `There is no column \`${column}\` here; there ${names.length === 1 ? "is" : "are"} ${listed(names.map(name => `\`${name}\``))}.`,
    help: "Name the column as it is called at this place.",
  }
}

function fieldNamed(column: string, { fields }: RecordType) {
  return fields.find(({ name }) => name.toLowerCase() === column.toLowerCase())
}

/** Types of columns that are certainly no timestamps. */
const otherTypes =
  /^(string|varchar|char|tinyint|smallint|int|integer|bigint|long|float|double|decimal|date|binary|boolean|timestamp_ntz|array|map)\b/i

function typeProblem(column: string, type: string): Problem | undefined {
  const [name] = otherTypes.exec(type) ?? []
  if (name === undefined) return undefined
  return {
    message: `\`${column}\` is of type ${name.toLowerCase()}, and a watermark needs a timestamp.`,
    help: `Make a timestamp of it first, with ${/int|long|float|double|decimal/i.test(name) ? "`timestamp_millis` or `timestamp_seconds`" : "`to_timestamp`"}, and put the watermark on that.`,
  }
}

function nestedProblem(column: string, facts: Subject["facts"]): Problem | undefined {
  if (!facts.version.isAtLeast("4.2")) return undefined
  return {
    message: `\`${column}\` is a field within another column, which cannot carry a watermark.`,
    help: "Select the field as a column of its own first.",
  }
}
