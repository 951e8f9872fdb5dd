import type { Point } from "./geometry.js"

/**
 * Cubic Bézier curves through points from left to right, level at both ends
 * and without a turn that the points do not have: monotone cubic interpolation
 * after Fritsch and Carlson, with Steffen's choice of slopes.
 */
export function smooth(points: readonly Point[]): Point[] {
  const slopes = points.map((point, index) => slope(points[index - 1], point, points[index + 1]))
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!next) return [point]
    const third = (next.x - point.x) / 3
    return [
      point,
      { x: point.x + third, y: point.y + (slopes[index] as number) * third },
      { x: next.x - third, y: next.y - (slopes[index + 1] as number) * third },
    ]
  })
}

/** Pixels. A curve through two points that are nearer than this is a kink to the eye. */
const closest = 32

/** The two ends, and what lies between them with a distance. */
export function apart(points: readonly Point[]): Point[] {
  const last = points.at(-1) as Point
  const kept = points.slice(0, 1)
  for (const point of points.slice(1, -1)) {
    const before = kept.at(-1) as Point
    if (point.x - before.x >= closest && last.x - point.x >= closest) kept.push(point)
  }
  return [...kept, last]
}

/** Level at an end and at a turn, else between the slopes on either side and never steeper than twice the flatter. */
function slope(before: Point | undefined, at: Point, after: Point | undefined): number {
  if (!before || !after) return 0
  const left = (at.y - before.y) / (at.x - before.x)
  const right = (after.y - at.y) / (after.x - at.x)
  if (left * right <= 0) return 0
  const between = (after.y - before.y) / (after.x - before.x)
  return Math.sign(between) * Math.min(Math.abs(between), 2 * Math.abs(left), 2 * Math.abs(right))
}
