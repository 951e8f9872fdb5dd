import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { configure } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { counted } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark query with several watermarks that follows the fastest and drops what slower streams bring.
 *
 * A query with several watermarks goes by the slowest of them, so that nothing of
 * a slow stream is late. With the policy `max` it goes by the fastest, and drops
 * what the others bring without a word. The policy cannot be changed later: it is
 * kept in the checkpoint.
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.multipleWatermarkPolicy", "max").getOrCreate()
 * const read = (topic: string) => spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", topic).load().withWatermark("timestamp", "10 minutes")
 * read("web").union(read("shops")).dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * Not reported for one watermark, nor for the policy `min`:
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.multipleWatermarkPolicy", "max").getOrCreate()
 * const web = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "web").load().withWatermark("timestamp", "10 minutes")
 * web.dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.multipleWatermarkPolicy", "min").getOrCreate()
 * const read = (topic: string) => spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", topic).load().withWatermark("timestamp", "10 minutes")
 * read("web").union(read("shops")).dropDuplicatesWithinWatermark("key").writeStream.format("console").start()
 * ```
 */
export const watermarkOfFastestStream = rule({
  group: "time",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    const { watermarkPolicy } = facts.settings
    if (watermarkPolicy.is !== "set" || watermarkPolicy.value.toLowerCase() !== "max") return
    const [watermarks = []] = queriesOf(job)
      .map(query => watermarksOf(query, facts))
      .filter(found => found.length > 1)
    if (watermarks.length < 2) return
    yield {
      at: watermarkPolicy.at,
      shows: "silently",
      message: `With the policy \`max\` the query goes by the fastest of its ${counted(watermarks.length, "watermark")}; what slower streams bring behind it is dropped.`,
      help: "Go by the slowest, which is what Spark does without this setting.",
      because: watermarks.map(({ origin }) => ({ at: origin.name, message: "one of the watermarks" })),
      fixes: [
        {
          title: "Go by the slowest stream",
          safety: "changes-results",
          patches: [configure(job, "spark.sql.streaming.multipleWatermarkPolicy", "min")],
        },
      ],
    }
  },
})

function watermarksOf(query: Operator, { flow, time }: Facts): readonly Operator[] {
  return flow
    .upstream(query)
    .filter(
      operator => operator.settings.watermark !== undefined && time.of(operator).watermark === "arrives",
    )
}
