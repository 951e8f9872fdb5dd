import type { Operator, Span } from "@streamwright/graph"

/** Where a setting is written, or the nearest whole that it is a part of, or else the operator's name. */
export function settingPlace(operator: Operator, path: string): Span {
  for (let part = path; part !== ""; part = part.slice(0, Math.max(0, part.lastIndexOf(".")))) {
    const span = operator.origin.settings[part]
    if (span) return span
  }
  return operator.origin.name
}
