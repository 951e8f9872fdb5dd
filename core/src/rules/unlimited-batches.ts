import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { fileFormats, lacksOption, queriesOf, sourcesOf } from "./common/queries.js"
import { isEndlessSource } from "./common/streams.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark source without a limit on how much a batch takes.
 *
 * Without a limit the first batch, and the first one after a stop, holds the
 * whole backlog. It takes long, needs much memory, and while it runs no result
 * leaves. Asked in the strict preset only, because a source that is read as
 * fast as it is filled has no backlog.
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "orders").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * Not reported where the source says how much a batch may take, or in modes
 * without batches:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const limited = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "views").option("maxOffsetsPerTrigger", 100_000).load()
 * limited.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").trigger(Trigger.Continuous("1 second")).start()
 * ```
 */
export const unlimitedBatches = rule({
  group: "sources",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    for (const source of sourcesOf(job).filter(isEndlessSource)) {
      const limits = limitsOf(source)
      if (
        limits.length === 0 ||
        !limits.every(limit => lacksOption(source, limit)) ||
        !isBatched(source, facts)
      )
        continue
      yield {
        at: settingPlace(source, "connector"),
        operator: source,
        shows: "silently",
        message: `A batch takes all that ${nameOf(source)} has: the first one, and the first one after a stop, hold the whole backlog.`,
        help: `Limit a batch with \`${limits[0]}\`.`,
      }
    }
  },
})

function limitsOf({ settings: { connector = "" } }: Operator): readonly string[] {
  if (connector === "kafka") return ["maxOffsetsPerTrigger"]
  return fileFormats.has(connector) || connector === "delta"
    ? ["maxFilesPerTrigger", "maxBytesPerTrigger"]
    : []
}

function isBatched(source: Operator, { flow }: Facts): boolean {
  const queries = queriesOf(flow.job).filter(query => flow.upstream(query).includes(source))
  return queries.some(
    ({ settings }) => !["continuous", "real-time"].includes(settings.trigger?.type ?? "default"),
  )
}
