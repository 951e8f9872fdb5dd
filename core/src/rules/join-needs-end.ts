import type { Joined } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A Spark join whose unmatched rows would be known only at the end of a stream.
 *
 * An outer join with data that is read once can keep the rows of the stream: each
 * is compared with all that is there. It cannot keep those of the static side,
 * because a row of the stream that matches may always come. A left anti join
 * with a stream on its right has the same trouble. Spark refuses these joins.
 *
 * ```ts
 * pages().join(views(), "key", "left_outer").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages(), "key", "full_outer").writeStream.format("console").start()
 * ```
 *
 * Keep the rows of the stream alone. For rows of two streams that have no
 * match within a time, use a left outer join with watermarks and a time range,
 * and filter by what is null.
 *
 * Not reported where the rows that are kept are those of the stream:
 *
 * ```ts
 * views().join(pages(), "key", "left_outer").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * pages().join(views(), "key", "right_outer").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages(), "key", "left_anti").writeStream.format("console").start()
 * ```
 */
export const joinNeedsEnd = rule({
  group: "joins",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U27", "spark:U28", "spark:U29", "spark:U30"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const join = facts.joins.of(operator)
      const refusal = join && refused(join)
      if (!join || !refusal) continue
      const type = refusal.instead
      yield {
        at: settingPlace(operator, "joinType"),
        operator,
        shows: "on submit",
        message: refusal.message,
        help: refusal.help,
        fixes:
          type && !isShared(operator, facts)
            ? [
                {
                  title: "Keep the rows of the stream only",
                  safety: "changes-results",
                  patches: [set(operator, "joinType", type)],
                },
              ]
            : [],
      }
    }
  },
})

interface Refusal {
  readonly message: string
  readonly help: string
  readonly instead?: string
}

const sidesOf: { readonly [type: string]: string } = {
  leftouter: "left",
  leftsemi: "left",
  rightouter: "right",
}

function refused({ type, left, right }: Joined): Refusal | undefined {
  if (type === "leftanti" && right.isStream)
    return {
      message: `A row has no match only when no row of the right side can match any more, and that is a stream: Spark refuses a left anti join with it.`,
      help: "Use a left outer join with watermarks and a time range, and keep the rows without a match.",
    }
  const isMixed =
    left.isStream !== right.isStream && left.isStream !== undefined && right.isStream !== undefined
  const stream = left.isStream ? "left" : "right"
  if (!isMixed || (type !== "fullouter" && (sidesOf[type] ?? stream) === stream)) return undefined
  const isSemi = type === "leftsemi"
  return {
    message: `This join ${isSemi ? "gives" : "keeps"} rows of the side that is read once, for which a match may come from the stream at any time: Spark refuses it.`,
    help: isSemi
      ? "Make the stream the left side, or join inner and drop duplicates."
      : "Let the join keep the rows of the stream, and not those of the side that is read once.",
    ...(isSemi ? {} : { instead: `${stream}outer` }),
  }
}
