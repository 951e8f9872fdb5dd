import { known } from "@streamwright/graph"
import { fileFormats, sourcesOf } from "./common/queries.js"
import { isEndlessSource } from "./common/streams.js"
import { rule } from "./rule.js"

/**
 * A Spark stream of files whose columns are inferred at each start.
 *
 * With `spark.sql.streaming.schemaInference` Spark looks into the files of the
 * moment at each start. Other files give other columns: after a restart the
 * same query may miss one, or no longer fit its state.
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.schemaInference", true).getOrCreate()
 * spark.readStream.json("s3://lake/orders").writeStream.format("console").start()
 * ```
 *
 * Not reported where the schema is given, or for lines of text:
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.schemaInference", true).getOrCreate()
 * spark.readStream.schema("shop STRING").json("s3://lake/orders").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.schemaInference", true).getOrCreate()
 * spark.readStream.text("s3://lake/logs").writeStream.format("console").start()
 * ```
 */
export const inferredSchema = rule({
  group: "sources",
  severity: "info",

  *check({ job }) {
    const key = "spark.sql.streaming.schemaInference"
    if (String(known(job.settings.configuration?.[key], "")).toLowerCase() !== "true") return
    for (const source of sourcesOf(job).filter(isEndlessSource)) {
      const { connector = "", hasSchema } = source.settings
      if (hasSchema || connector === "text" || !fileFormats.has(connector)) continue
      yield {
        at: source.origin.name,
        operator: source,
        shows: "silently",
        message:
          "The columns are guessed from the files that are there at each start, so a restart may find others.",
        help: "Give the schema with `schema(…)`.",
        because: [
          { at: job.origins[`configuration.${key}`] ?? job.at, message: "guessing is switched on here" },
        ],
      }
    }
  },
})
