import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { remove } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * An operator that needs all rows, such as a sort, on a Spark stream.
 *
 * Sorting, `offset`, `intersect`, `except` and `cogroup` look at all rows before
 * they give any, and a pivot must have seen all values before it knows its
 * columns. A stream is never all there, so Spark refuses the query; samples of a
 * stream it refuses as well.
 *
 * ```ts
 * views().orderBy("timestamp").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().groupBy("topic").pivot("partition").count().writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * `offset` is refused anywhere in a streaming query, even on a side that is
 * read once. In `foreachBatch` all of them work, on the rows of one batch.
 *
 * Not reported where the engine has the whole: results sorted in complete mode,
 * a pivot over values that are listed, and data that is read once:
 *
 * ```ts
 * views().groupBy("topic").count().orderBy("count").writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views().groupBy("topic").pivot("partition", [0, 1]).count().writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views().except(pages().sample(0.1)).join(pages().orderBy("rank").limit(10), "key").writeStream.format("console").start()
 * ```
 */
export const batchOnlyOperator = rule({
  group: "queries",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U34", "spark:U36", "spark:U37", "spark:U39", "spark:U40", "spark:U41", "spark:A13"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const what = refused(operator, facts)
      if (!what) continue
      yield {
        at: operator.settings.pivot ? settingPlace(operator, "pivot") : operator.origin.name,
        operator,
        shows: "on submit",
        message: what.message,
        help: what.help,
        fixes: what.isInVain && !isShared(operator, facts) ? [withoutIt(operator)] : [],
      }
    }
  },
})

interface Refusal {
  readonly message: string
  readonly help: string
  /** Whether the query does without it. */
  readonly isInVain?: boolean
}

const inBatches = "Do it in `foreachBatch`, where each batch has an end"

function refused(operator: Operator, facts: Facts): Refusal | undefined {
  const { needsEnd, title } = traits(operator)
  const inputs = facts.flow.inputs(operator).map(input => facts.streams.of(input))
  if (!reachesQuery(operator, facts)) return undefined
  if (operator.settings.pivot === "found" && inputs[0] === true)
    return {
      message:
        "This pivot makes a column of each value that it finds, and on a stream values never end: Spark refuses it.",
      help: "List the values as the second argument of `pivot`.",
    }
  if (needsEnd === "one" && inputs.includes(true))
    return {
      message: traits(operator).perRecord
        ? `Spark takes no ${title} of a stream and refuses the query.`
        : `${article(title)} looks at all rows before it gives any, so Spark refuses it on a stream.`,
      help: `${inBatches}${instead[title] ? `, or ${instead[title]}` : ""}.`,
    }
  if (needsEnd === "second" && inputs[1] === true)
    return {
      message: `Which rows are not in a stream is never known, so Spark refuses ${article(title).toLowerCase()} with a stream on its right side.`,
      help: "Put the stream on the left side, or use a left outer join within a time range and keep the rows without a match.",
    }
  if (needsEnd === "query")
    return {
      message: `Spark refuses ${article(title).toLowerCase()} anywhere in a streaming query, ${inputs[0] === true ? "because a stream has no rows that are its first" : "even on a side that is read once"}.`,
      help: `Leave it out, or select by a column.`,
      isInVain: true,
    }
  return needsEnd === "result" && inputs[0] === true ? unsorted(operator, facts) : undefined
}

function article(title: string): string {
  return `${/^[aeiou]/.test(title) ? "An" : "A"} ${title}`
}

/** What works on streams in its place. */
const instead: { readonly [title: string]: string } = {
  sample: 'filter by a hash, such as `"hash(id) % 10 = 0"`',
  intersection: "use a left semi join with data that is read once",
  "co-group": "use a stream-stream join or `transformWithState`",
}

/** Sorting is for whole results: behind an aggregation, in complete mode. */
function unsorted(operator: Operator, facts: Facts): Refusal | undefined {
  const { modes } = facts.changes.of(operator)
  const isResult = facts.flow.upstream(operator).some(candidate => traits(candidate).aggregates)
  const hasOther = modes.some(mode => mode === "append" || mode === "update")
  if (modes.includes("unknown") || (isResult && !hasOther)) return undefined
  return {
    message: isResult
      ? "Only complete mode gives a whole result that can be sorted; Spark refuses to sort in other modes."
      : "Rows of a stream come for ever, and Spark refuses to sort them: only the whole result of an aggregation, in complete mode, can be sorted.",
    help: `${inBatches}, or sort where the rows are read.`,
    isInVain: true,
  }
}

function withoutIt(operator: Operator): Fix {
  return {
    title: `Leave the ${traits(operator).title} out`,
    safety: "changes-results",
    patches: [remove(operator)],
  }
}

/** Whether a streaming query surely has it in its plan. */
function reachesQuery(operator: Operator, { flow, streams }: Facts): boolean {
  return flow.downstream(operator).some(sink => traits(sink).role === "sink" && streams.of(sink) === true)
}
