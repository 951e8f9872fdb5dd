import { isKnown, type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * An output mode that a Spark query cannot have, such as complete without an aggregation.
 *
 * Append mode writes rows once they are final, update mode those that changed, and
 * complete mode the whole result again. Only an aggregation has a whole result.
 * Sessions cannot be updated, because one that merges with its neighbour replaces
 * two rows by one; and a `limit` never changes a row that it has let through.
 *
 * ```ts
 * views().dropDuplicates("key").writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(session_window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .writeStream.outputMode("update")
 *   .format("console")
 *   .start()
 * ```
 *
 * For modes that the sink does not take, see `refused-sink-mode`; for joins,
 * `refused-join-mode`; for functions with state per group,
 * `refused-function-mode`.
 *
 * Not reported where the query has what the mode needs:
 *
 * ```ts
 * views().groupBy("topic").count().writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(session_window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .writeStream.outputMode("append")
 *   .format("console")
 *   .start()
 * ```
 */
export const impossibleOutputMode = rule({
  group: "queries",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:A31", "spark:U10", "spark:U11", "spark:U38"],

  *check({ job, facts }) {
    for (const sink of queriesOf(job)) {
      const { outputMode } = sink.settings
      if (!isKnown(outputMode)) continue
      const problem = problemOf(outputMode, sink, facts)
      if (!problem) continue
      const { mode } = problem
      yield {
        at: settingPlace(sink, "outputMode"),
        operator: sink,
        shows: "on submit",
        message: problem.message,
        help: problem.help,
        because: (problem.because ?? []).map(({ origin }) => ({
          at: origin.name,
          message: "this is what the mode does not suit",
        })),
        fixes:
          mode === undefined || isShared(sink, facts)
            ? []
            : [
                {
                  title: `Write in ${mode} mode`,
                  safety: "changes-results",
                  patches: [set(sink, "outputMode", mode)],
                },
              ],
      }
    }
  },
})

interface Problem {
  readonly message: string
  readonly help: string
  /** The mode to write in; absent where none is plainly meant. */
  readonly mode?: string
  readonly because?: readonly Operator[]
}

const modes = ["append", "update", "complete"]

function problemOf(mode: string, sink: Operator, facts: Facts): Problem | undefined {
  if (!modes.includes(mode))
    return {
      message: `Spark knows no output mode "${mode}".`,
      help: "Write `append` for rows that are final, `update` for those that changed, or `complete` for the whole result.",
      mode: modes.find(known => known.startsWith(mode.slice(0, 2))),
    }
  if (mode === "complete") return withoutResult(sink, facts)
  return mode === "update" ? withoutChange(sink, facts) : undefined
}

/** Complete mode without an aggregation. */
function withoutResult(sink: Operator, facts: Facts): Problem | undefined {
  const { flow, time } = facts
  const upstream = flow.upstream(sink)
  if (time.of(sink).watermark === "at-end" || upstream.some(({ circumstance }) => circumstance))
    return undefined
  if ([sink, ...upstream].some(operator => time.of(operator).watermark === "unknown")) return undefined
  if (upstream.some(operator => isStreamingAggregate(operator, flow, time))) return undefined
  return {
    message:
      "Complete mode writes the whole result of an aggregation each time, and this query aggregates nothing over its stream: Spark refuses it.",
    help: "Write in append mode.",
    mode: "append",
  }
}

/** Sessions and limits in update mode. */
function withoutChange(sink: Operator, { flow, time }: Facts): Problem | undefined {
  const upstream = flow.upstream(sink)
  const last = upstream.find(operator => isStreamingAggregate(operator, flow, time))
  if (last?.settings.window?.shape === "session" && time.of(last).watermark !== "unknown")
    return {
      message:
        "A session that grows or merges with another cannot replace a row written before: Spark refuses session windows in update mode.",
      help: "Write in append mode, when sessions have ended.",
      mode: "append",
      because: [last],
    }
  const limit = upstream.find(operator => traits(operator).limits && isStream(operator, flow, time))
  return (
    limit && {
      message: "Which rows are the first ones cannot change, so Spark refuses a limit in update mode.",
      help: "Take the limit away, or limit each batch in `foreachBatch`.",
      because: [limit],
    }
  )
}

function isStream(operator: Operator, flow: Facts["flow"], time: Facts["time"]): boolean {
  return flow.inputs(operator).every(input => !["at-end", "unknown"].includes(time.of(input).watermark))
}
