import { settingPlace } from "../derive/setting-place.js"
import { changeOptions, lacksOption, optionNumber, optionPath, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { isEndlessSource } from "./common/streams.js"
import { rule } from "./rule.js"

/**
 * A Spark Kafka source whose batches wait up to 15 minutes for enough records.
 *
 * `minOffsetsPerTrigger` lets no batch begin before so many records are there,
 * and when few come, before `maxTriggerDelay` has passed since the last one.
 * That is 15 minutes where nothing else is said, whatever the trigger says.
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").option("minOffsetsPerTrigger", 10_000).load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * Not reported where the wait is said:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092")
 *   .option("subscribe", "orders").options({ minOffsetsPerTrigger: 10_000, maxTriggerDelay: "1m" }).load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().writeStream.format("console").start()
 * ```
 */
export const delayedBatches = rule({
  group: "sources",
  severity: "info",
  fix: "safe",

  *check({ job, facts }) {
    for (const source of sourcesOf(job).filter(isEndlessSource)) {
      const least = optionNumber(source, option)
      if (least === undefined || !lacksOption(source, "maxTriggerDelay")) continue
      yield {
        at: settingPlace(source, optionPath(source, option)),
        operator: source,
        shows: "silently",
        message: `While fewer than ${least} records are there, a batch waits up to 15 minutes, whatever the trigger says.`,
        help: "Say with `maxTriggerDelay` how long a record may wait.",
        fixes: isShared(source, facts)
          ? []
          : [
              {
                title: "Wait 1 min at most",
                safety: "safe",
                patches: [changeOptions(source, [], { maxTriggerDelay: "1m" })],
              },
            ],
      }
    }
  },
})

const option = "minOffsetsPerTrigger"
