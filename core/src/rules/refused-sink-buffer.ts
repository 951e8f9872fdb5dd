import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { flinkSinks, hasOwnConnector } from "./common/connectors.js"
import { changeOptions, lacksOption, optionNumber } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A Flink sink that may buffer no more than one batch, or whose batch may be smaller than a record.
 *
 * Sinks such as those of Kinesis and Elasticsearch fill a batch while others
 * are being sent, so they need room for more records than one batch has, and a
 * batch must hold the largest record. Flink refuses to open any other sink.
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
 * Not reported where there is room, as there is by default:
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
    for (const sink of [...flinkSinks(job, "kinesis"), ...flinkSinks(job, "elasticsearch")])
      yield* [smallBuffer(sink, facts), largeRecord(sink)].filter(found => found !== undefined)
  },
})

function smallBuffer(sink: Operator, facts: Facts): Reported | undefined {
  const batch = optionOr(sink, "maxBatchSize", 500)
  const buffer = optionOr(sink, "maxBufferedRequests", 10_000)
  if (batch === undefined || buffer === undefined || buffer > batch) return undefined
  const isBufferSet = !lacksOption(sink, "maxBufferedRequests")
  return {
    at: settingPlace(sink, isBufferSet ? "options.maxBufferedRequests" : "options.maxBatchSize"),
    operator: sink,
    shows: "at run time",
    message: `${capitalized(nameOf(sink))} sends ${batch} records at a time and may buffer ${buffer}: it needs room for more than one batch.`,
    help: "Let it buffer more than a batch; by default it is twenty batches.",
    fixes: hasOwnConnector(sink, facts) ? [largerBuffer(sink, batch * 20)] : [],
  }
}

function largerBuffer(sink: Operator, size: number): Fix {
  return {
    title: `Buffer up to ${size} records`,
    safety: "safe",
    patches: [changeOptions(sink, [], { maxBufferedRequests: size })],
  }
}

function largeRecord(sink: Operator): Reported | undefined {
  const batch = optionNumber(sink, "maxBatchSizeInBytes")
  const record = optionNumber(sink, "maxRecordSizeInBytes")
  if (batch === undefined || record === undefined || record <= batch) return undefined
  return {
    at: settingPlace(sink, "options.maxRecordSizeInBytes"),
    operator: sink,
    shows: "at run time",
    message: `A record of ${nameOf(sink)} may have ${record} bytes, and a whole batch ${batch}.`,
    help: "Let a batch be as large as the largest record.",
    because: [
      { at: settingPlace(sink, "options.maxBatchSizeInBytes"), message: "the size of a batch is set here" },
    ],
  }
}

/** The value of an option, or its default; undefined when it is not known. */
function optionOr(sink: Operator, name: string, byDefault: number): number | undefined {
  return lacksOption(sink, name) ? byDefault : optionNumber(sink, name)
}
