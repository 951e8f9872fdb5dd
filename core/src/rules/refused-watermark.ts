import { type Duration, isKnown, type Operator, type Setting, type Span } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink watermark setting that is negative, or zero where it must be positive.
 *
 * The out-of-orderness of records, the drift between sources and the interval
 * between watermarks must not be negative; an idle timeout and the interval at
 * which aligned sources compare their watermarks must be above zero. Flink looks
 * at the out-of-orderness only when the task starts, so a negative one fails the
 * job in the cluster.
 *
 * ```ts
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withIdleness("0 s")
 * env.fromSource(orderSource, strategy, "orders").print()
 * ```
 *
 * ```ts
 * env.getConfig().setAutoWatermarkInterval(-1)
 * env.fromSource(orderSource, inTime, "orders").print()
 * ```
 *
 * Not reported for an out-of-orderness of zero, which takes records to be in
 * order, or for a drift of zero:
 *
 * ```ts
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Order>(Duration.ZERO).withIdleness("1 min")
 * env.fromSource(orderSource, strategy, "orders").print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime.withWatermarkAlignment("orders", "0 s"), "orders").print()
 * ```
 */
export const refusedWatermark = rule({
  group: "time",
  severity: "error",
  engine: ["flink:T5", "flink:T6", "flink:T7", "flink:T8"],

  *check({ job }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      for (const { at, message, shows } of refusals(operator)) yield { at, operator, shows, message }
    }
    const { watermarkInterval } = job.settings
    if (isKnown(watermarkInterval) && watermarkInterval < 0)
      yield {
        at: job.origins.watermarkInterval ?? job.at,
        shows: "on submit",
        message: `Watermarks cannot be emitted every ${watermarkInterval} ms: the interval must not be negative.`,
        help: "Flink's own interval is 200 ms.",
      }
  },
})

function* refusals(operator: Operator): Iterable<{
  readonly at: Span
  readonly message: string
  readonly shows: "on submit" | "at run time"
}> {
  const { watermark } = operator.settings
  const at = (path: string) => settingPlace(operator, `watermark.${path}`)
  if (isBelow(watermark?.bound, 0))
    yield {
      at: at("bound"),
      message: "The out-of-orderness of records is negative; the task fails when it starts.",
      shows: "at run time",
    }
  if (isBelow(watermark?.idleness, 1))
    yield {
      at: at("idleness"),
      message:
        "An idle timeout must be positive: it says after how long without records a source counts as idle.",
      shows: "on submit",
    }
  if (isBelow(watermark?.alignment?.drift, 0))
    yield {
      at: at("alignment.drift"),
      message:
        "The drift of an alignment, which says how far a source may be ahead of the slowest, must not be negative.",
      shows: "on submit",
    }
  if (isBelow(watermark?.alignment?.interval, 1))
    yield {
      at: at("alignment.interval"),
      message: "The interval at which aligned sources compare their watermarks must be positive.",
      shows: "on submit",
    }
}

function isBelow(time: Setting<Duration> | undefined, least: Duration): boolean {
  return isKnown(time) && time < least
}
