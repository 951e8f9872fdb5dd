import { isKnown, type Job, type Operator } from "@streamwright/graph"
import { freeName, plainName } from "./plain-name.js"
import { queriesOf } from "./queries.js"

/** A folder that no other query of the job has: beside theirs, or under `/checkpoints`. */
export function freeCheckpoint(sink: Operator, job: Job): string {
  const taken = queriesOf(job).map(({ settings }) => settings.checkpointLocation)
  const known = taken.filter(isKnown).map(withoutSlash)
  // A bucket alone has nothing beside it but other buckets.
  const [beside] = known.filter(location => location.includes("/") && !/:\/\/[^/]*$/.test(location))
  const folder = beside?.slice(0, beside.lastIndexOf("/")) ?? "/checkpoints"
  return freeName(`${folder}/${plainName(sink.settings.name ?? job.name)}`, new Set(known))
}

/** The same folder is the same with or without a slash at its end. */
export function withoutSlash(location: string): string {
  return location.replace(/\/+$/, "")
}
