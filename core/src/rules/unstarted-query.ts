import { rule } from "./rule.js"

/**
 * A Spark query that is described and never started.
 *
 * `writeStream` and all that follows it only say what is to be done. Nothing
 * runs, and nothing complains, until `start` or `toTable` is called.
 *
 * ```ts
 * views().writeStream.format("console").outputMode("append")
 * ```
 *
 * Not reported where it is started, here or by whom it is given to:
 *
 * ```ts
 * views().writeStream.format("console").outputMode("append").start()
 * ```
 *
 * ```ts
 * const toConsole = views().writeStream.format("console")
 * toConsole.start()
 * ```
 */
export const unstartedQuery = rule({
  group: "queries",
  severity: "warning",

  *check({ job, facts }) {
    for (const { what, at, after } of job.unfinished) {
      if (what !== "query") continue
      yield {
        at,
        ...(after === undefined ? {} : { operator: facts.flow.operator(after) }),
        shows: "silently",
        message: "This query is described and never started, so it does nothing.",
        help: "Call `start` or `toTable` at its end.",
      }
    }
  },
})
