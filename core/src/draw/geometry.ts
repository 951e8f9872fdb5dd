/** Pixels; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Where records go in a picture: from left to right, or from top to bottom. */
export type FlowDirection = "right" | "down"

/** Mirrored along the diagonal, so that what lies to the right lies below. Done twice it changes nothing. */
export function mirrorPoint({ x, y }: Point): Point {
  return { x: y, y: x }
}

/** See `mirrorPoint`. */
export function mirrorSize({ width, height }: Size): Size {
  return { width: height, height: width }
}
