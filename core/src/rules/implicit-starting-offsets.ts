import { settingPlace } from "../derive/setting-place.js"
import { changeOptions, lacksOption, sourcesOf } from "./common/queries.js"
import { isEndlessSource } from "./common/streams.js"
import { isShared } from "./common/watermark-fixes.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Nothing says where a query begins in Kafka.
 *
 * Without `startingOffsets` a stream begins at the latest records: what came
 * before its first start is never read. Asked in the strict preset only, because
 * that is often meant; then it is worth a word.
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
export const implicitStartingOffsets = rule({
  group: "sources",
  severity: "info",
  fix: "safe",
  isStrict: true,

  *check({ job, facts }) {
    for (const source of sourcesOf(job).filter(isEndlessSource)) {
      if (source.settings.connector !== "kafka" || !ways.every(way => lacksOption(source, way))) continue
      yield {
        at: settingPlace(source, "connector"),
        operator: source,
        shows: "silently",
        message: `${capitalized(nameOf(source))} begins at the latest records: what came before the first start is never read.`,
        help: "Say with `startingOffsets` where the first run begins.",
        fixes: isShared(source, facts)
          ? []
          : [
              {
                title: "Say that it begins at the latest records",
                safety: "safe",
                patches: [changeOptions(source, [], { startingOffsets: "latest" })],
              },
            ],
      }
    }
  },
})

const ways = ["startingOffsets", "startingOffsetsByTimestamp", "startingTimestamp"]
