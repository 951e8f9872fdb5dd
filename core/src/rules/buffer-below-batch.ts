import { isKnown, type Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A sink that gathers records holds no more of them than one request takes.
 *
 * Sinks such as those of Kinesis and Elasticsearch fill a buffer while a request
 * is on its way. One that is full before a request is, or a record that may be
 * larger than a whole request, is refused when the sink starts.
 *
 * ```ts
 * const sink = KinesisStreamsSink.builder<Order>().setMaxBatchSize(500).setMaxBufferedRequests(500).build()
 * env.fromSource(orderSource, inTime, "orders").sinkTo(sink)
 * ```
 *
 * Not reported where more fits in the buffer than in a request, or where only
 * one of the two is said:
 *
 * ```ts
 * const sink = KinesisStreamsSink.builder<Order>().setMaxBatchSize(500).setMaxBufferedRequests(10_000).build()
 * env.fromSource(orderSource, inTime, "orders").sinkTo(sink)
 * ```
 *
 * ```ts
 * const sink = KinesisStreamsSink.builder<Order>().setMaxBatchSize(1_000).build()
 * env.fromSource(orderSource, inTime, "orders").sinkTo(sink)
 * ```
 */
export const bufferBelowBatch = rule({
  group: "sinks",
  severity: "error",
  engine: ["flink:X17"],

  *check({ job }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const [batch, buffer] = [numberOf(operator, "maxBatchSize"), numberOf(operator, "maxBufferedRequests")]
      if (batch !== undefined && buffer !== undefined && buffer <= batch)
        yield {
          at: settingPlace(operator, "options.maxBufferedRequests"),
          operator,
          shows: "at run time",
          message: `The buffer of this sink holds ${buffer} records, no more than the ${batch} of one request.`,
          help: "Let the buffer hold more than one request.",
          because: [
            {
              at: settingPlace(operator, "options.maxBatchSize"),
              message: "the size of a request is set here",
            },
          ],
        }
      const [request, record] = [
        numberOf(operator, "maxBatchSizeInBytes"),
        numberOf(operator, "maxRecordSizeInBytes"),
      ]
      if (request !== undefined && record !== undefined && record > request)
        yield {
          at: settingPlace(operator, "options.maxRecordSizeInBytes"),
          operator,
          shows: "at run time",
          message: `A record may have ${record} bytes, and a whole request of this sink ${request}.`,
          help: "Let a request be as large as the largest record.",
          because: [
            {
              at: settingPlace(operator, "options.maxBatchSizeInBytes"),
              message: "the size of a request is set here",
            },
          ],
        }
    }
  },
})

function numberOf({ settings }: Operator, option: string): number | undefined {
  const value = settings.options?.[option]
  return isKnown(value) && typeof value === "number" ? value : undefined
}
