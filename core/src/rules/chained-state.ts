import { isKnown, type Operator, traits } from "@streamwright/graph"
import { isStreamingAggregate } from "../derive/changes.js"
import type { Facts } from "../derive/facts.js"
import { isSame } from "../derive/time-columns.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { shapeOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * Two stateful Spark operators in a row, the first of which emits rows that are late for the second.
 *
 * A query has one watermark for all its operators. In update and complete mode an
 * aggregation gives its results again and again, also those of a time that the
 * watermark has passed; a function with event-time timeouts gives what times out
 * behind it. The next operator with state would drop such rows without a word, so
 * Spark refuses the query.
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .groupBy(window(col("window"), "1 hour"))
 *   .count()
 *   .writeStream.outputMode("update")
 *   .format("console")
 *   .start()
 * ```
 *
 * Not reported in append mode, where an aggregation gives each result once and in
 * time, nor where nothing behind it keeps state:
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .groupBy(window(col("window"), "1 hour"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
 *   .count()
 *   .where("count > 10")
 *   .writeStream.outputMode("update")
 *   .format("console")
 *   .start()
 * ```
 */
export const chainedState = rule({
  group: "state",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U45"],

  *check({ job, facts }) {
    const told = new Set<Operator>()
    for (const sink of queriesOf(job)) {
      const pair = latePair(sink, facts)
      if (!pair || told.has(pair.later)) continue
      told.add(pair.later)
      yield reported(pair, sink, facts)
    }
  },
})

interface Pair {
  readonly first: Operator
  readonly later: Operator
}

/** The first two operators on the way to a sink of which one gives late rows to the other. */
function latePair(sink: Operator, facts: Facts): Pair | undefined {
  const { flow, time } = facts
  const { outputMode = "append" } = sink.settings
  const upstream = new Set(flow.upstream(sink))
  for (const first of flow.job.operators) {
    if (!upstream.has(first)) continue
    const repeats = isKnown(outputMode) && outputMode !== "append" && isStreamingAggregate(first, flow, time)
    if (!repeats && !givesTimedOut(first)) continue
    const later = flow.downstream(first).find(each => upstream.has(each) && dropsLateRows(each, facts))
    if (later) return { first, later }
  }
  return undefined
}

function givesTimedOut({ settings }: Operator): boolean {
  return (settings.stateful === "map" || settings.stateful === "flatMap") && settings.clock === "event"
}

function dropsLateRows(operator: Operator, { flow, time }: Facts): boolean {
  const inputs = flow.inputs(operator).map(input => time.of(input))
  if (inputs.some(({ watermark }) => watermark === "unknown" || watermark === "at-end")) return false
  const { state, record, shuffles, aggregates } = traits(operator)
  if (aggregates || operator.settings.stateful) return true
  if (state === "input") return inputs.length > 1
  if (state !== "key" || record !== "same" || !shuffles) return false
  const { clock, columns } = operator.settings
  const tags = inputs.flatMap(input => input.tags)
  return clock === "event" || tags.some(tag => !columns || columns.some(name => isSame(name, tag.column)))
}

const check = "spark.sql.streaming.statefulOperator.checkCorrectness.enabled"

function reported({ first, later }: Pair, sink: Operator, facts: Facts): Reported {
  const isOff = String(facts.flow.job.settings.configuration?.[check] ?? true) !== "true"
  const { outputMode = "append" } = sink.settings
  const why = traits(first).aggregates
    ? `in ${outputMode} mode it gives results again that the watermark has passed`
    : "what times out there is behind the watermark"
  return {
    at: later.origin.name,
    operator: later,
    severity: isOff ? "warning" : "error",
    shows: isOff ? "silently" : "on submit",
    message: `This ${shapeOf(later)} follows the ${shapeOf(first)} before it, and ${why}: ${isOff ? "such rows are dropped without a word" : "Spark refuses the query"}.`,
    help: traits(first).aggregates
      ? "Write in append mode, or make two queries with a topic or table between them."
      : "Use a processor (`transformWithState`) that says which of its columns is the event time, or make two queries.",
    because: [
      { at: first.origin.name, message: "rows that are late come from here" },
      ...(sink.origin.settings.outputMode
        ? [{ at: sink.origin.settings.outputMode, message: "because of this output mode" }]
        : []),
    ],
    fixes: appended(sink, first, facts),
  }
}

/** In append mode every aggregation on the way needs a watermark among its keys. */
function appended(sink: Operator, first: Operator, facts: Facts): readonly Fix[] {
  const { flow, time, changes } = facts
  const aggregations = flow.upstream(sink).filter(each => isStreamingAggregate(each, flow, time))
  const areFinal = aggregations.every(each => time.of(each).tags.length > 0)
  if (!traits(first).aggregates || !areFinal || isShared(sink, facts)) return []
  if (changes.of(first).modes.length > 1) return []
  return [
    {
      title: "Write in append mode",
      safety: "changes-results",
      patches: [set(sink, "outputMode", "append")],
    },
  ]
}
