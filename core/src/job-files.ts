import { mentionsJob } from "./dialects/index.js"
import type { Host } from "./host.js"
import type { Sources } from "./source.js"

/**
 * The files that may define jobs, by a search of their texts alone: those that
 * mention a job SDK, and those that import one of these, as jobs do that are
 * written with a company's own wrapper. Each text is read once.
 */
export function findJobFiles(host: Host, sources: Sources): readonly string[] {
  const imports = new Map<string, readonly string[]>()
  const found = new Set<string>()
  for (const path of host.files()) {
    const text = isOutput(path) ? undefined : host.read(path)
    if (text === undefined) continue
    if (mentionsJob(text)) found.add(path)
    else if (text.includes("import") || text.includes("require")) imports.set(path, specifiersIn(text))
  }
  for (let size = -1; size < found.size; ) {
    size = found.size
    const names = new Set([...found].flatMap(namesOf))
    for (const [path, specifiers] of imports) {
      const near = specifiers.filter(specifier => names.has(lastPart(specifier)))
      if (near.some(specifier => found.has(sources.resolve(specifier, path) ?? ""))) found.add(path)
    }
  }
  return [...host.files()].filter(path => found.has(path))
}

/** What a compiler wrote from a job would report every finding a second time. */
function isOutput(path: string): boolean {
  return /\/(dist|build|out)\/.*\.[cm]?js$/.test(path)
}

function specifiersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import|require\()\s*["']([^"'\n]+)["']/g)].map(
    match => match[1] as string,
  )
}

/** The last parts that an import of a file can have: its name, or its folders' names for an index or a package. */
function namesOf(path: string): readonly string[] {
  const parts = path.split("/")
  return [lastPart(path), ...parts.slice(-4, -1)]
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[cm]?[jt]sx?$/, "")
}
