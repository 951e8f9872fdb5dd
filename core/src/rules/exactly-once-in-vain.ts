import { traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { isExactlyOnce } from "./common/connectors.js"
import { capitalized, nameOf, namesOf } from "./common/words.js"
import { type Reported, rule, type Subject } from "./rule.js"

/**
 * An exactly-once Flink sink behind a source or checkpoints that are not exactly-once.
 *
 * A record that was under way when the job failed is written only if its source
 * can give it again, which a socket cannot. And after a failure, checkpoints in
 * at-least-once mode let some records into the state twice: the sink then writes
 * wrong sums, exactly once.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.socketTextStream("localhost", 9999).sinkTo(
 *   KafkaSink.builder<string>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson<string>("lines"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .setTransactionalIdPrefix("lines")
 *     .setProperty("transaction.timeout.ms", "900000")
 *     .build(),
 * )
 * ```
 *
 * Read from a source that can be read again, take checkpoints in exactly-once
 * mode, or promise no more than at least once.
 *
 * Not reported for sources that can be read again, nor for sinks that do not claim it:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   KafkaSink.builder<Order>()
 *     .setBootstrapServers("kafka:9092")
 *     .setRecordSerializer(asJson("big-orders"))
 *     .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
 *     .setTransactionalIdPrefix("big-orders")
 *     .setProperty("transaction.timeout.ms", "900000")
 *     .build(),
 * )
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min", CheckpointingMode.AT_LEAST_ONCE)
 * env.socketTextStream("localhost", 9999).map(line => line.length).sinkTo(amountSink)
 * ```
 */
export const exactlyOnceInVain = rule({
  group: "sinks",
  severity: "warning",

  *check(subject) {
    const { job, facts } = subject
    for (const sink of job.operators.filter(isExactlyOnce)) {
      if (traits(sink).role !== "sink") continue
      const { lossy } = facts.delivery.of(sink)
      const why = lossy.length > 0 ? lost(lossy) : doubled(subject)
      if (!why) continue
      yield {
        at: settingPlace(sink, "delivery"),
        operator: sink,
        shows: "silently",
        message: `${capitalized(nameOf(sink))} writes exactly once, but ${why.message}.`,
        help: why.help,
        because: why.because,
      }
    }
  },
})

interface Why extends Pick<Reported, "because"> {
  readonly message: string
  readonly help: string
}

function lost(lossy: Parameters<typeof namesOf>[0]): Why {
  return {
    message: `${namesOf(lossy)} cannot be read again, so a failure loses what was under way`,
    help: "Read from a log such as Kafka, or promise no more than the source can.",
    because: lossy.map(({ origin }) => ({ at: origin.name, message: "cannot be read again" })),
  }
}

function doubled({ facts }: Subject): Why | undefined {
  const { checkpointMode } = facts.settings
  if (checkpointMode.is !== "set" || checkpointMode.value !== "at-least-once") return undefined
  return {
    message: "checkpoints in at-least-once mode let records in twice after a failure",
    help: "Take checkpoints in exactly-once mode.",
    because: [{ at: checkpointMode.at, message: "the mode is set here" }],
  }
}
