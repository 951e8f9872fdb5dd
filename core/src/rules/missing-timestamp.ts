import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { untimedSources } from "./common/untimed.js"
import { watermarkRepairs } from "./common/watermark-fixes.js"
import { capitalized, nameOf, namesOf, shapeOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * Records without a timestamp that reach a Flink operator on event time.
 *
 * Kafka and Kinesis give every record the time at which it was written.
 * Collections, sockets and files give none, and a strategy without a timestamp
 * assigner does not add one. An event-time window or interval join then fails
 * the job at its first record, also in a test on a collection; sessions and
 * patterns do not fail and give nonsense or nothing.
 *
 * ```ts
 * env
 *   .fromData<Order>({ orderId: "1", shopId: "a", amount: 5, placedAt: 1_700_000_000_000 })
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Assign timestamps at the source, or behind it where the time is first known.
 * For records that have timestamps and no watermarks, see `missing-watermark`.
 *
 * Not reported where something assigns timestamps on the way, or where the
 * source gives them:
 *
 * ```ts
 * env
 *   .fromData<Order>({ orderId: "1", shopId: "a", amount: 5, placedAt: 1_700_000_000_000 })
 *   .assignTimestampsAndWatermarks(inTime)
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * ```ts
 * env
 *   .fromSource(orderSource, WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s"), "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const missingTimestamp = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["flink:T1", "flink:T2", "flink:T3", "flink:T4"],

  *check({ job, facts }) {
    const byCause = new Map<string, Operator[]>()
    for (const operator of job.operators) {
      const sources = untimedSources(operator, facts)
      const cause = sources.map(({ id }) => id).join(" ")
      if (sources.length > 0) byCause.set(cause, [...(byCause.get(cause) ?? []), operator])
    }
    for (const operators of byCause.values()) yield report(operators, facts)
  },
})

function report(operators: readonly Operator[], facts: Facts): Reported {
  const operator = operators.find(each => consequence(each) === "fails") ?? (operators[0] as Operator)
  const sources = untimedSources(operator, facts)
  const names = namesOf(sources)
  return {
    at: placeOf(operator),
    operator,
    shows: consequence(operator) === "fails" ? "at run time" : "silently",
    message: `${capitalized(names)} ${sources.length === 1 ? "gives" : "give"} records no timestamps: ${effect(operator)}.`,
    help: `Assign timestamps at ${names}, from the field that says when a record happened.`,
    because: [
      ...sources.map(source => ({
        at: source.origin.settings.watermark ?? source.origin.name,
        message: `${nameOf(source)} gives no timestamps`,
      })),
      ...operators
        .filter(other => other !== operator)
        .map(other => ({ at: placeOf(other), message: `the ${shapeOf(other)} here needs them, too` })),
    ],
    fixes: watermarkRepairs(sources, facts).map(({ title, patches }) => ({
      title: `Add timestamps and ${title}`,
      safety: "changes-results",
      patches,
    })),
  }
}

/** Tumbling and sliding windows and interval joins look; the others take what is no time for one. */
function consequence({ settings: { window, pattern } }: Operator): "fails" | "nonsense" | "nothing" {
  if (pattern) return "nothing"
  return window?.shape === "session" || window?.shape === "custom" ? "nonsense" : "fails"
}

function effect(operator: Operator): string {
  const shape = shapeOf(operator)
  switch (consequence(operator)) {
    case "fails":
      return `the first one that reaches this ${shape} fails the job`
    case "nonsense":
      return `this ${shape} puts them all before the beginning of time`
    case "nothing":
      return `to this ${shape} each of them is late, and none ever matches`
  }
}

function placeOf({ origin: { settings, name } }: Operator) {
  return settings["window.clock"] ?? settings.window ?? settings.clock ?? name
}
