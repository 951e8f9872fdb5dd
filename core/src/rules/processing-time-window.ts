import { type Operator, type Span, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { timestampFields } from "../derive/timestamps.js"
import type { Fix, Related } from "../finding.js"
import { type Patch, set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { watermarkRepairs } from "./common/watermark-fixes.js"
import { listed, nameOf, shapeOf } from "./common/words.js"
import { rule, type Subject } from "./rule.js"

/**
 * A processing-time window where the job means event time, so that a replay gives other results.
 *
 * A processing-time window puts a record where the machine's clock stands when
 * the record arrives. A replay, a restart or a backlog then gives other totals
 * than the first run did, and nothing says so. It is fine when the author means
 * the machine's clock; it is a mistake when the records carry their own time.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 * orders.keyBy(o => o.shopId).window(TumblingProcessingTimeWindows.of("1 min")).reduce(addAmounts).print()
 * ```
 *
 * The evidence is named in the message: the job says event time, watermarks are
 * there and ignored, the record carries a time, results meet event-time data
 * downstream, or the source can be replayed. When only the replay speaks
 * against it, the finding is an information.
 *
 * Not reported where the author says that the processing clock is meant, or
 * where nothing speaks against it:
 *
 * ```ts
 * defineJob({ name: "requests in flight", timeDomain: "processing" }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *     .keyBy(o => o.shopId)
 *     .window(TumblingProcessingTimeWindows.of("1 s"))
 *     .reduce(addAmounts)
 *     .print()
 * })
 * ```
 */
export const processingTimeWindow = rule({
  group: "time",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    if (job.timeDomain === "processing") return
    for (const operator of job.operators) {
      if (facts.clock.of(operator) !== "processing" || !groupsByTime(operator)) continue
      const evidence = evidenceFor(operator, { job, facts })
      if (evidence.length === 0) continue
      yield {
        at: placeOf(operator),
        operator,
        severity: evidence.every(({ isWeak }) => isWeak) ? "info" : "warning",
        shows: "silently",
        message: `This ${shapeOf(operator)} runs on the processing clock, but ${listed(evidence.map(({ text }) => text))}. After a replay or a backlog its results differ.`,
        help: helpFor(operator, facts),
        because: evidence.flatMap(({ because }) => because ?? []),
        fixes: fixesFor(operator, facts),
      }
    }
  },
})

/** Timers are mostly plain timeouts; those set to round times make a window by hand. */
function groupsByTime(operator: Operator): boolean {
  const { window, clock } = operator.settings
  if (window) return true
  const waits = clock !== undefined && !traits(operator).needsKey && !traits(operator).perRecord
  return waits || (operator.code?.timers.some(({ isAligned }) => isAligned) ?? false)
}

interface Evidence {
  readonly text: string
  /** A replay alone makes a window suspect, not wrong. */
  readonly isWeak?: boolean
  readonly because?: readonly Related[]
}

function evidenceFor(operator: Operator, { job, facts }: Subject): readonly Evidence[] {
  return [
    job.timeDomain === "event" ? { text: "the job declares event time" } : undefined,
    ignoredWatermarks(operator, facts),
    carriedTime(operator, facts),
    meetsEventTime(operator, facts),
    replay(operator, facts),
  ].filter(evidence => evidence !== undefined)
}

function ignoredWatermarks(operator: Operator, facts: Facts): Evidence | undefined {
  const { watermark, suppliers } = facts.time.of(operator)
  if (watermark !== "arrives" || suppliers.length === 0) return undefined
  const because = suppliers.map(supplier => ({
    at: supplier.origin.settings.watermark ?? supplier.origin.name,
    message: "these watermarks are ignored",
  }))
  return { text: `the watermarks of ${listed(suppliers.map(nameOf))} are ignored here`, because }
}

function carriedTime(operator: Operator, facts: Facts): Evidence | undefined {
  const carrier = facts.flow
    .upstream(operator)
    .find(candidate => timestampFields(facts.schema.of(candidate)).length > 0)
  const record = carrier && facts.schema.of(carrier)
  const [field] = timestampFields(record)
  if (!field) return undefined
  return {
    text: `${record?.name ? `\`${record.name}\`` : "the record"} carries its own time in \`${field.name}: ${field.type}\``,
  }
}

function meetsEventTime(operator: Operator, facts: Facts): Evidence | undefined {
  const meeting = facts.flow.downstream(operator).find(candidate => facts.clock.of(candidate) === "event")
  if (!meeting) return undefined
  return {
    text: `its results meet event time in the ${shapeOf(meeting)} downstream`,
    because: [{ at: placeOf(meeting), message: "here event time is used" }],
  }
}

const replayable = new Set(["kafka", "kinesis", "file", "iceberg", "delta"])

function replay(operator: Operator, facts: Facts): Evidence | undefined {
  const source = facts.flow
    .upstream(operator)
    .find(
      candidate => replayable.has(candidate.settings.connector ?? "") && traits(candidate).role === "source",
    )
  return source && { text: `${nameOf(source)} can be replayed`, isWeak: true }
}

function placeOf(operator: Operator): Span {
  const { settings, name } = operator.origin
  return settings["window.clock"] ?? settings.clock ?? operator.code?.timers[0]?.at ?? name
}

function helpFor(operator: Operator, facts: Facts): string {
  if (!facts.hasEventTime)
    return "DStreams know no event time; Structured Streaming does. Or say `timeDomain: \"processing\"` in the job's options if the machine's clock is meant."
  if (operator.settings.window?.clock === undefined && operator.settings.clock === undefined)
    return "Set event-time timers, or say `timeDomain: \"processing\"` in the job's options if the machine's clock is meant."
  return "Use the event clock, or say `timeDomain: \"processing\"` in the job's options if the machine's clock is meant."
}

function fixesFor(operator: Operator, facts: Facts): readonly Fix[] {
  const change = facts.hasEventTime && !isShared(operator, facts) ? eventClock(operator) : undefined
  if (!change) return []
  const { watermark, missing } = facts.time.of(operator)
  const title = "Use the event clock"
  if (watermark === "arrives" || watermark === "unknown")
    return [{ title, safety: "changes-results", patches: [change] }]
  const without =
    missing.length > 0
      ? missing
      : facts.flow.upstream(operator).filter(candidate => traits(candidate).role === "source")
  return watermarkRepairs(without, facts).map(repair => ({
    title: `${title}, with ${repair.title}`,
    safety: "changes-results",
    patches: [change, ...repair.patches],
  }))
}

function eventClock(operator: Operator): Patch | undefined {
  const { window, clock, windowTrigger } = operator.settings
  if (windowTrigger?.type.includes("ProcessingTime")) return undefined
  if (window?.clock) return set(operator, "window", { ...window, clock: "event" })
  return clock ? set(operator, "clock", "event") : undefined
}
