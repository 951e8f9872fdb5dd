import type { Engine, Job, Refused } from "@streamwright/graph"

/** The last minor version of each major version that the rules know, the newest at the end. */
const releases: { readonly [engine in Engine]: readonly (readonly [major: number, lastMinor: number])[] } = {
  flink: [
    [1, 20],
    [2, 3],
  ],
  spark: [
    [2, 4],
    [3, 5],
    [4, 3],
  ],
}

/** The newest version of each engine that the rules know. */
export const newest: { readonly [engine in Engine]: string } = {
  flink: lastOf("flink"),
  spark: lastOf("spark"),
}

/** The version of the engine that a job is for. */
export interface Version {
  readonly text: string
  /** Whether nobody said it, so that it is the newest. */
  readonly isDefault: boolean
  /** Whether it is this version or a later one: `isAtLeast("4.2")`. */
  isAtLeast(version: string): boolean
}

/** What the job says of its engine's version, or else the newest. */
export function deriveVersion({ engine, engineVersion }: Job): Version {
  const isDefault = engineVersion === undefined || refusal(engine, engineVersion) !== undefined
  const text = isDefault ? newest[engine] : engineVersion
  return { text, isDefault, isAtLeast: version => compared(text, version) >= 0 }
}

/** Why a text names no version of an engine that the rules know, if it does not. */
export function refusal(engine: Engine, version: string): Refused | undefined {
  const title = engine === "flink" ? "Flink" : "Spark"
  const [, major, minor] = /^(\d+)\.(\d+)(?:\.\d+)?$/.exec(version) ?? []
  if (major === undefined)
    return { refused: version, reason: `a version of ${title} is written as "${newest[engine]}"` }
  const last = releases[engine].find(([known]) => known === Number(major))?.[1]
  if (last !== undefined && Number(minor) <= last) return undefined
  return { refused: version, reason: `the newest ${title} that is known here is ${newest[engine]}` }
}

function lastOf(engine: Engine): string {
  return (releases[engine].at(-1) ?? []).join(".")
}

/** Negative, zero or positive, as the first version is before, like or after the other, as far as both are told. */
function compared(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index] as number) - (right[index] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function parts(version: string): readonly number[] {
  return version.split(".").map(Number)
}
