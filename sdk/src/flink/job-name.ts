import type { JobBuilder } from "@streamwright/graph"

const names = new WeakMap<JobBuilder, string>()

/** Takes the name that running a job gives it; the first one counts. */
export function nameJob(builder: JobBuilder, name: string | undefined): void {
  if (name !== undefined && !names.has(builder)) names.set(builder, name)
}

/** The name of a job that is no definition: as it was run, or as Flink calls it. */
export function jobName(builder: JobBuilder): string {
  return names.get(builder) ?? "Flink Streaming Job"
}
