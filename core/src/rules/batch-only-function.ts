import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * A function that needs all rows, such as a distinct count or a rank, on a Spark stream.
 *
 * An exact count of distinct values would have to remember every value for
 * ever, a rank over the rows around a row changes with every row that comes, and
 * `monotonically_increasing_id` begins anew with each batch. Spark refuses all
 * three when the query starts.
 *
 * ```ts
 * views().groupBy("topic").agg(countDistinct("key")).writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views().selectExpr("key", "row_number() OVER (PARTITION BY key ORDER BY offset) AS rank").writeStream.format("console").start()
 * ```
 *
 * `approx_count_distinct` keeps a sketch of fixed size, off by 5 % as a rule.
 * `uuid()` gives ids that never come again; one that stays the same when a batch
 * is repeated comes from the source, such as topic, partition and offset. For
 * ranks, aggregate by a time window with `max_by`, or compute them for each batch
 * in `foreachBatch`.
 *
 * Not reported for what streams can do, and on data that is read once:
 *
 * ```ts
 * views().groupBy("topic").agg(approx_count_distinct("key")).writeStream.outputMode("complete").format("console").start()
 * ```
 *
 * ```ts
 * views().join(pages().groupBy("key").agg(countDistinct("user")), "key").writeStream.format("console").start()
 * ```
 */
export const batchOnlyFunction = rule({
  group: "queries",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U13", "spark:U42", "spark:U44"],

  *check({ job, facts }) {
    if (!facts.tagsColumns) return
    for (const operator of job.operators) {
      const isStream = facts.flow.inputs(operator).some(input => facts.streams.of(input) === true)
      for (const name of operator.settings.functions ?? []) {
        const problem = Object.hasOwn(problems, name) ? problems[name] : undefined
        const concerns = problem?.anywhere ? servesStream(operator, facts) : isStream
        if (!problem || !concerns) continue
        yield {
          at: settingPlace(operator, `functions.${name}`),
          operator,
          shows: "on submit",
          message: problem.message,
          help: problem.help,
          fixes:
            problem.instead && !isShared(operator, facts) ? [exchanged(operator, name, problem.instead)] : [],
        }
      }
    }
  },
})

interface Problem {
  readonly message: string
  readonly help: string
  /** The function that a stream can have in its place. */
  readonly instead?: string
  /** Whether it is refused on every side of a streaming query. */
  readonly anywhere?: boolean
}

const problems: { readonly [name: string]: Problem } = {
  distinct: {
    message:
      "An exact aggregate over distinct values remembers every value for ever, so Spark refuses it on a stream.",
    help: "Count with `approx_count_distinct`, or drop duplicates before the aggregation.",
    instead: "approx_count_distinct",
  },
  over: {
    message:
      "A function over the rows around a row changes with every row that comes; Spark refuses it on a stream and has only windows over time there.",
    help: "Aggregate by `window(…)`, with `max_by` for the last or highest row, or compute it for each batch in `foreachBatch`.",
  },
  monotonically_increasing_id: {
    message:
      "`monotonically_increasing_id` begins anew with each batch, so its ids would come again: Spark refuses it in streaming queries.",
    help: "Use `uuid()`, or columns that the source numbers, such as topic, partition and offset.",
    instead: "uuid",
    anywhere: true,
  },
}

function servesStream(operator: Operator, { flow, streams }: Facts): boolean {
  return flow.downstream(operator).some(sink => traits(sink).role === "sink" && streams.of(sink) === true)
}

function exchanged(operator: Operator, name: string, instead: string): Fix {
  const functions = (operator.settings.functions ?? []).map(each => (each === name ? instead : each))
  return {
    title: `Use \`${instead}\``,
    safety: "changes-results",
    patches: [set(operator, "functions", functions)],
  }
}
