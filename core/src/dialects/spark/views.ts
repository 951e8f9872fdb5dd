import type { Draft } from "@streamwright/graph"
import type { OpenJob } from "../follow/values.js"

const viewsOfJobs = new WeakMap<OpenJob, Map<string, Draft>>()

/** The temporary views of a job by their names in lower case, in the order of registration. */
export function viewsOf(job: OpenJob): Map<string, Draft> {
  const views = viewsOfJobs.get(job) ?? new Map<string, Draft>()
  viewsOfJobs.set(job, views)
  return views
}
