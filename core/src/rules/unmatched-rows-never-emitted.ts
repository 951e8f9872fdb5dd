import type { Operator, Watermark } from "@streamwright/graph"
import type { Facts, Joined } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { insertBefore } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * An outer join of two Spark streams that never emits rows without a match, because their side has no
 * watermark.
 *
 * Spark accepts a left outer join when the right side has a watermark and the
 * condition bounds the event times. But it clears the rows of the left side, and
 * gives those without a match, by the event time of the left side itself: without
 * a watermark there, nothing ever clears them. The query runs, matches come, the
 * state grows, and a row without a match is never seen.
 *
 * ```ts
 * views().select("key", "timestamp").as("v")
 *   .join(clicks().select("key", "timestamp").withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key AND c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR"), "left_outer")
 *   .writeStream.format("console").start()
 * ```
 *
 * Put a watermark on the event time of the side whose rows are kept, too. A full
 * outer join needs both watermarks and a bound in both directions.
 *
 * For outer joins that Spark refuses, see `endless-outer-join`.
 *
 * Not reported where both sides have one:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("v.key = c.key AND c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR"), "left_outer")
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().join(clicks().withWatermark("timestamp", "10 minutes"), ["key", "timestamp"], "left_outer").writeStream.format("console").start()
 * ```
 */
export const unmatchedRowsNeverEmitted = rule({
  group: "joins",
  severity: "warning",
  fix: "changes-results",

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const join = facts.joins.of(operator)
      const kept = join && keptSide(join)
      if (!join || !kept) continue
      const { side } = kept
      const isSemi = join.type === "leftsemi"
      yield {
        at: settingPlace(operator, "joinType"),
        operator,
        shows: "silently",
        message: `Rows of the ${side} side are kept for ever${isSemi ? "" : ", and those without a match never come out"}: ${kept.why}.`,
        help: kept.needsTag
          ? `Put a watermark on the event time of the ${side} side before the join.`
          : "Bound the event times in both directions, such as `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.",
        because: [{ at: join[side].operator.origin.name, message: `the ${side} side comes from here` }],
        fixes: kept.needsTag && side === "left" ? watermark(operator, join, facts) : [],
      }
    }
  },
})

interface Kept {
  readonly side: "left" | "right"
  readonly why: string
  readonly needsTag: boolean
}

/** The side whose rows stay, of a join that the engine takes. */
function keptSide({ type, left, right, keyTag, range, isPartial }: Joined): Kept | undefined {
  const areStreams = left.isStream && right.isStream && left.isClear && right.isClear
  if (!areStreams || keyTag || isPartial) return undefined
  const [hasLeft, hasRight] = [left.tags.length > 0, right.tags.length > 0]
  const [most, least] = [range.most !== undefined, range.least !== undefined]
  const isFull = type === "fullouter"
  const lacks = (side: Kept["side"]): Kept => ({
    side,
    why: "the query goes by their own event time to clear them, and it has no watermark",
    needsTag: true,
  })
  if ((type === "leftouter" || type === "leftsemi" || isFull) && hasRight && most && !hasLeft)
    return lacks("left")
  if ((type === "rightouter" || isFull) && hasLeft && least && !hasRight) return lacks("right")
  if (!isFull || !hasLeft || !hasRight || most === least) return undefined
  const side = most ? "right" : "left"
  return { side, why: "the condition bounds the event times in the other direction only", needsTag: false }
}

/** The column that the condition compares, ten minutes to start from. */
function watermark(operator: Operator, { left }: Joined, facts: Facts): readonly Fix[] {
  const columns = facts.schema.of(left.operator)?.fields ?? []
  const ranges = operator.settings.condition?.ranges ?? []
  const compared = ranges
    .flatMap(({ from, to }) => [from, to])
    .find(({ side, name }) => side === "left" && columns.some(column => column.name === name))
  if (!compared || isShared(operator, facts)) return []
  const settings: Watermark = { strategy: "bounded", bound: 600_000, timestamp: compared.name }
  return [
    {
      title: `Add a watermark on \`${compared.name}\` of the left side`,
      safety: "changes-results",
      patches: [insertBefore(operator, "watermark", { watermark: settings })],
    },
  ]
}
