import { flinkSources } from "./common/connectors.js"
import { lacksOption, optionText } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink Kafka source without a consumer group.
 *
 * Flink keeps its place in its own checkpoints and needs no group for that. But
 * only a group's offsets show outside how far behind the job is, and every tool
 * that watches Kafka looks there.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * Not reported where there is one, nor for a source that ends:
 *
 * ```ts
 * const orders = KafkaSource.builder<Order>()
 *   .setBootstrapServers("kafka:9092")
 *   .setTopics("orders")
 *   .setGroupId("revenue")
 *   .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
 *   .build()
 * env.fromSource(orders, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const missingGroupId = rule({
  group: "sources",
  severity: "info",
  isStrict: true,

  *check({ job }) {
    for (const source of flinkSources(job, "kafka")) {
      const isToldOtherwise = optionText(source, "startingOffsets") === "committed"
      const hasGroup = !lacksOption(source, "groupId") || !lacksOption(source, "group.id")
      if (hasGroup || isToldOtherwise || source.settings.bounded === true) continue
      yield {
        at: source.origin.name,
        operator: source,
        shows: "silently",
        message: `${capitalized(nameOf(source))} commits no offsets, so nobody outside sees how far behind the job is.`,
        help: "Give it a group of its own with `setGroupId`.",
      }
    }
  },
})
