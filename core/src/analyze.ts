import type { Gap, Job } from "@streamwright/graph"
import { check } from "./check.js"
import type { Facts } from "./derive/facts.js"
import { derive } from "./derive/index.js"
import { readJobs } from "./dialects/index.js"
import type { Finding } from "./finding.js"
import { ignoresIn, silence, unusedIgnore } from "./ignore.js"
import { largestFile, type Project } from "./project.js"
import { syntaxErrors } from "./source.js"

export interface JobAnalysis {
  readonly job: Job
  readonly facts: Facts
  readonly findings: readonly Finding[]
}

export interface FileAnalysis {
  readonly file: string
  readonly jobs: readonly JobAnalysis[]
  /** The findings of all its jobs and about the file itself; ignored ones are left out. */
  readonly findings: readonly Finding[]
  /** What could not be followed. */
  readonly gaps: readonly Gap[]
  /** Whether an import was not found, so that a new file may complete it. */
  readonly isIncomplete: boolean
}

/** Everything Streamwright knows about a project, computed from its text alone. */
export function analyze(project: Project): readonly FileAnalysis[] {
  return project.jobFiles().map(file => analyzeFile(project, file))
}

/** One file: its jobs, what is wrong with them, and what could not be followed. */
export function analyzeFile(project: Project, file: string): FileAnalysis {
  return project.remembered(file, () => {
    const text = project.host.read(file)
    if (text === undefined) return { analysis: nothing(file, []), files: new Set([file]) }
    if (text.length > largestFile) {
      const gap: Gap = {
        at: { file, start: 0, end: 0 },
        reason: `the file has more than ${largestFile / 1_000_000} million characters and is not read`,
      }
      return { analysis: nothing(file, [gap]), files: new Set([file]) }
    }
    return read(project, file)
  })
}

function nothing(file: string, gaps: readonly Gap[]): FileAnalysis {
  return { file, jobs: [], findings: [], gaps, isIncomplete: false }
}

function read(project: Project, file: string): { analysis: FileAnalysis; files: ReadonlySet<string> } {
  const source = project.sources.file(file)
  if (!source) return { analysis: nothing(file, []), files: new Set([file]) }
  const { jobs, files, missing } = readJobs(project.sources, source)
  const analysed = jobs.map(job => analyzeJob(project, withServiceLevel(project, job)))
  const ignores = [...files].flatMap(path => ignoresIn(project.host.read(path) ?? "", path))
  const { kept, unused } = silence(
    analysed.flatMap(({ findings }) => findings),
    ignores,
    at => project.lineOf(at),
  )
  const own =
    jobs.length > 0 && project.configuration.severityOf("unused-ignore", file) !== "off"
      ? unused.filter(({ at }) => at.file === file)
      : []
  const analysis: FileAnalysis = {
    file,
    jobs: analysed.map(job => ({ ...job, findings: job.findings.filter(finding => kept.includes(finding)) })),
    findings: [...kept, ...own.map(unusedIgnore)],
    gaps: [
      ...(jobs.length > 0 ? missing : []),
      ...jobs.flatMap(job => job.gaps),
      ...syntaxErrors(source)
        .slice(0, 1)
        .map(({ at, message }) => ({
          at,
          reason: `the file does not parse here (${message}), so what follows may be missing`,
        })),
    ],
    isIncomplete: missing.length > 0,
  }
  return { analysis, files }
}

function analyzeJob(project: Project, job: Job): JobAnalysis {
  const facts = derive(job)
  const findings = check(job, facts, (rule, file) => project.configuration.severityOf(rule, file))
  return { job, facts, findings }
}

/** What the job says of its latency stands before what the workspace says of its file. */
function withServiceLevel(project: Project, job: Job): Job {
  if (job.serviceLevel.latency !== undefined) return job
  return { ...job, serviceLevel: project.configuration.serviceLevelOf(job.at.file) }
}
