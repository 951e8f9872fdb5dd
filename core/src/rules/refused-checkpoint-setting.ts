import { type Duration, formatDuration, isKnown, type Job, parseFlinkDuration } from "@streamwright/graph"
import { inForce } from "../derive/settings.js"
import { rule, type Subject } from "./rule.js"

/**
 * A checkpoint interval, timeout, pause or number that Flink refuses.
 *
 * Flink refuses intervals and timeouts below 10 ms, a negative pause, fewer than
 * one checkpoint at a time, a negative number of tolerated failures, and a
 * shorter interval while a source is catching up than at other times. It throws
 * when the setting is made or when the job is submitted.
 *
 * ```ts
 * env.enableCheckpointing(5)
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().setCheckpointIntervalDuringBacklog("10 s")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * Not reported for values that Flink takes; a zero for the interval during a backlog
 * switches checkpoints off until the source has caught up:
 *
 * ```ts
 * env.enableCheckpointing(10)
 * env.getCheckpointConfig().setCheckpointTimeout("10 min")
 * env.getCheckpointConfig().setMinPauseBetweenCheckpoints(0)
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.getCheckpointConfig().setCheckpointIntervalDuringBacklog(0)
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const refusedCheckpointSetting = rule({
  group: "checkpoints",
  severity: "error",
  engine: ["flink:P1", "flink:P2", "flink:P3", "flink:P4"],

  *check(subject) {
    const { job } = subject
    if (job.engine !== "flink") return
    for (const { key, message } of refusals(subject))
      yield {
        at: job.origins[key] ?? job.at,
        shows: "on submit",
        message,
        help: "Give it a value that Flink takes.",
      }
  },
})

const prefix = "execution.checkpointing."
const smallest = 10

function* refusals({ job, facts }: Subject): Generator<{ key: string; message: string }> {
  const { checkpointInterval } = facts.settings
  const interval = checkpointInterval.is === "set" ? inForce(checkpointInterval) : undefined
  if (interval !== undefined && interval < smallest)
    yield {
      key: "checkpointInterval",
      message: `Checkpoints every ${formatDuration(interval)} are refused: the shortest interval is 10 ms.`,
    }
  for (const { name, least, what } of limits) {
    const value = given(job, name)
    if (value !== undefined && value < least) yield { key: `configuration.${prefix}${name}`, message: what }
  }
  const backlog = given(job, "interval-during-backlog")
  if (interval !== undefined && backlog !== undefined && backlog > 0 && backlog < interval)
    yield {
      key: `configuration.${prefix}interval-during-backlog`,
      message: `While a source catches up, checkpoints must not come more often than every ${formatDuration(interval)}, as they do at other times; this is every ${formatDuration(backlog)}.`,
    }
}

const limits = [
  { name: "timeout", least: smallest, what: "The shortest timeout of a checkpoint is 10 ms." },
  {
    name: "min-pause",
    least: 0,
    what: "The pause between two checkpoints cannot be negative: one cannot begin before the last has ended.",
  },
  {
    name: "max-concurrent-checkpoints",
    least: 1,
    what: "At least one checkpoint must be allowed at a time, or none would ever be taken.",
  },
  {
    name: "tolerable-failed-checkpoints",
    least: 0,
    what: "The number of checkpoints that may fail cannot be negative.",
  },
] as const

/** A number or a duration in milliseconds; undefined when it is not set or not known. */
function given(job: Job, name: string): Duration | undefined {
  const value = job.settings.configuration?.[prefix + name]
  if (typeof value === "number") return value
  if (typeof value !== "string") return undefined
  if (/^\s*-?\d+\s*$/.test(value)) return Number(value)
  const parsed = parseFlinkDuration(value)
  return isKnown(parsed) ? parsed : undefined
}
