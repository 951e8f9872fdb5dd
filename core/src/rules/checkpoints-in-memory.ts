import { inForce } from "../derive/settings.js"
import { rule } from "./rule.js"

/**
 * Flink checkpoints without a folder, which stay in the memory of the job manager.
 *
 * There they are lost with the job manager, and a state of more than 5 MB fails
 * the checkpoint. That is enough to try things out and for nothing else.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * Most clusters name the folder for all of their jobs, which the text of a job
 * does not show. That is why only the strict preset asks.
 *
 * Not reported where the job names a folder, nor without checkpoints:
 *
 * ```ts
 * const durable = StreamExecutionEnvironment.getExecutionEnvironment(
 *   new Configuration().set("execution.checkpointing.dir", "s3://lake/checkpoints"),
 * )
 * durable.enableCheckpointing("1 min")
 * durable.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").filter(o => o.amount > 0).sinkTo(orderSink)
 * ```
 */
export const checkpointsInMemory = rule({
  group: "checkpoints",
  severity: "info",
  engine: ["flink:P12"],
  isStrict: true,

  *check({ job, facts }) {
    const { checkpointInterval, checkpointDirectory } = facts.settings
    if (job.engine !== "flink" || checkpointInterval.is !== "set") return
    if (checkpointDirectory.is !== "default" || inForce(checkpointDirectory) !== undefined) return
    yield {
      at: checkpointInterval.at,
      shows: "at run time",
      message:
        "This job names no folder for its checkpoints: unless the cluster's configuration does, they are kept in the memory of the job manager, which takes 5 MB for a state and is gone when it is.",
      help: "Set `execution.checkpointing.dir` to a folder on storage that survives a machine.",
    }
  },
})
