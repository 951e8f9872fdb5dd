import { formatDuration } from "@streamwright/graph"
import { type Breach, becauseOf, breachesBy, sumInWords, total } from "./common/breach.js"
import { shorterBatches } from "./common/shorter-batches.js"
import { type Reported, rule } from "./rule.js"

/**
 * Micro-batches that cannot keep the latency that the job promises.
 *
 * A record waits until its batch starts and then until the batch is done,
 * however large the cluster is. A trigger interval, a DStream batch interval or
 * a SQL mini-batch that is longer than the SLO, alone or together with the rest
 * of the way, breaks the promise every time and not only under load.
 *
 * ```ts
 * defineJob({ name: "dashboard", slo: { latency: "5 s" } }, () => {
 *   views()
 *     .writeStream.format("kafka")
 *     .option("kafka.bootstrap.servers", "kafka:9092")
 *     .option("topic", "dashboard")
 *     .option("checkpointLocation", "s3://lake/_checkpoints/dashboard")
 *     .trigger(Trigger.ProcessingTime("10 seconds"))
 *     .start()
 * })
 * ```
 *
 * The message shows the sum. The repair is the longest round interval that
 * keeps the promise; where none can, it is real-time mode if the query can run
 * in it, and otherwise the plain statement that this promise needs an engine
 * that handles every event on its own.
 *
 * Not reported without a declared SLO, or where the sum stays below it:
 *
 * ```ts
 * defineJob({ name: "dashboard", slo: { latency: "30 s" } }, () => {
 *   views()
 *     .writeStream.format("kafka")
 *     .option("kafka.bootstrap.servers", "kafka:9092")
 *     .option("topic", "dashboard")
 *     .option("checkpointLocation", "s3://lake/_checkpoints/dashboard")
 *     .trigger(Trigger.ProcessingTime("10 seconds"))
 *     .start()
 * })
 * ```
 */
export const microBatchExceedsSlo = rule({
  group: "latency",
  severity: "warning",
  fix: "changes-results",

  *check({ facts }) {
    for (const breach of breachesBy("batch", facts)) yield report(breach)
  },
})

function report(breach: Breach): Reported {
  const fixes = shorterBatches(breach)
  return {
    at: breach.term.at,
    operator: breach.sink,
    shows: "silently",
    message: messageFor(breach),
    help: fixes.length > 0 ? "Batch more often." : helpFor(breach),
    because: becauseOf(breach),
    fixes,
  }
}

function messageFor(breach: Breach): string {
  if (breach.term.worst < Number.POSITIVE_INFINITY) return sumInWords(breach)
  return `This trigger makes one run and stops; a record that comes later waits for whoever starts the next one, but the job promises ${formatDuration(breach.promised)}.`
}

/** Where no interval helps: what would. */
function helpFor({ facts, latency, promised }: Breach): string {
  const rest = total(latency.terms.filter(({ cause }) => cause !== "batch"))
  if (rest > promised)
    return `Even without batching the rest of the way takes ${formatDuration(rest)}; shorten that first, or promise more.`
  if (facts.flow.job.settings.miniBatchLatency !== undefined) return "Switch mini-batching off."
  return `No micro-batch keeps ${formatDuration(promised)}: each takes about 100 ms at best. It needs an engine that handles every event on its own, such as Flink, or a longer SLO.`
}
