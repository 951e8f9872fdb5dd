import type { Span } from "@streamwright/graph"
import type { FileAnalysis } from "./analysis.js"
import { type Configuration, configurationName, readConfiguration } from "./configuration.js"
import type { Host } from "./host.js"
import { lineOf } from "./ignore.js"
import { JobFiles } from "./job-files.js"
import type { Preset } from "./presets.js"
import { Sources } from "./source.js"

/**
 * A project over the texts of a host.
 *
 * @param preset what is reported, whatever preset the workspace has
 */
export function createProject(host: Host, preset?: Preset): Project {
  return new Project(host, preset)
}

/** Files above this many characters are not read; generated code is, and it is slow. */
export const largestFile = 1_000_000

/**
 * The texts of a workspace and what was computed from them. Nothing is read
 * before it is asked for, and a change forgets only what was read from the
 * changed file.
 */
export class Project {
  readonly sources: Sources
  private readonly analyses = new Map<
    string,
    { readonly analysis: FileAnalysis; readonly files: ReadonlySet<string> }
  >()
  private configurationRead: Configuration | undefined
  private readonly search: JobFiles

  constructor(
    readonly host: Host,
    private readonly preset?: Preset,
  ) {
    this.sources = new Sources(host)
    this.search = new JobFiles(host, (specifier, from) => this.sources.resolve(specifier, from))
  }

  /** The settings of the workspace, from its `streamwright.json`. */
  get configuration(): Configuration {
    this.configurationRead ??= readConfiguration(
      this.host.read(`${this.host.root}/${configurationName}`),
      this.host.root,
      this.preset,
    )
    return this.configurationRead
  }

  /** A text changed, came or went. */
  changed(path: string): void {
    this.sources.forget(path)
    this.search.changed(path)
    if (path === `${this.host.root}/${configurationName}`) {
      this.configurationRead = undefined
      this.analyses.clear()
      return
    }
    for (const [entry, { files, analysis }] of this.analyses)
      if (files.has(path) || analysis.isIncomplete) this.analyses.delete(entry)
  }

  /** Those files, of the whole workspace where none are named, that mention a job SDK or import such a file. */
  jobFiles(among: Iterable<string> = this.host.files()): readonly string[] {
    return this.search.among(among)
  }

  /** Whether one file mentions a job SDK or imports such a file. */
  mayDefineJob(path: string): boolean {
    return this.search.has(path)
  }

  /** The line of a place, from 0; only a line feed ends a line. */
  lineOf(at: Span): number {
    return lineOf(this.sources.file(at.file)?.text ?? "", at.start)
  }

  /** What was computed for a file before, or computes and keeps it. */
  remembered(
    file: string,
    compute: () => { analysis: FileAnalysis; files: ReadonlySet<string> },
  ): FileAnalysis {
    const known = this.analyses.get(file)
    if (known) return known.analysis
    const computed = compute()
    this.analyses.set(file, computed)
    return computed.analysis
  }
}
