import { type Job, parseFlinkDuration } from "@streamwright/graph"
import { recordDefinition } from "./record.js"

/** What is declared about a job beside its operators. */
export interface JobDefinitionOptions {
  /** What people call the job. */
  readonly name: string
  /** What the job promises. */
  readonly slo?: {
    /**
     * The longest time from a record's arrival at a source to its result being visible at the sink:
     * one whole number and one unit, such as `"500 ms"`, `"30 s"`, `"5 min"`; without a unit, milliseconds.
     */
    readonly latency: string
  }
  /**
   * The clock that the job is meant to use. `"processing"` says that results may depend on
   * when the records arrive, and that this is on purpose.
   */
  readonly timeDomain?: "event" | "processing"
  /** The version of the engine that the job runs on, such as `"4.0"`. Default: the newest that Streamwright knows. */
  readonly engineVersion?: string
}

/** A job that has been defined. */
export interface JobDefinition {
  readonly name: string
  /** The dataflow that running the definition recorded. */
  readonly job: Job
}

/**
 * Defines one job. `build` runs at once; every environment, session or streaming context made in it
 * and every query started in it belong to this job.
 *
 * @throws RangeError when `slo.latency` is no duration.
 */
export function defineJob(options: JobDefinitionOptions, build: () => void): JobDefinition {
  const latency = options.slo === undefined ? undefined : parseFlinkDuration(options.slo.latency)
  if (typeof latency === "object") throw new RangeError(`slo.latency "${latency.refused}": ${latency.reason}`)
  const job = recordDefinition(
    {
      name: options.name,
      ...(latency === undefined ? {} : { serviceLevel: { latency } }),
      ...(options.timeDomain ? { timeDomain: options.timeDomain } : {}),
      ...(options.engineVersion ? { engineVersion: options.engineVersion } : {}),
    },
    build,
  )
  return { name: options.name, job }
}
