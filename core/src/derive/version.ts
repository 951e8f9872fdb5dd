import type { Engine, Job } from "@streamwright/graph"

/** The newest version of each engine that the rules know. */
export const newest: { readonly [engine in Engine]: string } = { flink: "2.3", spark: "4.3" }

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
  const text = engineVersion ?? newest[engine]
  return {
    text,
    isDefault: engineVersion === undefined,
    isAtLeast: version => compared(text, version) >= 0,
  }
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
  return version.split(".").map(part => Number.parseInt(part, 10) || 0)
}
