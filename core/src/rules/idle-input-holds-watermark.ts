import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { capitalized, nameOf, shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink source without an idle timeout: one quiet partition can stop every event-time result.
 *
 * The watermark of a source is that of its slowest partition. A partition
 * without records has none, also when there are more tasks than partitions, so
 * windows behind the source wait until it speaks again. It is the most common
 * reason why a job that worked in a test gives nothing in production. An idle
 * timeout leaves such a partition out; records that it brings later may then be late.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * For a source without any watermarks, see `missing-watermark`.
 *
 * Not reported where the strategy has an idle timeout, where nothing behind
 * the source waits for watermarks, or for a source that is not read in parts:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime.withIdleness("1 min"), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => o.amount).print()
 * ```
 */
export const idleInputHoldsWatermark = rule({
  group: "time",
  severity: "info",
  isStrict: true,
  fix: "changes-results",

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const supplier of job.operators) {
      const { watermark } = supplier.settings
      const { settings, name } = supplier.origin
      const isMade = watermark?.strategy === "bounded" || watermark?.strategy === "monotonous"
      if (!isMade || watermark.idleness !== undefined || !comesInParts(supplier, facts)) continue
      const waiting = facts.flow.downstream(supplier).filter(operator => waitsFor(supplier, operator, facts))
      const [first] = waiting
      if (!first) continue
      yield {
        at: settings["watermark.argument"] ?? name,
        operator: supplier,
        shows: "silently",
        message: `${capitalized(nameOf(supplier))} declares no partition idle: one without records holds back the watermark, and the ${shapeOf(first)} behind it waits.`,
        help: "Say after how long without records a partition counts as idle.",
        because: waiting.map(operator => ({
          at: operator.origin.settings.window ?? operator.origin.name,
          message: `the ${shapeOf(operator)} here waits for this watermark`,
        })),
        fixes: isShared(supplier, facts)
          ? []
          : [
              {
                title: "Declare a partition idle after 1 min",
                safety: "changes-results",
                patches: [set(supplier, "watermark", { ...watermark, idleness: 60_000 })],
              },
            ],
      }
    }
  },
})

/** Sources that are read in parts, each of which may go quiet alone. */
const partitioned = new Set(["kafka", "kinesis"])

function comesInParts(supplier: Operator, facts: Facts): boolean {
  return [supplier, ...facts.flow.upstream(supplier)].some(
    ({ kind, settings }) =>
      traits({ kind }).role === "source" &&
      settings.bounded !== true &&
      partitioned.has(settings.connector ?? ""),
  )
}

function waitsFor(supplier: Operator, operator: Operator, facts: Facts): boolean {
  const { watermark, suppliers } = facts.time.of(operator)
  return facts.waits.of(operator) !== undefined && watermark === "arrives" && suppliers.includes(supplier)
}
