import type { Job, Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { groups } from "./common/groups.js"
import { freeName } from "./common/plain-name.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { rule } from "./rule.js"

/**
 * Two Spark queries of one session with the same name.
 *
 * Spark refuses to start a query while another one of its name is active, so
 * the second `start` fails and with it, most often, the whole program.
 *
 * ```ts
 * views().writeStream.queryName("views").format("console").start()
 * views().writeStream.queryName("views").format("noop").start()
 * ```
 *
 * Not reported where the names differ, or where a query has none:
 *
 * ```ts
 * views().writeStream.queryName("views").format("console").start()
 * views().writeStream.queryName("all-views").format("noop").start()
 * views().writeStream.format("noop").start()
 * views().writeStream.format("noop").start()
 * ```
 *
 * ```ts
 * if (Math.random() > 0.5) views().writeStream.queryName("views").format("console").start()
 * else views().writeStream.queryName("views").format("noop").start()
 * ```
 *
 * ```ts
 * for (const topic of ["eu", "us"])
 *   views().filter(`topic = '${topic}'`).writeStream.queryName("copy").format("noop")
 *     .trigger(Trigger.AvailableNow()).start().awaitTermination()
 * ```
 */
export const duplicateQueryName = rule({
  group: "queries",
  severity: "error",
  fix: "safe",
  engine: ["spark:A38"],

  *check({ job, facts }) {
    const certain = queriesOf(job).filter(query => query.circumstance === undefined && !mayBeOver(query, job))
    for (const [first, ...others] of groups(certain, ({ settings }) => settings.name))
      for (const sink of others)
        yield {
          at: settingPlace(sink, "name"),
          operator: sink,
          shows: "on submit",
          message: `Another query of this job is called \`${sink.settings.name}\`, too; Spark refuses the second one while the first runs.`,
          help: "Give each query a name of its own.",
          because: [{ at: settingPlace(first, "name"), message: "the first query of this name" }],
          fixes: isShared(sink, facts) ? [] : [rename(sink, job)],
        }
  },
})

/** A query that ends and is waited for may be over before the next one starts. */
function mayBeOver({ settings: { trigger } }: Operator, job: Job): boolean {
  return (
    (trigger?.type === "once" || trigger?.type === "available-now") && job.settings.awaitsQueries === true
  )
}

/** The memory sink's table has the name, so who reads it must be told. */
function rename(sink: Operator, job: Job): Fix {
  const taken = new Set(queriesOf(job).map(({ settings }) => settings.name ?? ""))
  const name = freeName(sink.settings.name ?? "", taken, sink.settings.name?.includes("_") ? "_" : "-")
  return {
    title: `Call it \`${name}\``,
    safety: sink.settings.connector === "memory" ? "changes-results" : "safe",
    patches: [set(sink, "name", name)],
  }
}
