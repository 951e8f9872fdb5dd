import { isKnown } from "@streamwright/graph"
import { inForce } from "../derive/settings.js"
import { nameOf } from "./common/words.js"
import { type Reported, rule, type Subject } from "./rule.js"

/**
 * Flink unaligned checkpoints together with a setting or a partitioner that excludes them.
 *
 * An unaligned checkpoint takes the records under way with it. Flink can take
 * only one of them at a time, cannot hand such records out again behind a
 * partitioner of your own, and cannot combine them with approximate local
 * recovery. It refuses the job.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().enableUnalignedCheckpoints()
 * env.getCheckpointConfig().setMaxConcurrentCheckpoints(2)
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().enableUnalignedCheckpoints()
 * env.fromSource(orderSource, inTime, "orders")
 *   .partitionCustom((shop: string, tasks) => shop.length % tasks, o => o.shopId).sinkTo(orderSink)
 * ```
 *
 * Not reported for aligned checkpoints, nor for a partitioner where unaligned
 * ones are forced, which is then your own risk:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().setMaxConcurrentCheckpoints(2)
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().enableUnalignedCheckpoints()
 * env.getCheckpointConfig().setForceUnalignedCheckpoints(true)
 * env.fromSource(orderSource, inTime, "orders")
 *   .partitionCustom((shop: string, tasks) => shop.length % tasks, o => o.shopId).sinkTo(orderSink)
 * ```
 */
export const refusedUnalignedCheckpoints = rule({
  group: "checkpoints",
  severity: "error",
  engine: ["flink:P5", "flink:P6", "flink:P10"],

  *check(subject) {
    const { facts } = subject
    const { unaligned, checkpointInterval, checkpointMode } = facts.settings
    if (unaligned.is !== "set" || !unaligned.value) return
    if (inForce(checkpointInterval) === undefined || inForce(checkpointMode) !== "exactly-once") return
    const because = [{ at: unaligned.at, message: "unaligned checkpoints are enabled here" }]
    for (const conflict of conflicts(subject)) yield { ...conflict, shows: "on submit", because }
  },
})

type Conflict = Omit<Reported, "shows">

function* conflicts({ job, facts }: Subject): Generator<Conflict> {
  const { concurrentCheckpoints } = facts.settings
  if (concurrentCheckpoints.is === "set" && concurrentCheckpoints.value > 1)
    yield {
      at: concurrentCheckpoints.at,
      message: `Unaligned checkpoints come one at a time, and this allows ${concurrentCheckpoints.value}.`,
      help: "Allow one checkpoint at a time, or keep checkpoints aligned.",
    }
  yield* partitioners({ job, facts })
  const recovery = recoveryKeys.find(key => String(job.settings.configuration?.[key]) === "true")
  if (recovery)
    yield {
      at: job.origins[`configuration.${recovery}`] ?? job.at,
      message: "Approximate local recovery does not work with unaligned checkpoints.",
      help: "Choose one of them.",
    }
}

const recoveryKeys = [
  "execution.state-recovery.approximate-local-recovery",
  "execution.checkpointing.approximate-local-recovery",
]

function* partitioners({ job }: Subject): Generator<Conflict> {
  const forced = job.settings.configuration?.["execution.checkpointing.unaligned.forced"]
  if (job.settings.configuration?.["?"] !== undefined || (forced !== undefined && !isKnown(forced))) return
  if (String(forced) === "true") return
  const [custom] = job.operators.filter(({ settings }) => settings.partitioning === "custom")
  if (custom)
    yield {
      at: custom.origin.name,
      operator: custom,
      message: `Unaligned checkpoints cannot be restored behind ${nameOf(custom)}, which spreads records in a way of its own.`,
      help: "Keep checkpoints aligned, key the stream instead, or force them with `setForceUnalignedCheckpoints(true)` if the parallelism never changes.",
    }
}
