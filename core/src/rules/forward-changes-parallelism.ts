import { isKnown, type Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { remove } from "../patch.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink `forward()` between operators of different parallelism.
 *
 * Forward keeps each record in its task, which needs as many tasks behind it
 * as before it. Where the parallelism changes, Flink refuses the job.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").setParallelism(4).forward().map(o => o.amount).setParallelism(8).print()
 * ```
 *
 * Not reported where both sides have the same parallelism, or where one of
 * them takes that of the cluster, which the job does not tell:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").setParallelism(4).forward().map(o => o.amount).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").setParallelism(4).map(o => o.amount).setParallelism(8).print()
 * ```
 */
export const forwardChangesParallelism = rule({
  group: "keys",
  severity: "error",
  fix: "safe",
  engine: ["flink:G6"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      if (operator.settings.partitioning !== "forward") continue
      const [before] = facts.flow.inputs(operator)
      const from = before && tasksOf(before, facts)
      for (const after of facts.flow.outputs(operator)) {
        const to = tasksOf(after, facts)
        if (!before || from === undefined || to === undefined || from === to) continue
        yield {
          at: operator.origin.name,
          operator,
          shows: "on submit",
          message: `\`forward()\` keeps records in their task, but ${nameOf(before)} has ${from} tasks and ${nameOf(after)} has ${to}.`,
          help: "Leave the connection to Flink, which forwards where it can, or give both the same parallelism.",
          because: [before, after].map(({ origin, settings }) => ({
            at: settingPlace({ origin } as Operator, "parallelism"),
            message: `parallelism ${settings.parallelism ?? "of the job"}`,
          })),
          fixes: [{ title: "Remove `forward()`", safety: "safe", patches: [remove(operator)] }],
        }
        break
      }
    }
  },
})

/** Its own parallelism, or that of the job; undefined where only the cluster knows. */
function tasksOf({ settings }: Operator, facts: Facts): number | undefined {
  if (settings.parallelism !== undefined)
    return isKnown(settings.parallelism) ? settings.parallelism : undefined
  const ofJob = facts.flow.job.settings.configuration?.["parallelism.default"]
  return typeof ofJob === "number" && ofJob > 0 && settings.bounded !== true ? ofJob : undefined
}
