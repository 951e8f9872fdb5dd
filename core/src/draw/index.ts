import { arrange, type Subject } from "./picture.js"
import { drawPlaces, drawWords, type Picture } from "./svg.js"

export { toMermaid } from "./mermaid.js"
export type { Picture } from "./svg.js"
export { type ThemeColor, themeColors, themeFont } from "./theme.js"

/** The dataflow of a job as a picture. A job without operators gives a picture that says why. */
export async function draw(subject: Subject): Promise<Picture> {
  const { operators, gaps } = subject.job
  if (operators.length > 0) return drawPlaces(subject, await arrange(subject))
  const reasons = gaps.map(gap => `Not followed: ${gap.reason}`)
  return drawWords(subject, ["There is no dataflow to draw: no operator of this job was found.", ...reasons])
}
