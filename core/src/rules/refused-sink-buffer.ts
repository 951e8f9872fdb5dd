import type { Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { flinkSinks, hasOwnConnector } from "./common/connectors.js"
import { lacksOption, optionNumber } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A sink may buffer no more than one batch.
 *
 * Sinks that send in the background fill a batch while others are under way,
 * so there must be room for more records than a batch has. Flink refuses to
 * open a sink with less.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KinesisStreamsSink.builder<Order>()
 *     .setStreamName("orders")
 *     .setSerializationSchema(new JsonSerializationSchema<Order>())
 *     .setPartitionKeyGenerator(o => o.shopId)
 *     .setMaxBatchSize(500)
 *     .setMaxBufferedRequests(500)
 *     .build(),
 * )
 * ```
 *
 * Not reported where there is room, which the defaults have:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KinesisStreamsSink.builder<Order>()
 *     .setStreamName("orders")
 *     .setSerializationSchema(new JsonSerializationSchema<Order>())
 *     .setPartitionKeyGenerator(o => o.shopId)
 *     .setMaxBatchSize(100)
 *     .build(),
 * )
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KinesisStreamsSink.builder<Order>()
 *     .setStreamName("orders")
 *     .setSerializationSchema(new JsonSerializationSchema<Order>())
 *     .setPartitionKeyGenerator(o => o.shopId)
 *     .setMaxBufferedRequests(501)
 *     .build(),
 * )
 * ```
 */
export const refusedSinkBuffer = rule({
  group: "sinks",
  severity: "error",
  fix: "safe",
  engine: ["flink:X17"],

  *check({ job, facts }) {
    for (const sink of [...flinkSinks(job, "kinesis"), ...flinkSinks(job, "elasticsearch")]) {
      const batch = optionOr(sink, "maxBatchSize", 500)
      const buffer = optionOr(sink, "maxBufferedRequests", 10_000)
      if (batch === undefined || buffer === undefined || buffer > batch) continue
      const isBufferSet = !lacksOption(sink, "maxBufferedRequests")
      yield {
        at: settingPlace(sink, isBufferSet ? "options.maxBufferedRequests" : "options.maxBatchSize"),
        operator: sink,
        shows: "at run time",
        message: `${capitalized(nameOf(sink))} sends ${batch} records at a time and may buffer ${buffer}: it needs room for more than one batch.`,
        help: "Let it buffer more than a batch; by default it is twenty batches.",
        fixes: hasOwnConnector(sink, facts)
          ? [
              {
                title: `Buffer up to ${batch * 20} records`,
                safety: "safe",
                patches: [
                  set(sink, "options", { ...sink.settings.options, maxBufferedRequests: batch * 20 }),
                ],
              },
            ]
          : [],
      }
    }
  },
})

/** The value of an option, or its default; undefined when it is not known. */
function optionOr(sink: Operator, name: string, byDefault: number): number | undefined {
  return lacksOption(sink, name) ? byDefault : optionNumber(sink, name)
}
