import type { JobBuilder } from "@streamwright/graph"
import type { Flow } from "../flow.js"

const viewsOfJobs = new WeakMap<JobBuilder, Map<string, Flow>>()

/** The temporary views of a job by their names, in the order of registration. */
export function viewsOf(builder: JobBuilder): Map<string, Flow> {
  const views = viewsOfJobs.get(builder) ?? new Map<string, Flow>()
  viewsOfJobs.set(builder, views)
  return views
}

/** The views that an SQL text names. */
export function viewsIn(text: string, builder: JobBuilder): readonly Flow[] {
  const words = new Set(text.toLowerCase().match(/\w+/g))
  return [...viewsOf(builder)].filter(([name]) => words.has(name)).map(([, flow]) => flow)
}
