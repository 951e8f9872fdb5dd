import { type Duration, formatDuration, isKnown, type Operator } from "@streamwright/graph"
import { costs } from "./latency-costs.js"
import { nothing, only, placeOf, type Terms, term, type Upstream } from "./latency-terms.js"

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

function commit(operator: Operator, { flow }: Upstream): Terms {
  const { checkpointInterval } = flow.job.settings
  if (checkpointInterval !== undefined && !isKnown(checkpointInterval)) return { terms: [], isOpen: true }
  const worst = checkpointInterval ?? Number.POSITIVE_INFINITY
  const what =
    checkpointInterval === undefined
      ? "commit that never comes, because checkpointing is off"
      : `commit with the checkpoint every ${formatDuration(worst)}`
  const at = flow.job.origins.checkpointInterval ?? operator.origin.name
  return only(term(operator, "commit", what, worst, { at, isDefault: checkpointInterval === undefined }))
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
  return connector === "jdbc" ? fullBatch(operator, upstream, place) : nothing
}

/** Elasticsearch has two sinks, which gather in their own ways. */
function gatheringOf(
  options: object,
): { readonly option: string; readonly byDefault?: Duration } | undefined {
  const option = ["bulkFlushInterval", "maxTimeInBufferMS"].find(name => name in options)
  return option === undefined ? undefined : { option }
}

/** A batch that no clock ends waits for its last record, or for the next checkpoint. */
function fullBatch(operator: Operator, { flow }: Upstream, place: { readonly isDefault: boolean }): Terms {
  const { checkpointInterval } = flow.job.settings
  if (checkpointInterval !== undefined && !isKnown(checkpointInterval)) return { terms: [], isOpen: true }
  const worst = checkpointInterval ?? Number.POSITIVE_INFINITY
  const what =
    checkpointInterval === undefined
      ? "batch that waits until it is full"
      : `batch written with the checkpoint every ${formatDuration(checkpointInterval)}`
  const at = flow.job.origins.checkpointInterval
  return only(term(operator, "commit", what, worst, { ...place, ...(at ? { at } : {}) }))
}
