import type { Gap, Job } from "@streamwright/graph"
import type { FileAnalysis, JobAnalysis } from "./analysis.js"
import { check } from "./check.js"
import type { Configuration } from "./configuration.js"
import { derive } from "./derive/index.js"
import { unknownSettings } from "./derive/unknown-settings.js"
import { readJobs } from "./dialects/index.js"
import type { Finding } from "./finding.js"
import { type Ignore, ignoresIn, silence, unusedIgnore } from "./ignore.js"
import { largestFile, type Project } from "./project.js"
import { isRule } from "./rules/pages.js"
import { syntaxErrors } from "./source.js"
import { spelled } from "./spell.js"

/** Everything Streamwright knows about a project, computed from its text alone. */
export function analyze(project: Project): readonly FileAnalysis[] {
  return project.jobFiles().map(file => analyzeFile(project, file))
}

/** One file: its jobs, what is wrong with them, and what could not be followed. */
export function analyzeFile(project: Project, file: string): FileAnalysis {
  return project.remembered(file, () => {
    const text = project.host.read(file)
    const files = new Set([file])
    if (text === undefined) return { analysis: nothing(file), files }
    if (text.length > largestFile) return { analysis: nothing(file, tooLarge(file)), files }
    try {
      return read(project, file)
    } catch (error) {
      return { analysis: nothing(file, unreadable(file, error)), files }
    }
  })
}

function tooLarge(file: string): Gap {
  const reason = `the file has more than ${largestFile / 1_000_000} million characters and is not read`
  return { at: { file, start: 0, end: 0 }, reason }
}

/** Text that nests deeper than the stack is the one thing that cannot be foreseen while reading. */
function unreadable(file: string, error: unknown): Gap {
  const reason = error instanceof RangeError ? "it nests too deep" : `of an error in Streamwright (${error})`
  return { at: { file, start: 0, end: 0 }, reason: `the file cannot be read, because ${reason}` }
}

function nothing(file: string, unread?: Gap): FileAnalysis {
  return {
    file,
    jobs: [],
    findings: [],
    gaps: unread ? [unread] : [],
    ...(unread ? { unread } : {}),
    isIncomplete: false,
  }
}

function read(project: Project, file: string): { analysis: FileAnalysis; files: ReadonlySet<string> } {
  const source = project.sources.file(file)
  if (!source) return { analysis: nothing(file), files: new Set([file]) }
  const { jobs, files, missing } = readJobs(project.sources, source)
  const analysed = jobs.map(job => analyzeJob(project, asConfigured(project, job)))
  const ignores = [...files].flatMap(path => ignoresIn(project.host.read(path) ?? "", path))
  const all = analysed.flatMap(({ findings }) => findings)
  const { kept, unused } = silence(all, ignores, at => project.lineOf(at))
  const own = jobs.length > 0 ? unused.filter(ignore => isWrong(ignore, file, project.configuration)) : []
  const unread = firstSyntaxError(source)
  const analysis: FileAnalysis = {
    file,
    jobs: analysed.map(job => ({ ...job, findings: job.findings.filter(finding => kept.includes(finding)) })),
    findings: [...once(kept), ...own.map(unusedIgnore)],
    gaps: [
      ...(jobs.length > 0 ? missing : []),
      ...jobs.flatMap(job => [...job.gaps, ...unknownSettings(job), ...job.assumptions]),
      ...(unread ? [unread] : []),
    ],
    ...(unread ? { unread } : {}),
    isIncomplete: missing.length > 0,
  }
  return { analysis, files }
}

/** Whether an unused ignore of this file is to be reported. One for rules that are not asked may have its use with others. */
function isWrong({ at, rules }: Ignore, file: string, configuration: Configuration): boolean {
  if (at.file !== file || !configuration.asks("unused-ignore", file)) return false
  return rules.length === 0 || rules.some(rule => !isRule(rule) || configuration.asks(rule, file))
}

/** Jobs that share a line have its findings in common. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, at }) => {
    const key = `${rule} ${at.file} ${at.start} ${at.end}`
    return !seen.has(key) && seen.add(key)
  })
}

function firstSyntaxError(source: Parameters<typeof syntaxErrors>[0]): Gap | undefined {
  const [error] = syntaxErrors(source)
  return (
    error && {
      at: error.at,
      reason: `the file does not parse here (${error.message}), so what follows may be missing`,
    }
  )
}

function analyzeJob(project: Project, job: Job): JobAnalysis {
  const facts = derive(job)
  const findings = check(job, facts, project.configuration)
  return { job, facts, findings: findings.map(finding => withPossibleFixes(finding, job, project)) }
}

/** A fix that cannot be written into the text as it stands is not offered. */
function withPossibleFixes(finding: Finding, job: Job, { sources }: Project): Finding {
  return { ...finding, fixes: finding.fixes.filter(fix => spelled(fix, job, sources)) }
}

/** What the job says of itself stands before what the workspace says of its file. */
function asConfigured({ configuration }: Project, job: Job): Job {
  const { file } = job.at
  return {
    ...job,
    serviceLevel:
      job.serviceLevel.latency === undefined ? configuration.serviceLevelOf(file) : job.serviceLevel,
    engineVersion: job.engineVersion ?? configuration.engineVersionOf(job.engine, file),
  }
}
