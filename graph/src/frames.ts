import type { Side } from "./graph.js"

/** A data frame as its columns and hints tell of it, while a job is built. */
export interface Frame {
  /** Told apart from all other frames by it. */
  readonly number: number
  /** The name that it was given. */
  readonly alias?: string
  /** Whether it is said to be small enough to be sent whole to every task. */
  readonly isBroadcast?: boolean
  /** The frames that it is made of. */
  readonly from: readonly Frame[]
}

let frames = 0

export function newFrame(from: readonly Frame[], more: Omit<Frame, "number" | "from"> = {}): Frame {
  return { number: ++frames, from, ...more }
}

/** Which side of a join a frame is a part of, by its mark `#3` or its alias; undefined when it is in none or in both. */
export function sideOf(name: string, left: Frame, right: Frame): Side | undefined {
  const [isLeft, isRight] = [isPart(name, left), isPart(name, right)]
  if (isLeft === isRight) return undefined
  return isLeft ? "left" : "right"
}

function isPart(name: string, whole: Frame): boolean {
  const seen = new Set([whole])
  for (const frame of seen) {
    if (name === `#${frame.number}` || name.toLowerCase() === frame.alias?.toLowerCase()) return true
    for (const part of frame.from) seen.add(part)
  }
  return false
}

/** The sides of a join that are to be sent whole to every task: the hint stays while a frame is only filtered or projected. */
export function broadcastSides(left: Frame, right: Frame): readonly Side[] {
  return [...(isHinted(left) ? (["left"] as const) : []), ...(isHinted(right) ? (["right"] as const) : [])]
}

function isHinted(frame: Frame): boolean {
  if (frame.isBroadcast) return true
  const [only, ...others] = frame.from
  return only !== undefined && others.length === 0 && isHinted(only)
}
