import { flinkSources } from "./common/connectors.js"
import { lacksOption } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Kafka source does not say where it starts.
 *
 * Without a checkpoint it begins with the earliest record that Kafka still has,
 * which may be weeks of them. That is often wanted and often a surprise, and
 * it is not what Flink's SQL does. Saying it costs one line.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * Not reported where it is said:
 *
 * ```ts
 * const orders = KafkaSource.builder<Order>()
 *   .setBootstrapServers("kafka:9092")
 *   .setTopics("orders")
 *   .setStartingOffsets(OffsetsInitializer.earliest())
 *   .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
 *   .build()
 * env.fromSource(orders, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const unsetStartingOffsets = rule({
  group: "sources",
  severity: "info",
  isStrict: true,

  *check({ job }) {
    for (const source of flinkSources(job, "kafka"))
      if (lacksOption(source, "startingOffsets"))
        yield {
          at: source.origin.name,
          operator: source,
          shows: "silently",
          message: `${capitalized(nameOf(source))} starts with the earliest record that Kafka has, because it does not say where to start.`,
          help: "Say it with `setStartingOffsets`, even where the default is meant.",
        }
  },
})
