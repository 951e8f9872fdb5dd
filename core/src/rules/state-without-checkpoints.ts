import { traits } from "@streamwright/graph"
import { inForce } from "../derive/settings.js"
import { setJob } from "../patch.js"
import { hasEnd, isBatch } from "./common/connectors.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink job that keeps state and takes no checkpoints.
 *
 * Without checkpoints Flink does not restart a job that fails, and whoever
 * starts it again starts with empty state: windows, counts and everything a
 * function remembered are gone.
 *
 * ```ts
 * const env = StreamExecutionEnvironment.getExecutionEnvironment(
 *   new Configuration().set("execution.checkpointing.dir", "s3://lake/checkpoints"),
 * )
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * Many clusters enable checkpoints for all of their jobs, which the text of a
 * job does not show. That is why only the strict preset asks.
 *
 * For sinks that never show a result without checkpoints, see
 * `commit-without-checkpoints`.
 *
 * Not reported where the job enables them, for jobs that remember nothing, and
 * for input that comes to an end, which can be read again:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").filter(o => o.amount > 0).sinkTo(orderSink)
 * ```
 */
export const stateWithoutCheckpoints = rule({
  group: "checkpoints",
  severity: "info",
  fix: "changes-results",
  isStrict: true,

  *check({ job, facts }) {
    const { checkpointInterval } = facts.settings
    if (job.engine !== "flink" || isBatch(job)) return
    if (checkpointInterval.is !== "default" || inForce(checkpointInterval) !== undefined) return
    const keeping = job.operators.find(
      operator =>
        traits(operator).role === "transformation" &&
        facts.state.of(operator).length > 0 &&
        !hasEnd(operator, facts),
    )
    if (!keeping) return
    yield {
      at: keeping.origin.name,
      operator: keeping,
      shows: "at run time",
      message: `What ${nameOf(keeping)} remembers is lost at the first failure, and the job is not restarted: it enables no checkpoints.`,
      help: "Enable checkpoints, unless the cluster's configuration does it for every job.",
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
