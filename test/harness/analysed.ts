import { analyze, configurationName, type Finding, type Preset, type Project } from "@streamwright/core"
import type { Gap, Job } from "@streamwright/graph"
import { type Files, projectOf } from "./project.js"

/** All that the analysis says of a project in memory. */
export interface Analysed {
  readonly files: Files
  readonly preset?: Preset
  readonly project: Project
  readonly jobs: readonly Job[]
  readonly findings: readonly Finding[]
  readonly gaps: readonly Gap[]
}

/** Analyses some texts. The only caller of the analysis in the tests of rules, jobs and fixes. */
export function analysed(files: Files, preset?: Preset): Analysed {
  const project = projectOf(files, preset)
  const analyses = analyze(project)
  const configured = files.has(configurationName) ? project.configuration.problems : []
  return {
    files,
    preset,
    project,
    jobs: analyses.flatMap(({ jobs }) => jobs.map(({ job }) => job)),
    findings: once([...configured, ...analyses.flatMap(({ findings }) => findings)]),
    gaps: once(analyses.flatMap(({ gaps }) => gaps)),
  }
}

/** What two jobs share is found twice and said once. */
function once<T extends Finding | Gap>(items: readonly T[]): readonly T[] {
  const said = (item: T) => JSON.stringify([item.at, "rule" in item ? item.message : item.reason])
  return [...new Map(items.map(item => [said(item), item])).values()]
}
