import type { Operator, Span, Watermark } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { timestampFields } from "../derive/timestamps.js"
import type { Fix, Related } from "../finding.js"
import { insertBefore } from "../patch.js"
import { untimedSources } from "./common/untimed.js"
import {
  othersWaiting,
  outcomeOf,
  severityOf,
  showsOf,
  type Waiting,
  waitingBecause,
  waitingPlace,
} from "./common/waiting.js"
import { watermarkRepairs } from "./common/watermark-fixes.js"
import { capitalized, nameOf, namesOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * An event-time operator without watermarks: in Flink it never fires, in Spark it is refused or never
 * forgets.
 *
 * Event time moves with the watermark. Without one, a Flink window on the event
 * clock collects records for ever and never fires, with no error and no log
 * line; a test on bounded data does not show it, because the end of the data
 * counts as the last watermark. Spark refuses windows in append mode, duplicates
 * within the watermark and event-time timeouts when the query starts, and lets
 * windows in update mode keep their state for ever.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 * orders.keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce(addAmounts).print()
 * ```
 *
 * A strategy at the source repairs it. How far out of order records may be is
 * for you to say; the repair puts 5 s there for you to edit.
 *
 * ```ts
 * views().groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.format("console").start()
 * ```
 *
 * Where a Spark query has a watermark that the operator cannot use, see
 * `watermark-behind-operator`, `watermark-on-other-column` and `lost-watermark`;
 * for Flink records without any timestamp, see `missing-timestamp`.
 *
 * Not reported where a watermark comes in time further down, or where the
 * source is bounded and its end closes every window:
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .assignTimestampsAndWatermarks(WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt))
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * views()
 *   .withWatermark("timestamp", "10 minutes")
 *   .groupBy(window(col("timestamp"), "5 minutes"))
 *   .count()
 *   .writeStream.format("console")
 *   .start()
 * ```
 *
 * Nor in complete mode, which keeps every window on purpose:
 *
 * ```ts
 * views().groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("complete").format("console").start()
 * ```
 */
export const missingWatermark = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: [
    "spark:U9",
    "spark:U21",
    "spark:U33",
    "spark:P6",
    "spark:P8",
    "spark:U32",
    "spark:A15",
    "flink:T10",
    "flink:W19",
  ],

  *check({ facts }) {
    const found = waitingBecause(facts, "missing", ({ at }) => at.map(({ id }) => id).join(" "))
    for (const waiting of found) {
      if (untimedSources(waiting.gravest, facts).length === 0)
        yield reported(waiting, waiting.unmet.at, facts)
    }
  },
})

function reported(waiting: Waiting, missing: readonly Operator[], facts: Facts): Reported {
  const operator = waiting.gravest
  return {
    at: waitingPlace(operator),
    operator,
    severity: severityOf(operator, facts),
    shows: showsOf(operator, facts),
    message: `${capitalized(outcomeOf(operator, facts))}: ${facts.tagsColumns ? untagged(operator) : `${namesOf(missing)} ${missing.length === 1 ? "supplies" : "supply"} no watermarks`}.`,
    help: facts.tagsColumns
      ? "Say before it, with `withWatermark`, which column is the event time and how late rows may come."
      : `Say at ${namesOf(missing)} which field is the event time and how far out of order records may be.`,
    because: [...(facts.tagsColumns ? [] : missing.map(withoutWatermarks)), ...othersWaiting(waiting)],
    fixes: facts.tagsColumns ? columnFixes(waiting.operators, facts) : sourceFixes(missing, facts),
  }
}

/** Where the engine tags columns, no source is to blame. */
function untagged({ settings: { window, joinType } }: Operator): string {
  if (window?.column !== undefined) return `\`${window.column}\` carries no watermark`
  return `${joinType === undefined ? "no column before it carries" : "not both of its sides have a column that carries"} a watermark`
}

function withoutWatermarks(source: Operator): Related {
  return { at: watermarkPlace(source), message: `${nameOf(source)} supplies no watermarks` }
}

function watermarkPlace(source: Operator): Span {
  return source.origin.settings.watermark ?? source.origin.name
}

function sourceFixes(missing: readonly Operator[], facts: Facts): readonly Fix[] {
  return watermarkRepairs(missing, facts).map(({ title, patches }) => ({
    title: `Add ${title}`,
    safety: "changes-results",
    patches,
  }))
}

/** Where the engine tags a column, the watermark goes right before the operator. */
function columnFixes(waiting: readonly Operator[], facts: Facts): readonly Fix[] {
  const [operator] = waiting
  const column = operator && columnFor(operator, facts)
  if (!operator || column === undefined || facts.flow.inputs(operator).length > 1) return []
  const watermark: Watermark = { strategy: "bounded", bound: 600_000, timestamp: column }
  const patches = waiting.map(each => insertBefore(each, "watermark", { watermark }))
  return [{ title: `Add a watermark on \`${column}\``, safety: "changes-results", patches }]
}

/** A plain column of type timestamp; an expression over one would lose the watermark again. */
function columnFor(operator: Operator, facts: Facts): string | undefined {
  const { window } = operator.settings
  const [input] = facts.flow.inputs(operator)
  const record = input && facts.schema.of(input)
  if (!window) return timestampFields(record).find(({ type }) => type === "timestamp")?.name
  const type = record?.fields.find(({ name }) => name === window.column)?.type ?? "unknown"
  const isPlain = window.column !== undefined && !window.column.includes(".")
  return isPlain && (type === "timestamp" || type === "unknown") ? window.column : undefined
}
