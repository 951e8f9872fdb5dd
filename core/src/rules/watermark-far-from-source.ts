import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Flink watermarks that are assigned behind a source that could make them for each partition.
 *
 * A source keeps a watermark for each partition and gives on the lowest. Behind
 * it, the partitions of a task are mixed, and after a shuffle those of all
 * tasks: records that are in order within their partition are out of order
 * there, and more of them are late.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .keyBy(o => o.shopId)
 *   .assignTimestampsAndWatermarks(inTime)
 *   .print()
 * ```
 *
 * Where the source makes watermarks too, see `watermark-reassigned`.
 *
 * Not reported at the source, or where the records that have the time are made
 * on the way:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .map((o): Order => ({ ...o, placedAt: o.placedAt * 1_000 }))
 *   .assignTimestampsAndWatermarks(inTime)
 *   .print()
 * ```
 */
export const watermarkFarFromSource = rule({
  group: "time",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const source = traits(operator).role === "source" ? undefined : sourceOfSameRecords(operator, facts)
      if (operator.settings.watermark === undefined || !source) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `${nameOf(source)} could make these watermarks for each of its partitions; here the partitions are mixed.`,
        help: "Give the strategy to the source.",
        because: [
          {
            at: source.origin.settings.watermark ?? source.origin.name,
            message: "here no watermarks are made",
          },
        ],
      }
    }
  },
})

/** The partitioned source without watermarks whose very records come here. */
function sourceOfSameRecords(operator: Operator, facts: Facts): Operator | undefined {
  const [input, ...others] = facts.flow.inputs(operator)
  if (!input || others.length > 0) return undefined
  const { watermark, connector } = input.settings
  if (traits(input).role === "source")
    return watermark?.strategy === "none" && partitioned.has(connector ?? "") ? input : undefined
  return traits(input).record === "same" && traits(input).perRecord
    ? sourceOfSameRecords(input, facts)
    : undefined
}

const partitioned = new Set(["kafka", "kinesis"])
