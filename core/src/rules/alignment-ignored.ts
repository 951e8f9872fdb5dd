import { traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * Watermark alignment in a Flink strategy that is not given to a source, where it has no effect.
 *
 * To align watermarks, Flink pauses the sources that are ahead of their group.
 * Only a source can be paused: in a strategy that is given to an assigner
 * behind the source, alignment has no effect and nothing says so.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .assignTimestampsAndWatermarks(inTime.withWatermarkAlignment("orders", "20 s"))
 *   .print()
 * ```
 *
 * Not reported at a source:
 *
 * ```ts
 * env.fromSource(orderSource, inTime.withWatermarkAlignment("orders", "20 s"), "orders").print()
 * ```
 */
export const alignmentIgnored = rule({
  group: "time",
  severity: "warning",
  engine: ["flink:T11"],

  *check({ job }) {
    for (const operator of job.operators) {
      if (traits(operator).role === "source" || !operator.settings.watermark?.alignment) continue
      yield {
        at: settingPlace(operator, "watermark.alignment"),
        operator,
        shows: "silently",
        message:
          "This alignment is ignored: only a source can be paused, and this strategy is not given to one.",
        help: "Give the strategy to the source.",
      }
    }
  },
})
