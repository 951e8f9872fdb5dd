import type { FlowDirection } from "./geometry.js"
import { arrange, type Subject } from "./picture.js"
import { drawPlaces, drawWords, type Picture } from "./svg.js"

export type { FlowDirection } from "./geometry.js"
export { toMermaid } from "./mermaid.js"
export type { Picture } from "./svg.js"
export { type ThemeColor, themeColors, themeFont } from "./theme.js"

export interface DrawOptions {
  /** Where records go; from left to right unless said otherwise. */
  readonly direction?: FlowDirection
}

/** The dataflow of a job as a picture. A job without operators gives a picture that says why. */
export async function draw(subject: Subject, { direction = "right" }: DrawOptions = {}): Promise<Picture> {
  const { operators, gaps } = subject.job
  if (operators.length > 0) return drawPlaces(subject, await arrange(subject, direction))
  const reasons = gaps.map(gap => `Not followed: ${gap.reason}`)
  const words = ["There is no dataflow to draw: no operator of this job was found.", ...reasons]
  return drawWords(subject, words, direction)
}
