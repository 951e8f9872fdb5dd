import picomatch from "picomatch"

/** Whether a path matches one of some globs and none of those that begin with `!`; undefined for what are no globs. */
export function matcher(globs: readonly unknown[]): ((path: string) => boolean) | undefined {
  if (globs.length === 0 || !globs.every(isGlob)) return undefined
  const isExclusion = (glob: string) => glob.startsWith("!") && !glob.startsWith("!(")
  const excluded = globs.filter(isExclusion)
  const included = globs.filter(glob => !isExclusion(glob))
  const isIncluded = included.length > 0 ? picomatch(included) : () => true
  const isExcluded = picomatch(excluded.map(glob => glob.slice(1)))
  return path => isIncluded(path) && !isExcluded(path)
}

/** Characters; what is longer has not been written by anybody, and takes long to match. */
const longestGlob = 1_000

function isGlob(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestGlob && /[^!]/.test(value)
}
