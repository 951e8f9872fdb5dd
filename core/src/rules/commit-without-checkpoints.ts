import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { inForce } from "../derive/settings.js"
import { setJob } from "../patch.js"
import { hasEnd, isBatch } from "./common/connectors.js"
import { capitalized, namesOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink sink that commits with checkpoints, in a job that takes none.
 *
 * Files, Iceberg tables, exactly-once Kafka and exactly-once databases show
 * what they have written when a checkpoint is complete. Without checkpoints
 * files stay in progress and transactions stay open until they time out, and
 * nothing fails: the job runs, and nobody ever sees a result.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders")
 *   .map(o => o.shopId)
 *   .sinkTo(FileSink.forRowFormat<string>("s3://lake/shops", new SimpleStringEncoder<string>()).build())
 * ```
 *
 * A cluster's own configuration may enable checkpoints for every job, which this
 * text cannot know; then say so where the finding is ignored.
 *
 * For state that is lost without checkpoints, see `state-without-checkpoints`.
 *
 * Not reported where the job enables them, where all input comes to an end,
 * since the last commit comes with it, or for sinks that write at once:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders")
 *   .map(o => o.shopId)
 *   .sinkTo(FileSink.forRowFormat<string>("s3://lake/shops", new SimpleStringEncoder<string>()).build())
 * ```
 *
 * ```ts
 * env.fromData("a", "b")
 *   .sinkTo(FileSink.forRowFormat<string>("s3://lake/letters", new SimpleStringEncoder<string>()).build())
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const commitWithoutCheckpoints = rule({
  group: "checkpoints",
  severity: "warning",
  fix: "changes-results",
  engine: ["flink:X19", "flink:X21"],

  *check({ job, facts }) {
    const { checkpointInterval } = facts.settings
    if (checkpointInterval.is !== "default" || inForce(checkpointInterval) !== undefined) return
    if (isBatch(job)) return
    const waiting = job.operators.filter(operator => waits(operator, facts))
    const [first] = waiting
    if (!first) return
    yield {
      at: first.origin.name,
      operator: first,
      shows: "silently",
      message: `${capitalized(namesOf(waiting))} ${waiting.length === 1 ? "shows" : "show"} results when a checkpoint is complete, and this job enables none: unless the cluster's configuration does, nobody ever sees one.`,
      help: "Enable checkpoints where the environment is made; their interval is how long a result waits to be seen.",
      because: waiting.slice(1).map(({ origin }) => ({ at: origin.name, message: "waits for one, too" })),
      fixes: [
        {
          title: "Take a checkpoint every minute",
          safety: "changes-results",
          patches: [setJob(job, "checkpointInterval", 60_000)],
        },
      ],
    }
  },
})

function waits(operator: Operator, facts: Facts): boolean {
  const isCommitting = facts.delivery.of(operator).writing === "commits"
  return traits(operator).role === "sink" && isCommitting && !hasEnd(operator, facts)
}
