import { type Duration, formatDuration, isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts, Latency, LatencyTerm } from "../derive/facts.js"
import { type Breach, shorterBatches } from "./common/shorter-batches.js"
import { type Reported, rule } from "./rule.js"

/**
 * Micro-batches that cannot meet the declared latency.
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

  *check({ job, facts }) {
    const { latency: promised } = job.serviceLevel
    if (!isKnown(promised)) return
    const reported = new Set<number>()
    for (const sink of job.operators.filter(operator => traits(operator).role === "sink")) {
      const breach = breachAt(sink, promised, facts)
      if (!breach || reported.has(longest(breach.batches).at.start)) continue
      reported.add(longest(breach.batches).at.start)
      yield report(breach)
    }
  },
})

/** Only when the batches are to blame: alone too long, or too long on top of a rest that is not. */
function breachAt(sink: Operator, promised: Duration, facts: Facts): Breach | undefined {
  const latency = facts.latency.of(sink)
  const batches = latency.terms.filter(({ cause }) => cause === "batch")
  const rest = total(latency.terms.filter(({ cause }) => cause !== "batch"))
  if (batches.length === 0 || latency.worst <= promised) return undefined
  return total(batches) > promised || rest <= promised
    ? { sink, promised, facts, latency, batches, rest }
    : undefined
}

/** The term to shorten: the wait, not the processing. */
function longest(batches: readonly LatencyTerm[]): LatencyTerm {
  return batches.reduce((found, batch) => (batch.worst > found.worst ? batch : found))
}

function total(terms: readonly LatencyTerm[]): Duration {
  return terms.reduce((sum, { worst }) => sum + worst, 0)
}

function report(breach: Breach): Reported {
  const { sink, latency, batches, facts } = breach
  const batch = longest(batches)
  const slo = formatDuration(breach.promised)
  const { at } = facts.flow.job.serviceLevel
  const fixes = shorterBatches(breach)
  return {
    at: batch.at,
    operator: sink,
    shows: "silently",
    message: messageFor(batch, latency, slo),
    help: fixes.length > 0 ? "Batch more often." : helpFor(breach, slo),
    because: [
      ...(at ? [{ at, message: `${slo} are promised here` }] : []),
      ...latency.terms
        .filter(term => term !== batch)
        .map(term => ({ at: term.at, message: `${term.what}: up to ${formatDuration(term.worst)}` })),
    ],
    fixes,
  }
}

function messageFor(batch: LatencyTerm, latency: Latency, slo: string): string {
  if (batch.worst === Number.POSITIVE_INFINITY)
    return `This trigger makes one run and stops; a record that comes later waits for whoever starts the next one, but ${slo} are promised.`
  const parts = latency.terms.map(term => `${term.what} (${formatDuration(term.worst)})`).join(" + ")
  if (latency.worst === Number.POSITIVE_INFINITY)
    return `Nothing bounds the time a record takes to its result, but ${slo} are promised: ${parts}.`
  const sum = `${latency.isLowerBound ? "at least " : ""}${formatDuration(latency.worst)}`
  return `A record can take ${sum} to its result, but ${slo} are promised: ${parts}.`
}

/** Where no interval helps: what would. */
function helpFor({ facts, rest, promised }: Breach, slo: string): string {
  if (rest > promised)
    return `Even without batching the rest of the way takes ${formatDuration(rest)}; shorten that first, or promise more.`
  if (facts.flow.job.settings.miniBatchLatency !== undefined) return "Switch mini-batching off."
  return `No micro-batch keeps ${slo}: each takes about 100 ms at best. It needs an engine that handles every event on its own, such as Flink, or a longer SLO.`
}
