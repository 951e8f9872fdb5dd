import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Flink watermarks that are assigned a second time, so that the first have no effect.
 *
 * An assigner takes no notice of the watermarks that reach it: those that it
 * makes replace them. What the source was told of disorder and idle partitions
 * has no effect behind it.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .filter(o => o.amount > 0)
 *   .assignTimestampsAndWatermarks(WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(o => o.placedAt))
 *   .print()
 * ```
 *
 * Not reported where the source makes no watermarks, or where an operator in
 * between makes other records, whose time may be another one:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .filter(o => o.amount > 0)
 *   .assignTimestampsAndWatermarks(inTime)
 *   .print()
 * ```
 *
 * ```ts
 * const shipped = env.fromSource(orderSource, inTime, "orders").map(o => ({ orderId: o.orderId, shippedAt: o.placedAt + 60_000 }))
 * shipped
 *   .assignTimestampsAndWatermarks(
 *     WatermarkStrategy.forMonotonousTimestamps<{ orderId: string; shippedAt: number }>().withTimestampAssigner(s => s.shippedAt),
 *   )
 *   .print()
 * ```
 */
export const watermarkReassigned = rule({
  group: "time",
  severity: "warning",

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      if (traits(operator).role === "source" || operator.settings.watermark === undefined) continue
      const first = supplierOfSameRecords(operator, facts)
      if (!first) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `The watermarks that are assigned here replace those of ${nameOf(first)}, which have no effect any more.`,
        help: "Assign watermarks once, best at the source, where each partition has its own.",
        because: [
          {
            at: first.origin.settings.watermark ?? first.origin.name,
            message: "these watermarks are replaced",
          },
        ],
      }
    }
  },
})

/** The nearest operator that makes watermarks for the very records that come here. */
function supplierOfSameRecords(operator: Operator, facts: Facts): Operator | undefined {
  for (let inputs = facts.flow.inputs(operator); inputs.length === 1; ) {
    const [input] = inputs as readonly [Operator]
    const { watermark } = input.settings
    if (watermark !== undefined) return watermark.strategy === "none" ? undefined : input
    if (traits(input).record !== "same" || !traits(input).perRecord) return undefined
    inputs = facts.flow.inputs(input)
  }
  return undefined
}
