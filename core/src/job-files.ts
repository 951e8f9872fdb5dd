import { mentionsJob } from "./dialects/index.js"
import type { Host } from "./host.js"

/** What the search for jobs knows of a text. */
interface Mentions {
  /** Whether it mentions a job SDK. */
  readonly isJob: boolean
  /** What it imports otherwise, as written. */
  readonly imports: readonly string[]
}

/**
 * Which files may define jobs, by a search of their texts alone: those that
 * mention a job SDK, and those that import one of these, as jobs do that are
 * written with a company's own wrapper. Each text is read once until it changes.
 */
export class JobFiles {
  private readonly known = new Map<string, Mentions>()
  private readonly verdicts = new Map<string, boolean>()

  constructor(
    private readonly host: Host,
    private readonly resolve: (specifier: string, from: string) => string | undefined,
  ) {}

  /** Whether one file may define a job. Reads nothing but what it imports. */
  has(path: string): boolean {
    const known = this.verdicts.get(path)
    if (known !== undefined) return known
    const seen = new Set<string>()
    const verdict = this.leadsToJob(path, seen)
    // Where no way leads to a job, none of what was seen on the way leads to one.
    for (const file of verdict ? [path] : seen) this.verdicts.set(file, verdict)
    return verdict
  }

  /** Those of some files that may define jobs, which costs imports only where the names of files agree. */
  among(paths: Iterable<string>): readonly string[] {
    const all = [...paths].filter(path => !isOutput(path))
    const found = new Set(all.filter(path => this.mentions(path).isJob))
    for (let size = -1; size < found.size; ) {
      size = found.size
      const names = new Set([...found].flatMap(namesOf))
      for (const path of all) {
        const near = this.mentions(path).imports.filter(specifier => names.has(lastPart(specifier)))
        if (near.some(specifier => found.has(this.resolve(specifier, path) ?? ""))) found.add(path)
      }
    }
    const modules = new Set(all.map(moduleOf))
    return all.filter(path => found.has(path) || this.leadsOutside(path, modules))
  }

  /** Whether a job's own wrapper lies beside the files that were asked for. */
  private leadsOutside(path: string, asked: ReadonlySet<string>): boolean {
    return this.mentions(path).imports.some(specifier => {
      if (!specifier.startsWith(".") || asked.has(moduleOf(joined(path, specifier)))) return false
      const file = this.resolve(specifier, path)
      return file !== undefined && this.has(file)
    })
  }

  /** A text changed, came or went. */
  changed(path: string): void {
    const before = this.known.get(path)
    this.known.delete(path)
    if (!before || !isSame(before, this.mentions(path))) this.verdicts.clear()
  }

  private leadsToJob(path: string, seen: Set<string>): boolean {
    const open = [path]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at) || this.verdicts.get(at) === false) continue
      seen.add(at)
      const { isJob, imports } = this.mentions(at)
      if (isJob) return true
      for (const specifier of imports) open.push(this.resolve(specifier, at) ?? at)
    }
    return false
  }

  private mentions(path: string): Mentions {
    const known = this.known.get(path)
    if (known) return known
    const text = this.host.read(path) ?? ""
    const isJob = mentionsJob(text)
    const mentions = { isJob, imports: isJob ? [] : specifiersIn(text) }
    this.known.set(path, mentions)
    return mentions
  }
}

function isSame(one: Mentions, other: Mentions): boolean {
  return one.isJob === other.isJob && one.imports.join("\n") === other.imports.join("\n")
}

/** What a compiler wrote from a job would report every finding a second time. */
function isOutput(path: string): boolean {
  return /\/(dist|build|out)\/.*\.[cm]?js$/.test(path)
}

function specifiersIn(text: string): readonly string[] {
  if (!text.includes("import") && !text.includes("require") && !text.includes("from")) return []
  return [...text.matchAll(/(?:from|import|require\()\s*["']([^"'\n]+)["']/g)].map(
    match => match[1] as string,
  )
}

/** The name by which an import with a relative path can mean a file. */
function moduleOf(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, "").replace(/\/index$/, "")
}

function joined(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1)
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop()
    else if (part !== "." && part !== "") parts.push(part)
  }
  return parts.join("/")
}

/** The last parts that an import of a file can have: its name, or its folders' names for an index or a package. */
function namesOf(path: string): readonly string[] {
  const parts = path.split("/")
  return [lastPart(path), ...parts.slice(-4, -1)]
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[cm]?[jt]sx?$/, "")
}
