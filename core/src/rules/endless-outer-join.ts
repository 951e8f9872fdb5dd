import type { Joined } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * An outer or semi join of two Spark streams without a bound on when a match may come.
 *
 * Such a join has to know when the wait for a match is over. It does when a
 * watermarked column must be equal on both sides, or when the condition bounds
 * how far apart the event times of a pair may be, so that the watermark of the
 * other side tells. With neither, Spark refuses the query when it starts.
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key"), "left_outer")
 *   .writeStream.format("console").start()
 * ```
 *
 * Say in the condition how much later a match may come, in both directions, so
 * that both sides can forget:
 * `c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR`.
 *
 * An inner join without a bound is accepted and keeps its rows for ever: see
 * `unbounded-join-state`.
 *
 * Not reported with such a range or a watermarked key, or where one side is read once:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key AND c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR"), "left_outer")
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").join(clicks(), ["key", "timestamp"], "left_outer").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages(), "key", "left_outer").writeStream.format("console").start()
 * ```
 */
export const endlessOuterJoin = rule({
  group: "joins",
  severity: "error",
  engine: ["spark:U32"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const join = facts.joins.of(operator)
      if (!join || !isEndless(join)) continue
      yield {
        at: settingPlace(operator, operator.settings.condition ? "condition" : "key"),
        operator,
        shows: "on submit",
        message: `This ${nameOf(join)} join of two streams never knows that a row has no match: ${reason(join)}. Spark refuses it.`,
        help: "Bound how far apart the event times of a pair may be, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`, or join by a watermarked column too.",
        because: [...join.left.tags, ...join.right.tags].flatMap(({ column, suppliers }) =>
          suppliers.map(({ origin }) => ({ at: origin.name, message: `\`${column}\` has a watermark` })),
        ),
      }
    }
  },
})

/** Where a watermark itself is missing, that is the cause. */
function isEndless({ type, left, right, keyTag, range, isPartial }: Joined): boolean {
  const areStreams = left.isStream && right.isStream && left.isClear && right.isClear
  if (!areStreams || keyTag || isPartial) return false
  const [hasLeft, hasRight] = [left.tags.length > 0, right.tags.length > 0]
  const leftEnds = hasRight && range.most !== undefined
  const rightEnds = hasLeft && range.least !== undefined
  if (type === "leftouter" || type === "leftsemi") return hasRight && !leftEnds
  if (type === "rightouter") return hasLeft && !rightEnds
  return type === "fullouter" && hasLeft && hasRight && !leftEnds && !rightEnds
}

function reason({ unusable, range }: Joined): string {
  if (unusable) return "Spark can draw no bound from the way in which its condition compares event times"
  if (range.least !== undefined || range.most !== undefined)
    return "the condition bounds their event times in the other direction only"
  return "nothing bounds how far apart the event times of a pair may be"
}

function nameOf({ type }: Joined): string {
  return type.replace(/(outer|semi)$/, " $1")
}
