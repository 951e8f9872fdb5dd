import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts, Joined } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { queriesBehind } from "./common/group-functions.js"
import { isShared } from "./common/shared.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A join of two Spark streams in an output mode that it does not have.
 *
 * A join gives each pair once, and an outer join gives a row without a match
 * only when none can come any more. In update mode Spark has inner and left
 * semi joins from 4.2 on; outer joins can only be appended. No join of streams
 * can be written in complete mode, even with an aggregation behind it; without
 * one, `impossible-output-mode` says so.
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").join(clicks(), "key", "left_outer")
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Not reported in append mode, in update mode where the version of Spark has it,
 * and for joins with data that is read once, which keep nothing:
 *
 * ```ts
 * views().join(clicks(), "key").writeStream.outputMode("append").format("console").start()
 * ```
 *
 * ```ts
 * views().join(clicks(), "key").writeStream.outputMode("update").format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages(), "key", "left_outer").writeStream.outputMode("update").format("console").start()
 * ```
 */
export const refusedJoinMode = rule({
  group: "joins",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U26a", "spark:U26b"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const join = facts.joins.of(operator)
      if (!join?.left.isStream || !join.right.isStream) continue
      const taken = modesOf(join, facts)
      for (const query of queriesBehind(operator, facts)) {
        const { outputMode = "append" } = query.settings
        if (outputMode === "complete" && !aggregates(query, facts)) continue
        if (!isKnown(outputMode) || taken.includes(outputMode) || !modes.has(outputMode)) continue
        yield {
          at: settingPlace(query, "outputMode"),
          operator: query,
          shows: "on submit",
          message: `${isOuter(join) ? "An outer join" : "A join"} of two streams can be written in ${listed(taken)} mode only, so Spark${facts.version.isDefault ? "" : ` ${facts.version.text}`} refuses the query in ${outputMode} mode.`,
          help: "Write the query in append mode.",
          because: [{ at: operator.origin.name, message: "two streams are joined here" }],
          fixes: fixes(query, facts),
        }
      }
    }
  },
})

const modes = new Set(["append", "update", "complete"])

function isOuter({ type }: Joined): boolean {
  return type.endsWith("outer")
}

function modesOf(join: Joined, { version }: Facts): readonly string[] {
  return isOuter(join) || !version.isAtLeast("4.2") ? ["append"] : ["append", "update"]
}

/** Without an aggregation no query can be written in complete mode, joins or not. */
function aggregates(query: Operator, { flow }: Facts): boolean {
  return flow.upstream(query).some(operator => traits(operator).aggregates)
}

/** An aggregation behind the join may not be able to append. */
function fixes(query: Operator, facts: Facts): readonly Fix[] {
  if (aggregates(query, facts) || isShared(query, facts)) return []
  return [
    {
      title: "Write in append mode",
      safety: "changes-results",
      patches: [set(query, "outputMode", "append")],
    },
  ]
}
