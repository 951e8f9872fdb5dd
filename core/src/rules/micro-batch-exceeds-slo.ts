import { type Duration, formatDuration, isKnown, type Job, type Operator, traits } from "@streamwright/graph"
import type { Facts, Latency, LatencyTerm } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { set, setJob } from "../patch.js"
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
  fix: "breaks-savepoint",

  *check({ job, facts }) {
    const { latency: promised } = job.serviceLevel
    if (!isKnown(promised)) return
    const reported = new Set<number>()
    for (const sink of job.operators.filter(operator => traits(operator).role === "sink")) {
      const latency = facts.latency.of(sink)
      const batches = latency.terms.filter(({ cause }) => cause === "batch")
      if (batches.length === 0 || !breaks(latency, batches, promised)) continue
      const { start } = longest(batches).at
      if (reported.has(start)) continue
      reported.add(start)
      yield report(job, sink, latency, batches, promised, facts)
    }
  },
})

/** Only when the batches are to blame: alone too long, or too long on top of a rest that is not. */
function breaks(latency: Latency, batches: readonly LatencyTerm[], promised: Duration): boolean {
  const batching = total(batches)
  return latency.worst > promised && (batching > promised || latency.worst - batching <= promised)
}

/** The term to shorten: the wait, not the processing. */
function longest(batches: readonly LatencyTerm[]): LatencyTerm {
  return batches.reduce((found, batch) => (batch.worst > found.worst ? batch : found))
}

function total(terms: readonly LatencyTerm[]): Duration {
  return terms.reduce((sum, { worst }) => sum + worst, 0)
}

function report(
  job: Job,
  sink: Operator,
  latency: Latency,
  batches: readonly LatencyTerm[],
  promised: Duration,
  facts: Facts,
): Reported {
  const batch = longest(batches)
  const slo = formatDuration(promised)
  const fixes = fixesFor(job, sink, latency, batches, promised, facts)
  const { at } = job.serviceLevel
  return {
    at: batch.at,
    operator: sink,
    shows: "silently",
    message: messageFor(batch, latency, slo),
    help:
      fixes.length > 0
        ? "Batch more often."
        : `No micro-batch keeps ${slo}: each takes about 100 ms at best. It needs an engine that handles every event on its own, such as Flink, or a longer SLO.`,
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
  const sum = `${latency.isLowerBound ? "at least " : ""}${formatDuration(latency.worst)}`
  return `A record can take ${sum} to its result, but ${slo} are promised: ${parts}.`
}

const roundIntervals: readonly Duration[] = [
  3_600_000, 1_800_000, 900_000, 600_000, 300_000, 120_000, 60_000, 30_000, 20_000, 15_000, 10_000, 5_000,
  2_000, 1_000, 500, 200,
]

function fixesFor(
  job: Job,
  sink: Operator,
  latency: Latency,
  batches: readonly LatencyTerm[],
  promised: Duration,
  facts: Facts,
): readonly Fix[] {
  const interval = longestInterval(job, sink, latency, batches, promised)
  if (interval !== undefined) return [intervalFix(job, sink, interval)]
  return canRunInRealTime(sink, facts) ? [realTimeFix(sink)] : []
}

/** Waits last as long as the interval; what a batch takes at best does not change with it. */
function longestInterval(
  job: Job,
  sink: Operator,
  latency: Latency,
  batches: readonly LatencyTerm[],
  promised: Duration,
): Duration | undefined {
  const { batchInterval, miniBatchLatency } = job.settings
  const isTrigger = batchInterval === undefined && miniBatchLatency === undefined
  if (isTrigger && (sink.settings.trigger?.type ?? "default") === "default") return undefined
  const waits = batches.filter(({ floor }) => floor === 0).length
  const overhead = batches.reduce((sum, { floor }) => sum + floor, 0)
  const others =
    latency.worst === Number.POSITIVE_INFINITY ? otherTerms(latency, batches) : latency.worst - total(batches)
  return roundIntervals.find(
    interval => others + overhead + interval * waits <= promised && dividesWindows(job, interval),
  )
}

function otherTerms(latency: Latency, batches: readonly LatencyTerm[]): Duration {
  return total(latency.terms.filter(term => !batches.includes(term)))
}

/** Windows over batches must be whole numbers of batches. */
function dividesWindows(job: Job, interval: Duration): boolean {
  if (job.settings.batchInterval === undefined) return true
  const lengths = job.operators
    .flatMap(({ settings: { window } }) => [window?.size, window?.slide])
    .filter(length => isKnown(length))
  return lengths.every(length => length % interval === 0)
}

function intervalFix(job: Job, sink: Operator, interval: Duration): Fix {
  const text = formatDuration(interval)
  if (job.settings.batchInterval !== undefined)
    return {
      title: `Make a batch every ${text}`,
      safety: "breaks-savepoint",
      patches: [setJob(job, "batchInterval", interval)],
    }
  if (job.settings.miniBatchLatency !== undefined)
    return {
      title: `Hold records for ${text} at most`,
      safety: "safe",
      patches: [setJob(job, "miniBatchLatency", interval)],
    }
  return {
    title: `Start a batch every ${text}`,
    safety: "safe",
    patches: [set(sink, "trigger", { type: "processing-time", interval })],
  }
}

const realTimeSources = new Set(["kafka"])
const realTimeSinks = new Set(["kafka", "foreach", "console", "memory"])

/** Spark 4.1 real-time mode: Kafka in, a sink of its list out, and only operators that handle records one by one. */
function canRunInRealTime(sink: Operator, facts: Facts): boolean {
  const { job } = facts.flow
  if (
    job.engine !== "spark" ||
    job.settings.batchInterval !== undefined ||
    !realTimeSinks.has(sink.settings.connector ?? "")
  )
    return false
  return facts.flow.upstream(sink).every(operator => {
    if (traits(operator).role === "source") return realTimeSources.has(operator.settings.connector ?? "")
    return traits(operator).state === "nothing" && !traits(operator).shuffles && traits(operator).perRecord
  })
}

function realTimeFix(sink: Operator): Fix {
  return {
    title: "Run the query in real-time mode (Spark 4.1 and later)",
    safety: "safe",
    patches: [
      set(sink, "trigger", { type: "real-time", interval: 300_000 }),
      set(sink, "outputMode", "update"),
    ],
  }
}
