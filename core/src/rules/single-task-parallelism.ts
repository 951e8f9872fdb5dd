import { isKnown, traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink window over all records with a parallelism above 1.
 *
 * A window that is not keyed sees every record of the stream, which only one
 * task can. Any parallelism above 1 is refused when the job is built.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .windowAll(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .setParallelism(4)
 *   .print()
 * ```
 *
 * Not reported for keyed windows:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .setParallelism(4)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .windowAll(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .setParallelism(1)
 *   .print()
 * ```
 */
export const singleTaskParallelism = rule({
  group: "windows",
  severity: "error",
  fix: "safe",
  engine: ["flink:W15"],

  *check({ job }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const { window, parallelism } = operator.settings
      const isOverAll = window !== undefined && traits(operator).shuffles && traits(operator).needsKey
      if (!isOverAll || !isKnown(parallelism) || parallelism <= 1) continue
      yield {
        at: settingPlace(operator, "parallelism"),
        operator,
        shows: "on submit",
        message: `This ${shapeOf(operator)} sees all records and runs in one task; a parallelism of ${parallelism} is refused.`,
        help: "Leave the parallelism out, or key the stream so that each task has a part of the keys.",
        fixes: [
          { title: "Run it in one task", safety: "safe", patches: [set(operator, "parallelism", undefined)] },
        ],
      }
    }
  },
})
