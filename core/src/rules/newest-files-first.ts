import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { changeOptions, fileFormats, isOptionOn, optionPath, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A Spark query that reads the newest files first, so that the watermark makes all others late.
 *
 * With `latestFirst` the first batch holds the newest rows. The watermark moves
 * up to them, and what the older files hold is late before it is read: windows
 * that were to count it are closed.
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.schema("shop STRING, at TIMESTAMP").option("latestFirst", true).json("s3://lake/orders")
 *   .withWatermark("at", "10 minutes").groupBy(window(col("at"), "5 minutes")).count()
 *   .writeStream.format("console").start()
 * ```
 *
 * Not reported where the oldest files come first, or where no watermark is:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.schema("shop STRING, at TIMESTAMP").option("latestFirst", false).json("s3://lake/orders")
 *   .withWatermark("at", "10 minutes").groupBy(window(col("at"), "5 minutes")).count()
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.schema("shop STRING, at TIMESTAMP").option("latestFirst", true).json("s3://lake/orders")
 *   .writeStream.format("console").start()
 * ```
 */
export const newestFilesFirst = rule({
  group: "sources",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    for (const source of sourcesOf(job)) {
      const watermark = watermarkAfter(source, facts)
      if (!isOptionOn(source, option) || !fileFormats.has(source.settings.connector ?? "") || !watermark)
        continue
      yield {
        at: settingPlace(source, optionPath(source, option)),
        operator: source,
        shows: "silently",
        message:
          "The newest files are read first and move the watermark, so the rows of all older files are late and dropped.",
        help: "Read the oldest files first, which is the default.",
        because: [
          { at: settingPlace(watermark, "watermark"), message: "this watermark follows the newest row" },
        ],
        fixes: isShared(source, facts)
          ? []
          : [
              {
                title: "Read the oldest files first",
                safety: "changes-results",
                patches: [changeOptions(source, [option])],
              },
            ],
      }
    }
  },
})

const option = "latestFirst"

function watermarkAfter(source: Operator, { flow }: Facts): Operator | undefined {
  return flow.downstream(source).find(({ settings }) => settings.watermark !== undefined)
}
