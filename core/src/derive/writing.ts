import { isKnown, type Job, type Operator } from "@streamwright/graph"

/**
 * How a sink writes what it is given. commits: what it wrote since the last
 * checkpoint becomes visible with the next, or not at all. idempotent: writing
 * the same again changes nothing. again: what came after the last checkpoint is
 * written twice after a failure. unsafe: a failure may lose what it had not
 * written yet. unknown: the author's own, or the text does not tell.
 */
export type Writing = "commits" | "idempotent" | "again" | "unsafe" | "unknown"

export function writingOf(sink: Operator, job: Job): Writing {
  const { connector = "?" } = sink.settings
  if (job.engine === "flink") return flinkWriting(sink, connector)
  if (connector === "foreachBatch") return sink.code?.batch?.usesNumber ? "idempotent" : "unknown"
  if (job.settings.batchInterval !== undefined) return "unknown"
  return Object.hasOwn(sparkSinks, connector) ? (sparkSinks[connector] as Writing) : "unknown"
}

/** Spark's file sinks and table formats remember which batches they have. */
const sparkSinks: { readonly [connector: string]: Writing } = {
  json: "commits",
  csv: "commits",
  parquet: "commits",
  orc: "commits",
  text: "commits",
  delta: "commits",
  iceberg: "commits",
  kafka: "again",
  foreach: "again",
}

function flinkWriting(sink: Operator, connector: string): Writing {
  switch (connector) {
    case "file":
    case "iceberg":
      return "commits"
    case "kafka":
      return guaranteed(sink, "unsafe")
    case "jdbc": {
      const writing = guaranteed(sink, "again")
      return writing === "again" && isUpsert(sink) ? "idempotent" : writing
    }
    case "elasticsearch":
      return guaranteed(sink, "again")
    case "kinesis":
      return "again"
    default:
      return "unknown"
  }
}

function guaranteed({ settings: { delivery } }: Operator, byDefault: Writing): Writing {
  if (delivery === undefined) return byDefault
  if (!isKnown(delivery)) return "unknown"
  return delivery === "exactly-once" ? "commits" : delivery === "at-least-once" ? "again" : "unsafe"
}

/** A statement that leaves the same row however often it is run. */
function isUpsert({ settings: { options } }: Operator): boolean {
  const statement = options?.queryStatement
  return (
    typeof statement === "string" &&
    /\bON\s+(CONFLICT|DUPLICATE\s+KEY)\b|^\s*(MERGE|REPLACE|UPSERT|DELETE)\b/i.test(statement)
  )
}
