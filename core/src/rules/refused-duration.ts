import type { Operator, Refused, Span } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { type Reported, rule } from "./rule.js"

/**
 * A duration that Flink or Spark cannot parse.
 *
 * Flink and Spark each have a grammar of their own: Flink takes one whole number
 * and one unit, Spark takes full words with a space before them. What the other
 * engine takes is refused when the job starts.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.window(TumblingEventTimeWindows.of("1 min 30 s")).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * Not reported for durations that the engine of the job reads:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * orders.window(TumblingEventTimeWindows.of("90 s")).reduce(addAmounts).sinkTo(orderSink)
 * ```
 */
export const refusedDuration = rule({
  group: "settings",
  severity: "error",
  engine: ["spark:A6", "spark:A10", "spark:A33"],

  *check({ job }) {
    for (const operator of job.operators) {
      for (const { refused, path } of refusals(operator.settings, ""))
        yield report(refused, settingPlace(operator, path), operator)
    }
    for (const { refused, path } of refusals(job.settings, ""))
      yield report(refused, job.origins[path] ?? job.at)
    const { latency, at } = job.serviceLevel
    if (latency !== undefined && isRefused(latency)) yield report(latency, at ?? job.at)
  },
})

function report(refused: Refused, at: Span, operator?: Operator): Reported {
  return {
    at,
    ...(operator ? { operator } : {}),
    shows: "on submit",
    message: `The engine refuses the duration "${refused.refused}": ${refused.reason}.`,
    help: "Write it in the engine's own grammar.",
  }
}

/** The refused values anywhere in settings, each with its path. */
function* refusals(value: unknown, path: string): Generator<{ refused: Refused; path: string }> {
  if (typeof value !== "object" || value === null) return
  if (isRefused(value)) {
    yield { refused: value, path }
    return
  }
  for (const [name, part] of Object.entries(value))
    yield* refusals(part, path === "" ? name : `${path}.${name}`)
}

function isRefused(value: unknown): value is Refused {
  return typeof value === "object" && value !== null && "refused" in value
}
