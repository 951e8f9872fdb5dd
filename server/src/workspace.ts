import type { FileAnalysis, Finding, Fix, JobAnalysis, Project, TextEdit } from "@streamwright/core"
import type { Gap, Operator, Span } from "@streamwright/graph"
import { JobFiles } from "./job-files.js"
import { folderOf } from "./paths.js"
import type { Texts } from "./texts.js"

export type Core = typeof import("@streamwright/core")

/** What there is to tell about one file, whichever job it was found through. */
export interface Problems {
  readonly findings: readonly Finding[]
  readonly gaps: readonly Gap[]
}

/** An operator of a job, and the place by which it was found. */
export interface FoundOperator {
  readonly operator: Operator
  readonly analysis: JobAnalysis
  readonly at: Span
}

/** One project for each workspace folder, and what is known about their files. */
export class Workspace {
  private readonly projects = new Map<string, Project>()
  /** The last analysis of every file that was ever asked for: how a helper's file finds the jobs that use it. */
  private readonly known = new Map<string, FileAnalysis>()

  readonly jobFiles: JobFiles

  constructor(
    readonly core: Core,
    private readonly texts: Texts,
  ) {
    this.jobFiles = new JobFiles(texts, path => this.project(path))
  }

  /** A text changed, came or went. */
  changed(path: string): void {
    for (const project of this.projects.values()) project.changed(path)
    this.jobFiles.changed(path)
  }

  /** Forgets the projects of folders that are no longer open. */
  foldersChanged(): void {
    this.projects.clear()
    this.known.clear()
    this.jobFiles.foldersChanged()
  }

  /** The project that a file belongs to. */
  project(path: string): Project {
    return this.projectIn(this.texts.folderOf(path) ?? folderOf(path))
  }

  /** The analysis of today's text; undefined for a file that cannot define a job. */
  analysis(path: string): FileAnalysis | undefined {
    if (!this.jobFiles.has(path)) {
      this.known.delete(path)
      return undefined
    }
    const analysis = this.core.analyzeFile(this.project(path), path)
    this.known.set(path, analysis)
    return analysis
  }

  /** The file's own analysis first, then those of the jobs elsewhere that reach into it. */
  reaching(path: string): readonly FileAnalysis[] {
    const files = new Set([...this.known.keys(), ...this.texts.opened.keys()])
    const others = [...files].filter(file => file !== path && mayReach(this.known.get(file), path))
    const reached = others
      .map(file => this.analysis(file))
      .filter(analysis => analysis && reaches(analysis, path))
    return [this.analysis(path), ...reached].filter(analysis => analysis !== undefined)
  }

  /** The other files in which the jobs of a file are written. */
  otherFilesOf(path: string): readonly string[] {
    const analysis = this.analysis(path)
    return analysis ? [...filesOf(analysis)].filter(file => file !== path) : []
  }

  problems(path: string): Problems {
    const analyses = this.reaching(path)
    const own = analyses.flatMap(analysis => analysis.findings)
    const configured = this.project(path).configuration.problems
    return {
      findings: distinct([...own, ...configured].filter(finding => finding.at.file === path)),
      gaps: distinct(analyses.flatMap(analysis => analysis.gaps).filter(gap => gap.at.file === path)),
    }
  }

  /** Where a file as a whole could not be read on: its first mistake of syntax, or its size. */
  unreadable(path: string): Gap | undefined {
    return this.analysis(path)?.unread
  }

  /** A repair's edits in today's texts; undefined when its dialect cannot write it. */
  fixEdits(finding: Finding, fix: Fix): readonly TextEdit[] | undefined {
    return this.core.fixEdits(this.project(finding.at.file), finding, fix)
  }

  /** Every file that there may be something to tell about, as far as jobs have been analysed. */
  filesWithProblems(): ReadonlySet<string> {
    const configured = this.texts.folders.flatMap(folder => this.projectIn(folder).configuration.problems)
    const analysed = [...this.known.values()].flatMap(analysis => [...filesOf(analysis)])
    return new Set([...analysed, ...configured.map(finding => finding.at.file)])
  }

  /** The job around an offset, or else the one that begins before it, or else the file's first. */
  jobAt(path: string, offset: number): JobAnalysis | undefined {
    const all = this.reaching(path).flatMap(analysis => analysis.jobs)
    const here = all.filter(({ job }) => job.at.file === path)
    return (
      here.find(({ job }) => covers(job.at, path, offset)) ??
      all.find(({ job }) => job.operators.some(({ origin }) => covers(origin.call, path, offset))) ??
      here.findLast(({ job }) => job.at.start <= offset) ??
      all[0]
    )
  }

  /** The operator whose name or one of whose settings stands at an offset, and the job it is of. */
  operatorAt(path: string, offset: number): FoundOperator | undefined {
    const candidates = this.reaching(path)
      .flatMap(file => file.jobs)
      .flatMap(analysis => analysis.job.operators.map(operator => ({ operator, analysis })))
      .flatMap(found => namedPlaces(found.operator).map(at => ({ ...found, at })))
    return candidates
      .filter(({ at }) => covers(at, path, offset))
      .sort((a, b) => length(a.at) - length(b.at))[0]
  }

  private projectIn(folder: string): Project {
    const existing = this.projects.get(folder)
    if (existing) return existing
    const { texts } = this
    const host = {
      root: folder,
      files: () => texts.filesIn(folder),
      read: (path: string) => texts.read(path),
    }
    const project = this.core.createProject(host)
    this.projects.set(folder, project)
    return project
  }
}

/** What was not analysed yet may, and so may an import that was not found before. */
function mayReach(analysis: FileAnalysis | undefined, path: string): boolean {
  return !analysis || analysis.isIncomplete || reaches(analysis, path)
}

function reaches(analysis: FileAnalysis, path: string): boolean {
  return filesOf(analysis).has(path)
}

/** The file itself and every file that its jobs are written in. */
function filesOf(analysis: FileAnalysis): ReadonlySet<string> {
  const files =
    filesOfAnalyses.get(analysis) ?? new Set([analysis.file, ...placesOf(analysis).map(at => at.file)])
  filesOfAnalyses.set(analysis, files)
  return files
}

const filesOfAnalyses = new WeakMap<FileAnalysis, ReadonlySet<string>>()

function placesOf({ jobs, findings, gaps }: FileAnalysis): readonly Span[] {
  const operators = jobs.flatMap(({ job }) => job.operators)
  return [...findings, ...gaps].map(({ at }) => at).concat(operators.map(({ origin }) => origin.call))
}

/** Not the whole call: within a function that is handed over, the function's own names are meant. */
function namedPlaces({ origin }: Operator): readonly Span[] {
  const { function: _, ...settings } = origin.settings
  return [origin.name, ...Object.values(settings)]
}

function covers(span: Span, path: string, offset: number): boolean {
  return span.file === path && span.start <= offset && offset <= span.end
}

function length(span: Span): number {
  return span.end - span.start
}

/** A helper used by two jobs says the same twice. */
function distinct<T extends Finding | Gap>(told: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return told.filter(one => {
    const said = [one.at.start, one.at.end, "rule" in one ? one.rule : one.reason].join("\n")
    return !seen.has(said) && seen.add(said)
  })
}
