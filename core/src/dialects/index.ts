import type { Gap, Job } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type Sources, spanOf } from "../source.js"
import { declared, definitionExport } from "./definition.js"
import type { Dialect } from "./dialect.js"
import { flink } from "./flink/index.js"
import { type FollowedJob, Follower } from "./follow/follower.js"
import type { Namespace } from "./follow/values.js"
import { spark } from "./spark/index.js"

/** Every spelling that Streamwright reads. */
export const dialects: readonly Dialect[] = [flink, spark]

/** The jobs of one file, and the files that they were read from. */
export interface ReadJobs {
  readonly jobs: readonly Job[]
  readonly files: ReadonlySet<string>
  /** Imports of files that are not there. */
  readonly missing: readonly Gap[]
}

/** Whether a text may hold a job, by a search for the imports alone. */
export function mentionsJob(text: string): boolean {
  return /["']streamwright(\/\w+)?["']/.test(text)
}

/** Reads the jobs that a file defines. */
export function readJobs(sources: Sources, file: ts.SourceFile): ReadJobs {
  const follower = new Follower(sources, file, knownModule)
  const followed = follower.run()
  for (const { builder } of followed) builder.assumptions.push(...follower.assumptions)
  return {
    jobs: followed.map(finish),
    files: follower.modules.files,
    missing: follower.modules.missing.map(missingImport),
  }
}

function missingImport(specifier: ts.StringLiteral): Gap {
  return {
    at: spanOf(specifier),
    reason: `there is no file ${specifier.text}, so what it exports is not known`,
  }
}

/** The dialect in which a job is written. */
export function dialectFor(job: Job): Dialect {
  return dialects.find(dialect => dialect.engine === job.engine) as Dialect
}

function knownModule(specifier: string, node: ts.Node): Namespace | undefined {
  if (specifier === "streamwright")
    return { type: "namespace", name: specifier, members: name => definitionExport(name, node), node }
  const dialect = dialects.find(candidate => candidate.modules.includes(specifier))
  return (
    dialect && { type: "namespace", name: specifier, members: name => dialect.exported(name, node), node }
  )
}

function finish(job: FollowedJob): Job {
  const { name, serviceLevel, timeDomain, engineVersion } = declared(job)
  const unnamed = dialects.find(dialect => dialect.engine === job.builder.engine)?.unnamed ?? ""
  if (engineVersion) job.builder.origins.engineVersion = engineVersion.at
  return job.builder.build({
    name: name ?? (job.name || unnamed),
    serviceLevel,
    ...(timeDomain ? { timeDomain } : {}),
    ...(engineVersion ? { engineVersion: engineVersion.text } : {}),
    at: spanOf(job.node),
  })
}
