import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { flinkSources } from "./common/connectors.js"
import { changeOptions, lacksOption, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { isEndlessSource } from "./common/streams.js"
import { capitalized, nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A Kafka source does not say at which records its first run starts.
 *
 * Without a checkpoint Flink's source starts at the earliest record that Kafka
 * still has, which may be weeks ago, and Spark's at the latest, so that what is
 * there already is never read. Either is often meant and often a surprise, so
 * the strict preset asks to say it.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "orders").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * Not reported where it is said, in whatever way:
 *
 * ```ts
 * const orders = KafkaSource.builder<Order>()
 *   .setBootstrapServers("kafka:9092")
 *   .setTopics("orders")
 *   .setStartingOffsets(OffsetsInitializer.earliest())
 *   .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
 *   .build()
 * env.fromSource(orders, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("startingOffsets", "earliest").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("startingTimestamp", "1735689600000").load()
 * orders.writeStream.format("console").start()
 * ```
 */
export const unsetStartingOffsets = rule({
  group: "sources",
  severity: "info",
  fix: "safe",
  isStrict: true,

  *check({ job, facts }) {
    for (const source of flinkSources(job, "kafka"))
      if (lacksOption(source, "startingOffsets")) yield startsAtEarliest(source)
    for (const source of sourcesOf(job).filter(isEndlessSource))
      if (source.settings.connector === "kafka" && ways.every(way => lacksOption(source, way)))
        yield startsAtLatest(source, facts)
  },
})

/** How Spark can be told where to start. */
const ways = ["startingOffsets", "startingOffsetsByTimestamp", "startingTimestamp"]

function startsAtEarliest(source: Operator): Reported {
  return {
    at: source.origin.name,
    operator: source,
    shows: "silently",
    message: `${capitalized(nameOf(source))} starts with the earliest record that Kafka has, because it does not say where to start.`,
    help: "Say it with `setStartingOffsets`, even where the default is meant.",
  }
}

function startsAtLatest(source: Operator, facts: Facts): Reported {
  const fix: Fix = {
    title: "Say that it starts at the latest records",
    safety: "safe",
    patches: [changeOptions(source, [], { startingOffsets: "latest" })],
  }
  return {
    at: settingPlace(source, "connector"),
    operator: source,
    shows: "silently",
    message: `${capitalized(nameOf(source))} starts at the latest records, because it does not say where to start: what came before the first start is never read.`,
    help: "Say with `startingOffsets` where the first run starts.",
    fixes: isShared(source, facts) ? [] : [fix],
  }
}
