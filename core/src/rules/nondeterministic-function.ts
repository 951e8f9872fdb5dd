import { known, type Note, type Operator, type Span, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { nameOf } from "./common/words.js"
import { type Reported, rule, type Subject } from "./rule.js"

/**
 * A function whose result depends on the machine's clock or on chance, in an event-time job.
 *
 * After a failure, and on every replay, records are processed again. In a job on
 * event time the results are to be the same then; a function that asks the wall
 * clock what to do with a record, or when to fire a timer of the records' clock,
 * decides otherwise. An id that is drawn at random is another one for the same
 * record, so that a sink which gets it twice cannot know.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").filter(o => Date.now() - o.placedAt < 3_600_000).print()
 * ```
 *
 * ```ts
 * class Remind extends KeyedProcessFunction<string, Order, string> {
 *   override processElement(_order: Order, context: KeyedProcessFunction.Context<string>): void {
 *     const now = Date.now()
 *     context.timerService().registerEventTimeTimer(now + 60_000)
 *   }
 *   override onTimer(_timestamp: number, context: KeyedProcessFunction.OnTimerContext<string>, out: Collector<string>): void {
 *     out.collect(context.getCurrentKey())
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Remind()).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => ({ ...o, id: crypto.randomUUID() })).sinkTo(receiptSink)
 * ```
 *
 * Not reported for times that are only shown or stored with a record, such as
 * when it was handled, for what only a log or a metric sees, or where the
 * author says `timeDomain: "processing"`:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => ({ ...o, processedAt: Date.now() })).print()
 * ```
 *
 * ```ts
 * class Late extends ProcessFunction<Order, Order> {
 *   override processElement(order: Order, _context: ProcessFunction.Context, out: Collector<Order>): void {
 *     const latency = Date.now() - order.placedAt
 *     if (latency > 60_000) console.warn(`late by ${latency} ms`)
 *     out.collect(order)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").process(new Late()).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders").filter(o => Date.now() - o.placedAt < 3_600_000).print()
 * ```
 */
export const nondeterministicFunction = rule({
  group: "functions",
  severity: "warning",

  *check(subject) {
    for (const operator of subject.job.operators) {
      const notes = traits(operator).role === "transformation" ? (operator.code?.notes ?? []) : []
      const told = new Set<string>()
      for (const note of notes) {
        const found = told.has(note.what) ? undefined : reported(note, operator, subject)
        if (!found) continue
        told.add(note.what)
        yield found
      }
    }
  },
})

function reported(note: Note, operator: Operator, { job, facts }: Subject): Reported | undefined {
  if (note.what === "clock" && note.decides && job.timeDomain !== "processing")
    return byClock(note, operator, facts)
  return note.what === "random" && isId.test(note.text) ? byChance(note, operator, facts) : undefined
}

const isId = /UUID|uuid|nanoid/

/** Only where the job runs on event time, which the watermark that comes here shows. */
function byClock({ text, at }: Note, operator: Operator, facts: Facts): Reported | undefined {
  const [supplier] = facts.flow.inputs(operator).flatMap(input => {
    const time = facts.time.of(input)
    return time.watermark === "arrives" ? time.suppliers : []
  })
  if (!supplier) return undefined
  return {
    at,
    operator,
    shows: "silently",
    message: `What happens to a record depends on \`${text}\`, the clock of the machine: when records are processed again, it is decided otherwise.`,
    help: 'Ask the records: their own time, or the watermark. If the machine\'s clock is meant, say `timeDomain: "processing"`.',
    because: [{ at: placeOf(supplier), message: "the job runs on event time from here" }],
  }
}

/** A sink that commits with checkpoints shows each result once, whatever its id. */
function byChance({ text, at }: Note, operator: Operator, facts: Facts): Reported | undefined {
  const sinks = facts.flow
    .downstream(operator)
    .filter(({ settings: { connector } }) => connector !== undefined && outside.has(connector))
    .filter(({ settings }) => known(settings.delivery, undefined) !== "exactly-once")
  const [sink] = sinks
  if (!sink) return undefined
  return {
    at,
    operator,
    severity: "info",
    shows: "silently",
    message: `\`${text}\` gives the same record another id when it is processed again, and ${nameOf(sink)} may get a record twice: nobody can tell then that it is one.`,
    help: "Make the id of what identifies the record.",
    because: [{ at: sink.origin.name, message: "a record may come here twice" }],
  }
}

const outside = new Set(["kafka", "kinesis", "jdbc", "elasticsearch", "iceberg"])

function placeOf({ origin }: Operator): Span {
  return origin.settings.watermark ?? origin.name
}
