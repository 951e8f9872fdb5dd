import type { Gap, Job } from "@streamwright/graph"
import type { Facts } from "./derive/facts.js"
import type { Finding } from "./finding.js"

/** What is known about one job. */
export interface JobAnalysis {
  readonly job: Job
  readonly facts: Facts
  readonly findings: readonly Finding[]
}

/** What is known about one file. */
export interface FileAnalysis {
  readonly file: string
  readonly jobs: readonly JobAnalysis[]
  /** The findings of all its jobs and about the file itself; ignored ones are left out. */
  readonly findings: readonly Finding[]
  /** What could not be followed. */
  readonly gaps: readonly Gap[]
  /** Why the file was not read, or not to its end. */
  readonly unread?: Gap
  /** Whether an import was not found, so that a new file may complete it. */
  readonly isIncomplete: boolean
}
