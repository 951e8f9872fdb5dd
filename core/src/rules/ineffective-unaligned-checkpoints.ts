import { inForce } from "../derive/settings.js"
import { rule } from "./rule.js"

/**
 * Flink unaligned checkpoints in at-least-once mode, where they have no effect.
 *
 * In at-least-once mode nothing is aligned in the first place, so Flink
 * switches unaligned checkpoints off without a word. Whoever enables them hopes
 * to get through back-pressure without giving up exactly-once, and has neither.
 *
 * ```ts
 * env.enableCheckpointing("1 min", CheckpointingMode.AT_LEAST_ONCE)
 * env.getCheckpointConfig().enableUnalignedCheckpoints()
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * Not reported in exactly-once mode, which is the default:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().enableUnalignedCheckpoints()
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const ineffectiveUnalignedCheckpoints = rule({
  group: "checkpoints",
  severity: "warning",
  engine: ["flink:P9"],

  *check({ facts }) {
    const { unaligned, checkpointMode } = facts.settings
    if (unaligned.is !== "set" || !unaligned.value || checkpointMode.is !== "set") return
    if (inForce(checkpointMode) !== "at-least-once") return
    yield {
      at: unaligned.at,
      shows: "silently",
      message: "Unaligned checkpoints have no effect in at-least-once mode: Flink switches them off.",
      help: "Take checkpoints in exactly-once mode, or leave unaligned ones out.",
      because: [{ at: checkpointMode.at, message: "the mode is set here" }],
    }
  },
})
