import { type Duration, formatDuration, type Operator } from "@streamwright/graph"
import { costs } from "./latency-costs.js"
import { nothing, only, placeOf, type Terms, term, together, type Upstream } from "./latency-terms.js"
import { inForce } from "./settings.js"

/** How long a record that is there waits to be found by its source. */
export function sourceTerms(operator: Operator): Terms {
  const { connector, bounded, options } = operator.settings
  if (bounded === true) return nothing
  if (connector === "kafka")
    return only(
      term(operator, "source", "partitions looked for every 5 min", costs.kafkaPartitionDiscovery, {
        isDefault: true,
        when: "the topic gets a new partition",
      }),
    )
  if (connector !== "file" && connector !== "iceberg") return nothing
  const option = connector === "file" ? "monitorContinuously" : "monitorInterval"
  const interval = options?.[option] ?? (connector === "iceberg" ? costs.icebergMonitorInterval : undefined)
  if (typeof interval !== "number") return { terms: [], isOpen: true }
  return only(
    term(
      operator,
      "source",
      `new ${connector === "file" ? "files" : "snapshots"} looked for every ${formatDuration(interval)}`,
      interval,
      {
        at: placeOf(operator, `options.${option}`),
        isDefault: options?.[option] === undefined,
      },
    ),
  )
}

/** The connectors whose results become visible with a checkpoint only, whatever guarantee they are given. */
const committing = new Set(["file", "iceberg"])

/** How long a result waits in its sink: for a commit, or for its batch to be written. */
export function sinkTerms(operator: Operator, upstream: Upstream): Terms {
  const { delivery, connector } = operator.settings
  if (delivery === "exactly-once" || committing.has(connector ?? "")) return commit(operator, upstream)
  return flush(operator, upstream)
}

function commit(operator: Operator, upstream: Upstream): Terms {
  return together([roll(operator), checkpoint(operator, upstream, "commit with the checkpoint", never)])
}

const never = "commit that never comes, because checkpointing is off"

/** What waits for the next checkpoint, which also keeps a pause from the one before. */
function checkpoint(operator: Operator, { flow, settings }: Upstream, what: string, without: string): Terms {
  if (flow.job.settings.runtimeMode === "batch") return nothing
  const { checkpointInterval, checkpointPause } = settings
  if (checkpointInterval.is === "unknown") return { terms: [], isOpen: true }
  const interval = inForce(checkpointInterval)
  if (interval === undefined)
    return only(term(operator, "commit", without, Number.POSITIVE_INFINITY, { isDefault: true }))
  const pause = inForce(checkpointPause) ?? 0
  const setting = pause > interval ? checkpointPause : checkpointInterval
  const worst = Math.max(pause, interval)
  return only(
    term(operator, "commit", `${what} every ${formatDuration(worst)}`, worst, {
      ...("at" in setting ? { at: setting.at } : {}),
    }),
  )
}

/** A file of rows is open for a time before a checkpoint can commit it; open files are looked at now and then. */
function roll(operator: Operator): Terms {
  const { connector, options = {} } = operator.settings
  if (connector !== "file" || options.rollingPolicy === "checkpoint") return nothing
  const {
    rollingPolicy,
    rolloverInterval = costs.fileRollover,
    bucketCheckInterval = costs.fileBucketCheck,
  } = options
  const isOpen = rollingPolicy !== undefined && typeof rollingPolicy !== "string"
  if (isOpen || typeof rolloverInterval !== "number" || typeof bucketCheckInterval !== "number")
    return { terms: [], isOpen: true }
  const at = placeOf(operator, "options.rolloverInterval", "options.rollingPolicy", "connector")
  const checkAt = placeOf(operator, "options.bucketCheckInterval", "connector")
  return {
    terms: [
      term(operator, "commit", `file open for ${formatDuration(rolloverInterval)}`, rolloverInterval, {
        at,
        isDefault: options.rolloverInterval === undefined,
      }),
      term(
        operator,
        "commit",
        `open files looked at every ${formatDuration(bucketCheckInterval)}`,
        bucketCheckInterval,
        {
          at: checkAt,
          isDefault: options.bucketCheckInterval === undefined,
        },
      ),
    ],
    isOpen: false,
  }
}

/** The option of each connector that says how long it gathers records, and its default; zero or less has no clock. */
const gathering: {
  readonly [connector: string]: { readonly option: string; readonly byDefault?: Duration }
} = {
  jdbc: { option: "batchIntervalMs", byDefault: 0 },
  kinesis: { option: "maxTimeInBufferMS", byDefault: costs.asyncSinkBuffer },
  kafka: { option: "linger.ms", byDefault: 0 },
}

function flush(operator: Operator, upstream: Upstream): Terms {
  const { connector = "", options = {} } = operator.settings
  const known = Object.hasOwn(gathering, connector) ? gathering[connector] : gatheringOf(options)
  if (!known) return connector === "elasticsearch" ? { terms: [], isOpen: true } : nothing
  const given = options[known.option]
  const interval = given === undefined ? known.byDefault : Number(given)
  if (interval === undefined || Number.isNaN(interval)) return { terms: [], isOpen: true }
  const place = {
    at: placeOf(operator, `options.${known.option}`, "connector"),
    isDefault: given === undefined,
  }
  if (interval > 0)
    return only(term(operator, "commit", `batch written after ${formatDuration(interval)}`, interval, place))
  return connector === "jdbc"
    ? checkpoint(operator, upstream, "batch written with the checkpoint", "batch that waits until it is full")
    : nothing
}

/** Elasticsearch has two sinks, which gather in their own ways. */
function gatheringOf(
  options: object,
): { readonly option: string; readonly byDefault?: Duration } | undefined {
  const option = ["bulkFlushInterval", "maxTimeInBufferMS"].find(name => name in options)
  return option === undefined ? undefined : { option }
}
