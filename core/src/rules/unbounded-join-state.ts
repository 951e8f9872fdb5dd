import type { Joined } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A join of two Spark streams that keeps the rows of a side for ever.
 *
 * Every row of a stream waits for matches from the other. Watermarks alone do
 * not end the wait: the condition must bound how much later, and how much
 * earlier, a match may come, or a watermarked column must be equal. What the
 * condition leaves open stays in state until the executors run out of memory.
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key"))
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key AND c.timestamp >= v.timestamp"))
 *   .writeStream.format("console").start()
 * ```
 *
 * Spark reads a bound from comparisons of a plain column, or a cast of one, plus
 * or minus an interval of days or less. From functions such as `date_trunc`, and
 * from months, it reads none, and says so in its log only.
 *
 * Spark refuses outer and semi joins without a bound: see `endless-outer-join`.
 * For outer joins that it accepts and that still keep rows for ever, see
 * `unmatched-rows-never-emitted`.
 *
 * Not reported for a range in both directions, for a watermarked key, or where
 * one side is read once:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key AND c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR"))
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").join(clicks(), ["key", "timestamp"]).writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages(), "key").writeStream.format("console").start()
 * ```
 */
export const unboundedJoinState = rule({
  group: "joins",
  severity: "warning",

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const join = facts.joins.of(operator)
      if (!join || !keepsForEver(join)) continue
      yield {
        at: settingPlace(operator, operator.settings.condition ? "condition" : "key"),
        operator,
        shows: "silently",
        message: messageFor(join),
        help: "Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.",
        because: [...join.left.tags, ...join.right.tags].flatMap(({ column, suppliers }) =>
          suppliers.map(({ origin }) => ({ at: origin.name, message: `\`${column}\` has a watermark` })),
        ),
      }
    }
  },
})

/** Inner joins and their like; where a watermark or an equality is missing, that is the cause. */
function keepsForEver({ type, left, right, equal, keyTag, range, isPartial }: Joined): boolean {
  const areStreams = left.isStream && right.isStream && left.isClear && right.isClear
  const haveTags = left.tags.length > 0 && right.tags.length > 0
  if (!areStreams || !haveTags || keyTag || isPartial || equal === 0) return false
  return type === "inner" && (range.least === undefined || range.most === undefined)
}

function messageFor({ unusable, range }: Joined): string {
  const { least, most } = range
  if (least !== undefined) return oneSided("left")
  if (most !== undefined) return oneSided("right")
  if (unusable)
    return "Spark can draw no bound from the way in which this condition compares event times, so the rows of both sides stay in state for ever."
  return "Nothing bounds how far apart the event times of a pair may be, so the rows of both sides stay in state for ever, watermarks or not."
}

function oneSided(side: "left" | "right"): string {
  const other = side === "left" ? "right" : "left"
  return `The condition does not say how long after a row of the ${side} side its match may come: rows of the ${side} side stay in state for ever, and only those of the ${other} side are cleared.`
}
