import { settingPlace } from "../derive/setting-place.js"
import { changeOptions, optionPath, optionText, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { isEndlessSource } from "./common/streams.js"
import { rule } from "./rule.js"

/**
 * A Spark source with `failOnDataLoss` off, which skips records that are gone before they were read.
 *
 * Kafka deletes old records, and topics can be deleted and made anew. By
 * default a query fails when records that it has not read yet are gone. With
 * `failOnDataLoss` off it goes on with what is there, and only a line in the log tells.
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("failOnDataLoss", "false").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * Not reported where the query fails then, which is the default, or for what is
 * read once:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("failOnDataLoss", true).load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").start()
 * ```
 */
export const ignoredDataLoss = rule({
  group: "sources",
  severity: "info",
  fix: "changes-results",
  engine: ["spark:P23"],

  *check({ job, facts }) {
    for (const source of sourcesOf(job).filter(isEndlessSource)) {
      if (optionText(source, option)?.toLowerCase() !== "false") continue
      yield {
        at: settingPlace(source, optionPath(source, option)),
        operator: source,
        shows: "silently",
        message:
          "Records that are gone before this query has read them are passed over, and nobody hears of it.",
        help: "Let the query fail, so that somebody decides what is to be done; or keep the records longer.",
        fixes: isShared(source, facts)
          ? []
          : [
              {
                title: "Fail when records are gone",
                safety: "changes-results",
                patches: [changeOptions(source, [option])],
              },
            ],
      }
    }
  },
})

const option = "failOnDataLoss"
