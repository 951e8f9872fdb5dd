import { type Operator, traits } from "@streamwright/graph"
import { namesOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Flink's batch mode with an unbounded source, or without the sorted inputs that it needs.
 *
 * In batch mode every operator waits for the end of its input, so Flink refuses
 * a job with a source that has none. Its state backend for batches needs sorted
 * inputs, so these cannot be switched off alone.
 *
 * ```ts
 * env.setRuntimeMode(RuntimeExecutionMode.BATCH)
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).print()
 * ```
 *
 * Not reported for sources that end, nor when Flink chooses the mode itself:
 *
 * ```ts
 * env.setRuntimeMode(RuntimeExecutionMode.BATCH)
 * const untilNow = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").setBounded(OffsetsInitializer.latest())
 * env.fromSource(untilNow.build(), inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).print()
 * ```
 *
 * ```ts
 * env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC)
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).print()
 * ```
 */
export const refusedBatchMode = rule({
  group: "batches",
  severity: "error",
  engine: ["flink:G10", "flink:G11"],

  *check({ job }) {
    if (job.engine !== "flink" || job.settings.runtimeMode !== "batch") return
    const because = [{ at: job.origins.runtimeMode ?? job.at, message: "batch mode is set here" }]
    const endless = job.operators.filter(isEndless)
    const [first] = endless
    if (first)
      yield {
        at: first.origin.name,
        operator: first,
        shows: "on submit",
        message: `Batch mode waits for the end of every source, and ${namesOf(endless)} ${endless.length === 1 ? "has" : "have"} none: Flink refuses the job.`,
        help: "Give the source an end (`setBounded`), or let Flink choose the mode with `RuntimeExecutionMode.AUTOMATIC`.",
        because: [
          ...because,
          ...endless.slice(1).map(({ origin }) => ({ at: origin.name, message: "has no end either" })),
        ],
      }
    const { configuration = {} } = job.settings
    if (isFalse(configuration[sorted]) && !isFalse(configuration[backend]))
      yield {
        at: job.origins[`configuration.${sorted}`] ?? job.at,
        shows: "on submit",
        message:
          "The state backend of batch mode keeps the state of one key at a time, which works on sorted inputs only, and these are switched off.",
        help: `Leave \`${sorted}\` on, or set \`${backend}\` to false as well.`,
        because,
      }
  },
})

const sorted = "execution.sorted-inputs.enabled"
const backend = "execution.batch-state-backend.enabled"

/** The connectors of which it is certain that they go on for ever unless they are told to end. */
function isEndless(operator: Operator): boolean {
  const { connector = "", bounded } = operator.settings
  const isKnown = ["kafka", "kinesis", "socket"].includes(connector)
  return traits(operator).role === "source" && isKnown && bounded !== true
}

function isFalse(value: unknown): boolean {
  return value === false || value === "false"
}
