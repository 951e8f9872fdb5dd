import {
  analyzeFile,
  createProject,
  draw,
  type FileAnalysis,
  type JobAnalysis,
  toMermaid,
} from "@streamwright/core"
import { print } from "@streamwright/graph"
import type { GraphFormat } from "../arguments.js"
import { diskHost } from "../host.js"
import { failure, type Outcome } from "../outcome.js"
import { Places } from "../report/places.js"
import { findTarget } from "../target.js"

interface Asked {
  readonly file: string
  readonly job?: string
  readonly format: GraphFormat
}

/** `streamwright graph`: the dataflow of one job. What it could not follow is told beside it. */
export async function graph(asked: Asked): Promise<Outcome> {
  const target = findTarget(asked.file)
  if (typeof target === "string") return failure(target)
  if (target.isFolder) return failure(`${asked.file} is a folder; name one file.`)
  const host = diskHost(target.project, [target.path])
  const chosen = choose(analyzeFile(createProject(host), target.path), asked)
  if (typeof chosen === "string") return failure(host.unreadable.get(target.path) ?? chosen)
  const places = new Places(process.cwd(), host.read)
  return {
    output: `${(await render(chosen, asked.format)).trimEnd()}\n`,
    problems: chosen.job.gaps.map(({ at, reason }) => `${places.name(at)} cannot be followed: ${reason}`),
    exitCode: 0,
  }
}

/** The job that is meant, or why it cannot be told. */
function choose({ jobs, gaps }: FileAnalysis, { file, job }: Asked): JobAnalysis | string {
  const [first, ...others] = jobs
  const names = jobs.map(analysis => analysis.job.name).join(", ")
  if (first === undefined) return [`${file} defines no stream job`, ...gaps.map(gap => gap.reason)].join("; ")
  if (job !== undefined)
    return jobs.find(analysis => analysis.job.name === job) ?? `${file} has no job "${job}"; it has ${names}.`
  return others.length === 0 ? first : `${file} defines several jobs; choose one with --job: ${names}.`
}

async function render(analysis: JobAnalysis, format: GraphFormat): Promise<string> {
  if (format === "svg") return (await draw(analysis)).svg
  return format === "mermaid" ? toMermaid(analysis.job) : print(analysis.job)
}
