import { analyzeFile, createProject, type FileAnalysis, type Finding, type Preset } from "@streamwright/core"
import type { CheckRequest } from "../arguments.js"
import { type DiskHost, diskHost } from "../host.js"
import { type ExitCode, failure, type Outcome } from "../outcome.js"
import { Progress } from "../progress.js"
import { reportAsJson } from "../report/json.js"
import { Places } from "../report/places.js"
import { collect, type Report } from "../report/report.js"
import { terminalStyle } from "../report/style.js"
import { reportAsText } from "../report/text.js"
import { findTarget, type Target } from "../target.js"

/** What the analysis of one project came to. */
interface Checked {
  readonly host: DiskHost
  readonly analyses: readonly FileAnalysis[]
  readonly configurationProblems: readonly Finding[]
}

/** `streamwright check`: the findings of all jobs in some files and folders. */
export function check({ paths, format, preset }: CheckRequest): Outcome {
  const found = (paths.length > 0 ? paths : ["."]).map(findTarget)
  const missing = found.filter(target => typeof target === "string")
  const targets = found.filter(target => typeof target !== "string")
  if (targets.length === 0) return failure(...missing)
  const checked = [...byProject(targets)].map(([root, paths]) => checkProject(root, paths, preset))
  const places = new Places(process.cwd(), file => firstText(checked, file))
  const report = collect(
    checked.flatMap(project => project.analyses),
    checked.flatMap(project => project.configurationProblems),
  )
  const problems = [...missing, ...checked.flatMap(project => problemsOf(project, places))]
  return {
    output: format === "json" ? reportAsJson(report, places) : reportAsText(report, places, terminalStyle()),
    problems,
    exitCode: problems.length > 0 ? 2 : verdict(report),
  }
}

function byProject(targets: readonly Target[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>()
  for (const { project, path } of targets) paths.set(project, [...(paths.get(project) ?? []), path])
  return paths
}

function checkProject(root: string, paths: readonly string[], preset?: Preset): Checked {
  const host = diskHost(root, paths)
  const project = createProject(host, preset)
  const progress = new Progress(process.stderr)
  const files = project.jobFiles()
  const analyses = files.map((file, index) => {
    progress.say(`Checking file ${index + 1} of ${files.length} …`)
    return analyzeFile(project, file)
  })
  progress.clear()
  return { host, analyses, configurationProblems: project.configuration.problems }
}

function firstText(checked: readonly Checked[], file: string): string | undefined {
  return checked.map(({ host }) => host.read(file)).find(text => text !== undefined)
}

/** Why not everything could be checked as asked. */
function problemsOf({ host, configurationProblems }: Checked, places: Places): string[] {
  return [
    ...configurationProblems.map(({ at, message }) => `${places.name(at)} ${message}`),
    ...[...host.unreadable].map(([path, reason]) => `${path} cannot be read: ${reason}`),
  ]
}

function verdict({ findings }: Report): ExitCode {
  return findings.some(({ severity }) => severity !== "info") ? 1 : 0
}
