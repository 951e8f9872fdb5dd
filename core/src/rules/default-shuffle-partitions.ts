import { traits } from "@streamwright/graph"
import { queriesOf } from "./common/queries.js"
import { streamState } from "./common/streams.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A stateful Spark query with the default of 200 shuffle partitions.
 *
 * Each stateful operator has as many parts as `spark.sql.shuffle.partitions`
 * says, 200 by default, and every batch starts a task for each. On a small
 * cluster most of them have nothing to do. The first run writes the number
 * into the checkpoint; later changes do nothing. Asked in the strict preset
 * only, because a large cluster may want so many.
 *
 * ```ts
 * views().groupBy("key").count().writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * Not reported where the number is said, or where no state is kept:
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.shuffle.partitions", 16).getOrCreate()
 * spark.readStream.format("rate").load().groupBy("value").count().writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views().filter("key IS NOT NULL").writeStream.format("console").start()
 * ```
 */
export const defaultShufflePartitions = rule({
  group: "settings",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    if (facts.settings.shufflePartitions.is !== "default") return
    for (const query of queriesOf(job)) {
      const operator = streamState(query, facts.flow)
      if (!operator || !traits(operator).shuffles) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `The state of this ${shapeOf(operator)} is divided into 200 parts, the default, from the first run on, and each batch starts a task for each.`,
        help: "Set `spark.sql.shuffle.partitions` to one or two for each core before the first start.",
      }
      return
    }
  },
})
