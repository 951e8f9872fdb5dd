import { type Job, type Operator, traits } from "@streamwright/graph"
import { setJob } from "../patch.js"
import { rule } from "./rule.js"

/**
 * A Flink job in streaming mode whose input comes to an end.
 *
 * In streaming mode Flink keeps all tasks running at once and emits a result for
 * every change. Batch mode runs one stage after the other, sorts instead of
 * keeping state for every key, and gives each result once. For input that is
 * there from the beginning that is cheaper.
 *
 * ```ts
 * const yesterday = KafkaSource.builder<Order>()
 *   .setBootstrapServers("kafka:9092")
 *   .setTopics("orders")
 *   .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
 *   .setBounded(OffsetsInitializer.latest())
 *   .build()
 * env.fromSource(yesterday, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * It is a matter of cost and of what the results are for, so only the strict
 * preset asks.
 *
 * Not reported where the mode is chosen, where a source has no end, nor for
 * records that are written into the program:
 *
 * ```ts
 * const yesterday = KafkaSource.builder<Order>()
 *   .setBootstrapServers("kafka:9092")
 *   .setTopics("orders")
 *   .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
 *   .setBounded(OffsetsInitializer.latest())
 *   .build()
 * env.setRuntimeMode(RuntimeExecutionMode.STREAMING)
 * env.fromSource(yesterday, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * ```ts
 * env.fromData("a", "b").map(text => text.length).print()
 * ```
 */
export const boundedJobAsStream = rule({
  group: "settings",
  severity: "info",
  fix: "changes-results",
  isStrict: true,

  *check({ job }) {
    if (job.engine !== "flink" || !leavesModeOpen(job)) return
    const sources = job.operators.filter(operator => traits(operator).role === "source")
    const [first, ...others] = sources
    if (!first || !sources.every(({ settings }) => settings.bounded === true)) return
    if (sources.every(isWrittenDown)) return
    yield {
      at: first.origin.name,
      operator: first,
      shows: "silently",
      message: "All input of this job comes to an end, and it is run as if it had none, which costs more.",
      help: "Run it in batch mode, or choose streaming mode if results are wanted while it runs.",
      because: others.map(({ origin }) => ({ at: origin.name, message: "this source ends, too" })),
      fixes: [
        {
          title: "Run it in batch mode",
          safety: "changes-results",
          patches: [setJob(job, "runtimeMode", "batch")],
        },
      ],
    }
  },
})

/** Whether nothing says, or may say, how the job is to be run; who takes checkpoints means a stream. */
function leavesModeOpen({ settings, origins, gaps, operators }: Job): boolean {
  const isChosen = settings.runtimeMode !== undefined || origins.runtimeMode !== undefined
  const isStream = settings.checkpointInterval !== undefined
  const isCertain = gaps.length === 0 && operators.every(({ circumstance }) => circumstance === undefined)
  return !isChosen && !isStream && isCertain
}

function isWrittenDown({ settings: { connector } }: Operator): boolean {
  return connector === "collection" || connector === "sequence"
}
