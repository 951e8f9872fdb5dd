import { type Job, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"

/** The sinks of a Flink job that write with one connector. */
export function flinkSinks(job: Job, connector: string): readonly Operator[] {
  return connectedBy(job, connector, "sink")
}

/** The sources of a Flink job that read with one connector. */
export function flinkSources(job: Job, connector: string): readonly Operator[] {
  return connectedBy(job, connector, "source")
}

function connectedBy(job: Job, connector: string, role: string): readonly Operator[] {
  if (job.engine !== "flink") return []
  return job.operators.filter(
    operator => traits(operator).role === role && operator.settings.connector === connector,
  )
}

/** Whether a source or sink has its connector for itself, so that a repair there repairs nothing else. */
export function hasOwnConnector(operator: Operator, facts: Facts): boolean {
  const place = operator.origin.settings.connector
  return !facts.flow.job.operators.some(other => {
    const there = other.origin.settings.connector
    return other !== operator && there?.file === place?.file && there?.start === place?.start
  })
}

/** Whether results are asked to arrive exactly once. */
export function isExactlyOnce({ settings }: Operator): boolean {
  return settings.delivery === "exactly-once"
}

/** Whether a job is run as one that has an end, in which Flink takes no checkpoints. */
export function isBatch({ settings: { runtimeMode } }: Job): boolean {
  return runtimeMode === "batch" || runtimeMode === "automatic"
}

/** Whether everything that reaches an operator comes to an end. */
export function hasEnd(operator: Operator, facts: Facts): boolean {
  const sources = facts.flow.upstream(operator).filter(other => traits(other).role === "source")
  return sources.length > 0 && sources.every(({ settings }) => settings.bounded === true)
}
