import { inForce } from "../derive/settings.js"
import { configure } from "../patch.js"
import { rule } from "./rule.js"

/**
 * A Flink job that takes checkpoints and has the restart strategy `none`.
 *
 * With the restart strategy `none` the first failure, be it one lost connection,
 * ends the job, and the checkpoint that would have brought it back stays
 * unused until somebody starts the job by hand. Where checkpoints are enabled
 * Flink's default restarts the job with growing pauses.
 *
 * ```ts
 * const careful = StreamExecutionEnvironment.getExecutionEnvironment(
 *   new Configuration().set("restart-strategy.type", "none"),
 * )
 * careful.enableCheckpointing("1 min")
 * careful.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * Not reported for another strategy or the default, nor without checkpoints,
 * where a restart would begin from nothing:
 *
 * ```ts
 * const careful = StreamExecutionEnvironment.getExecutionEnvironment(
 *   new Configuration().set("restart-strategy.type", "failure-rate"),
 * )
 * careful.enableCheckpointing("1 min")
 * careful.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * const careful = StreamExecutionEnvironment.getExecutionEnvironment(
 *   new Configuration().set("restart-strategy.type", "none"),
 * )
 * careful.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const noRestart = rule({
  group: "checkpoints",
  severity: "warning",
  fix: "safe",

  *check({ job, facts }) {
    const { restartStrategy, checkpointInterval } = facts.settings
    if (restartStrategy.is !== "set" || !noStrategy.has(restartStrategy.value.toLowerCase())) return
    if (checkpointInterval.is !== "set" || inForce(checkpointInterval) === undefined) return
    const key = keys.find(name => job.settings.configuration?.[name] !== undefined)
    yield {
      at: restartStrategy.at,
      shows: "at run time",
      message:
        "The first failure ends this job, because nothing restarts it, and its checkpoints stay unused.",
      help: "Use `exponential-delay`, which is the default where checkpoints are enabled.",
      because: [{ at: checkpointInterval.at, message: "checkpoints are enabled here" }],
      fixes:
        key === undefined
          ? []
          : [
              {
                title: "Restart with growing pauses",
                safety: "safe",
                patches: [configure(job, key, "exponential-delay")],
              },
            ],
    }
  },
})

const noStrategy = new Set(["none", "off", "disable"])
const keys = ["restart-strategy.type", "restart-strategy"]
