import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { type OptionRefusal, refusals } from "./common/option-refusals.js"
import { changeOptions, optionPath, queriesOf, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * An option that a Spark source or sink refuses, alone or beside another one.
 *
 * Kafka's source keeps its place itself and gives bytes, so the consumer's own
 * offsets, deserialisers and commits are not for the author to set; a stream
 * has no end, so there is no ending offset. Counts must be positive, and of
 * options that exclude each other only one may stand.
 *
 * ```ts
 * views().writeStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("kafka.value.serializer", "org.apache.kafka.common.serialization.StringSerializer")
 *   .option("topic", "copies").option("checkpointLocation", "s3://lake/_checkpoints/copies").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("kafka.auto.offset.reset", "earliest").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const files = spark.readStream.schema("shop STRING").option("maxFilesPerTrigger", 10).option("maxBytesPerTrigger", "1g")
 * files.json("s3://lake/incoming").writeStream.format("console").start()
 * ```
 *
 * Not reported for settings of Kafka's clients that are the author's, for ends of
 * what is read once, or where the value is only known when the job runs:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("startingOffsets", "earliest").option("kafka.max.poll.records", 500).load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const known = spark.read.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "known").option("endingOffsets", "latest").load()
 * views().join(known, ["key"]).writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.format("rate").option("rowsPerSecond", 100).load().writeStream.format("console").start()
 * ```
 */
export const refusedOption = rule({
  group: "sources",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:A19", "spark:A22", "spark:A23", "spark:P19"],

  *check({ job, facts }) {
    for (const operator of [...sourcesOf(job), ...queriesOf(job)])
      for (const refusal of refusals(operator)) yield report(operator, refusal, facts)
  },
})

function report(operator: Operator, refusal: OptionRefusal, facts: Facts): Reported {
  return {
    at: refusal.at ?? settingPlace(operator, optionPath(operator, refusal.option)),
    operator,
    shows: refusal.isLate ? "at run time" : "on submit",
    message: refusal.message,
    help: refusal.help,
    fixes: isShared(operator, facts) ? [] : fixes(operator, refusal),
  }
}

function fixes(operator: Operator, { option, repair }: OptionRefusal): readonly Fix[] {
  if (repair === undefined) return []
  if (repair === "schema")
    return [
      {
        title: `Leave the columns to ${nameOf(operator)}`,
        safety: "changes-results",
        patches: [set(operator, "hasSchema", undefined)],
      },
    ]
  const added = repair === "remove" ? {} : repair
  const [replacement] = Object.keys(added)
  return [
    {
      title: replacement === undefined ? `Take \`${option}\` away` : `Set \`${replacement}\` instead`,
      safety: "changes-results",
      patches: [changeOptions(operator, [option], added)],
    },
  ]
}
