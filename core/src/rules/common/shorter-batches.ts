import { type Duration, formatDuration, isKnown, known, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"
import type { Fix } from "../../finding.js"
import { set, setJob } from "../../patch.js"
import { type Breach, total } from "./breach.js"
import { queriesOf } from "./queries.js"
import { obstacles } from "./real-time.js"
import { longestRound } from "./round.js"
import { isRecordByRecord } from "./streams.js"

/** The repairs: the longest round interval that keeps the promise, or else real-time mode where the query can run in it. */
export function shorterBatches(breach: Breach): readonly Fix[] {
  const interval = longestInterval(breach)
  if (interval !== undefined) return [intervalFix(breach, interval)]
  return canRunInRealTime(breach.sink, breach.facts) ? [realTimeFix(breach.sink)] : []
}

/** Shorter intervals cost more than they give: a batch takes about half as long at best. */
const smallest: Duration = 200

function longestInterval(breach: Breach): Duration | undefined {
  const { job } = breach.facts.flow
  const { batchInterval, miniBatchLatency } = job.settings
  const isTrigger = batchInterval === undefined && miniBatchLatency === undefined
  if (isTrigger && (breach.sink.settings.trigger?.type ?? "default") === "default") return undefined
  const lengths = job.operators
    .flatMap(({ settings: { window } }) => [window?.size, window?.slide])
    .filter(length => isKnown(length))
  const divides = (interval: Duration) =>
    batchInterval === undefined || lengths.every(length => length % interval === 0)
  return longestRound(
    interval => interval >= smallest && worstWith(interval, breach) <= breach.promised && divides(interval),
  )
}

/**
 * Waits last as long as the interval; what a batch takes at best does not
 * change with it. A DStream window that slides by more than a batch waits as
 * long as before, however short the batches are.
 */
function worstWith(interval: Duration, { latency, facts }: Breach): Duration {
  const batches = latency.terms.filter(({ cause }) => cause === "batch")
  const rest = total(latency.terms.filter(({ cause }) => cause !== "batch"))
  const { batchInterval } = facts.flow.job.settings
  const waits = batches.filter(({ floor }) => floor === 0).length
  const processing = batches.reduce((sum, { floor }) => sum + floor, 0)
  if (!isKnown(batchInterval)) return rest + processing + interval * waits
  // The interval is that of every way to a sink.
  const slides = facts.flow.job.operators.map(({ settings }) => known(settings.window?.slide, 0) ?? 0)
  return processing + Math.max(interval, ...slides)
}

function intervalFix({ sink, facts }: Breach, interval: Duration): Fix {
  const { job } = facts.flow
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
  const runsOn = sink.settings.trigger?.type === "processing-time"
  return {
    title: runsOn ? `Start a batch every ${text}` : `Keep the query running, with a batch every ${text}`,
    safety: runsOn ? "safe" : "changes-results",
    patches: [set(sink, "trigger", { type: "processing-time", interval })],
  }
}

/**
 * Only where nothing stands in the way and nothing is unclear: records of Kafka
 * that are handled one by one and go to a sink of the mode, in the job's only query.
 */
function canRunInRealTime(sink: Operator, facts: Facts): boolean {
  const { job } = facts.flow
  if (queriesOf(job).length !== 1 || sink.settings.connector === "?") return false
  const settings = { ...sink.settings, outputMode: "update", trigger: { type: "real-time" } as const }
  if (obstacles({ ...sink, settings }, facts).next().value) return false
  return facts.flow
    .upstream(sink)
    .every(operator =>
      traits(operator).role === "source"
        ? operator.settings.connector === "kafka"
        : isRecordByRecord(operator),
    )
}

/** The mode writes updates and gives them to the sink at least once. */
function realTimeFix(sink: Operator): Fix {
  return {
    title: "Run the query in real-time mode (Spark 4.1 and later)",
    safety: "changes-results",
    patches: [
      set(sink, "trigger", { type: "real-time", interval: 300_000 }),
      set(sink, "outputMode", "update"),
    ],
  }
}
