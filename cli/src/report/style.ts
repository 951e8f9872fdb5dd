import picocolors from "picocolors"
import type { Colors } from "picocolors/types.js"

/** How text is set on the terminal or page it goes to. */
export interface Style {
  readonly colors: Colors
  /** Characters that fit on a line. */
  readonly width: number
}

/** Colours for a person at a terminal who has not declined them; 80 columns where nobody says how many there are. */
export function terminalStyle(): Style {
  const { isTTY, columns } = process.stdout
  const wantsColors = isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb"
  const width = Math.min(Math.max(columns || 80, 60), 100)
  return { colors: picocolors.createColors(wantsColors), width }
}
