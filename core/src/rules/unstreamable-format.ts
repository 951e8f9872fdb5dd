import { type Operator, traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { queriesOf, sourcesOf } from "./common/queries.js"
import { rule } from "./rule.js"

/**
 * A format that Spark cannot read, or cannot write, as a stream.
 *
 * A database behind JDBC can be read as it is now but tells nobody what is new,
 * and it takes rows only batch by batch; the formats that make test rows can
 * only be read, and those that show rows can only be written.
 *
 * ```ts
 * views().writeStream.format("jdbc").option("checkpointLocation", "s3://lake/_checkpoints/views").start()
 * ```
 *
 * Not reported where the same system is read as it is now, or written from a
 * function that is given each batch:
 *
 * ```ts
 * views()
 *   .writeStream.foreachBatch(batch => batch.write.format("jdbc").option("dbtable", "views").mode("append").save())
 *   .option("checkpointLocation", "s3://lake/_checkpoints/views")
 *   .start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const shops = spark.read.format("jdbc").option("url", "jdbc:postgresql://db/shops").option("dbtable", "shops").load()
 * views().join(shops, ["key"]).writeStream.format("console").start()
 * ```
 */
export const unstreamableFormat = rule({
  group: "sources",
  severity: "error",
  engine: ["spark:A20"],

  *check({ job }) {
    const streams = sourcesOf(job).filter(({ settings }) => settings.bounded !== true)
    for (const operator of [...streams, ...queriesOf(job)]) {
      const { connector = "" } = operator.settings
      const isSink = traits(operator).role === "sink"
      if (!(isSink ? readOnly : writtenOnly).has(connector)) continue
      yield {
        at: settingPlace(operator, "connector"),
        operator,
        shows: "on submit",
        message: `Spark cannot ${isSink ? "write" : "read"} \`${connector}\` as a stream, so it refuses the query.`,
        help: helpFor(operator, isSink),
      }
    }
  },
})

const readOnly = new Set(["jdbc", "hive", "rate", "rate-micro-batch", "socket"])
const writtenOnly = new Set(["jdbc", "hive", "console", "memory", "noop", "foreach", "foreachBatch"])

function helpFor({ settings }: Operator, isSink: boolean): string {
  if (isSink)
    return settings.connector === "jdbc"
      ? "Write each batch in `foreachBatch`, with the batch's own `write`."
      : "Choose a format that stores rows."
  return settings.connector === "jdbc"
    ? "Read the table with `read`, or stream its changes, for example through Kafka."
    : "Choose a format that can be read as a stream."
}
