import type { Operator, Span, Watermark } from "@streamwright/graph"
import type { Consequence, Facts } from "../derive/facts.js"
import { timestampFields } from "../derive/timestamps.js"
import type { Fix, Related } from "../finding.js"
import { insertBefore } from "../patch.js"
import { watermarkRepairs } from "./common/watermark-fixes.js"
import { capitalized, nameOf, namesOf, shapeOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * An operator waits for watermarks that can never come.
 *
 * Event time moves with the watermark. Without one, a Flink window on the event
 * clock collects records for ever and never fires, with no error and no log
 * line; a test on bounded data does not show it, because the end of the data
 * counts as the last watermark. Spark refuses some of these queries when they
 * start and lets the others keep their state for ever.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 * orders.keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce(addAmounts).print()
 * ```
 *
 * A strategy at the source repairs it. How far out of order records may be is
 * for you to say; the repair puts 5 s there for you to edit.
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
 */
export const missingWatermark = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",

  *check({ job, facts }) {
    const byCause = new Map<string, Operator[]>()
    for (const operator of job.operators) {
      const unmet = facts.unmet.of(operator)
      if (unmet?.why !== "missing") continue
      const cause = unmet.at.map(({ id }) => id).join(" ")
      byCause.set(cause, [...(byCause.get(cause) ?? []), operator])
    }
    for (const waiting of byCause.values()) yield reported(waiting, facts)
  },
})

function reported(waiting: readonly Operator[], facts: Facts): Reported {
  const operator = gravest(waiting, facts)
  const others = waiting.filter(other => other !== operator)
  const consequence = facts.waits.of(operator) as Consequence
  const missing = missingFor(operator, facts)
  return {
    at: placeOf(operator),
    operator,
    severity: consequence === "kept for ever" ? "warning" : "error",
    shows: consequence === "refused" ? "on submit" : "silently",
    message: `${capitalized(what(operator, consequence))}: ${namesOf(missing)} ${missing.length === 1 ? "supplies" : "supply"} no watermarks.`,
    help: `Say at ${namesOf(missing)} which field is the event time and how far out of order records may be.`,
    because: [
      ...missing.map(
        (source): Related => ({
          at: watermarkPlace(source),
          message: `${nameOf(source)} supplies no watermarks`,
        }),
      ),
      ...others.map(
        (other): Related => ({
          at: placeOf(other),
          message: `the ${shapeOf(other)} here waits for the same watermark`,
        }),
      ),
    ],
    fixes: fixes(waiting, missing, facts),
  }
}

function missingFor(operator: Operator, facts: Facts): readonly Operator[] {
  const unmet = facts.unmet.of(operator)
  return unmet?.why === "missing" ? unmet.at : []
}

/** The finding speaks of the operator that loses most. */
function gravest(waiting: readonly Operator[], facts: Facts): Operator {
  const broken = waiting.find(operator => facts.waits.of(operator) !== "kept for ever")
  return broken ?? (waiting[0] as Operator)
}

function what(operator: Operator, consequence: Consequence): string {
  const shape = `this ${operator.settings.window ? `event-time ${shapeOf(operator)}` : shapeOf(operator)}`
  if (consequence === "never fires") return `${shape} never fires`
  return consequence === "refused" ? `the engine refuses ${shape}` : `${shape} keeps its state for ever`
}

function placeOf(operator: Operator): Span {
  const { settings, name } = operator.origin
  return (
    settings["window.clock"] ??
    settings.window ??
    operator.code?.timers.find(timer => timer.clock === "event")?.at ??
    name
  )
}

function watermarkPlace(source: Operator): Span {
  return source.origin.settings.watermark ?? source.origin.name
}

/** Where the engine tags a column, the watermark goes right before the operator; elsewhere to the source. */
function fixes(waiting: readonly Operator[], missing: readonly Operator[], facts: Facts): readonly Fix[] {
  if (facts.tagsColumns) return columnFixes(waiting, facts)
  return watermarkRepairs(missing, facts).map(({ title, patches }) => ({
    title: `Add ${title}`,
    safety: "changes-results",
    patches,
  }))
}

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
