import { isKnown, parseSqlExpression, type Setting, timeWindow, type Window } from "@streamwright/graph"
import { Column, type ColumnOrName, columnOf } from "../column.js"
import { sqlText } from "../column-operators.js"

/**
 * Windows over an event-time column: tumbling, or sliding where `slideDuration` is given. Sizes are intervals such
 * as `"5 minutes"`; `startTime` shifts the windows from whole multiples since 1970 UTC.
 *
 * @throws RangeError when Spark would refuse an interval.
 */
export function window(
  timeColumn: ColumnOrName,
  windowDuration: string,
  slideDuration?: string,
  startTime?: string,
): Column {
  const slide = slideDuration ?? (startTime === undefined ? undefined : windowDuration)
  const durations = [windowDuration, slide, startTime].filter(duration => duration !== undefined)
  return windowOf(`window(${[columnOf(timeColumn), ...durations.map(sqlText)].join(", ")})`)
}

/**
 * Windows that end when a key had no row for `gapDuration`, an interval or a column that holds one.
 *
 * @throws RangeError when Spark would refuse the interval.
 */
export function session_window(timeColumn: ColumnOrName, gapDuration: string | Column): Column {
  return windowOf(`session_window(${columnOf(timeColumn)}, ${sqlText(gapDuration)})`)
}

/**
 * An SQL expression, such as `"amount * 2 AS twice"`.
 *
 * @throws RangeError when it is a window with an interval that Spark would refuse.
 */
export function expr(text: string): Column {
  return windowOf(text)
}

function windowOf(text: string): Column {
  const window = timeWindow(parseSqlExpression(text))
  if (!window) return new Column({ text })
  for (const length of [window.size, window.slide, window.gap, window.offset]) refuse(length)
  return new Column({ text, window: withGap(window, text) })
}

/** A gap that a column holds is kept as it is written. */
function withGap(window: Window, text: string): Window {
  return window.gap === undefined || isKnown(window.gap) ? window : { ...window, gap: { unknown: text } }
}

function refuse(length: Setting<number> | undefined): void {
  if (typeof length === "object" && "refused" in length)
    throw new RangeError(`"${length.refused}": ${length.reason}`)
}
