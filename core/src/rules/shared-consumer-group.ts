import type { Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { changeOptions, lacksOption, optionOf, optionPath, optionText, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { isEndlessSource } from "./common/streams.js"
import { rule } from "./rule.js"

/**
 * A Spark Kafka source with a fixed consumer group, in which others can be, too.
 *
 * Kafka divides the partitions of a topic among the members of a group. Two
 * queries, or two runs of one, with the same group each get a part of the
 * records. Spark makes a group of its own for each query; a group that
 * permissions ask for can be told as a prefix.
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("kafka.group.id", "reports").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * Not reported for a prefix, or where Spark names the group:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("groupIdPrefix", "reports").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").start()
 * ```
 */
export const sharedConsumerGroup = rule({
  group: "sources",
  severity: "info",
  fix: "changes-results",

  *check({ job, facts }) {
    for (const source of sourcesOf(job).filter(isEndlessSource)) {
      if (source.settings.connector !== "kafka" || optionOf(source, option) === undefined) continue
      yield {
        at: settingPlace(source, optionPath(source, option)),
        operator: source,
        shows: "silently",
        message:
          "Whoever else reads in this consumer group, another query or another run of this one, takes a part of its records away.",
        help: "Let Spark name the group, with `groupIdPrefix` where permissions need a certain beginning.",
        fixes: isShared(source, facts) ? [] : prefixFix(source),
      }
    }
  },
})

const option = "kafka.group.id"

function prefixFix(source: Operator): readonly Fix[] {
  const group = optionText(source, option)
  if (group === undefined || !lacksOption(source, "groupIdPrefix")) return []
  const patches = [changeOptions(source, [option], { groupIdPrefix: group })]
  return [{ title: `Begin the names of the groups with ${group}`, safety: "changes-results", patches }]
}
