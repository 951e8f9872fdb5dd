import { type Operator, traits } from "@streamwright/graph"
import { flinkSinks, flinkSources } from "./common/connectors.js"
import { lacksOption } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink Kafka source without a deserializer, or a sink without a serializer.
 *
 * Kafka carries bytes. Flink refuses to build a source without a deserializer
 * and a sink without a record serializer.
 *
 * ```ts
 * const orders = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
 * env.fromSource(orders, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * A dataflow can be drawn and judged long before its formats are decided, which
 * is why only the strict preset asks.
 *
 * Not reported where both are there:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const missingFormat = rule({
  group: "sources",
  severity: "error",
  engine: ["flink:X6"],
  isStrict: true,

  *check({ job }) {
    for (const operator of [...flinkSources(job, "kafka"), ...flinkSinks(job, "kafka")]) {
      if (!lacksOption(operator, formatOf(operator))) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "on submit",
        message: `${capitalized(nameOf(operator))} has no ${formatOf(operator)} and cannot be built: Kafka carries bytes.`,
        help: "Use `setValueOnlyDeserializer` in a source and `setRecordSerializer` in a sink.",
      }
    }
  },
})

function formatOf(operator: Operator): string {
  return traits(operator).role === "source" ? "deserializer" : "serializer"
}
