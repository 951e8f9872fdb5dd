import { type Duration, isKnown, type Span, type Watermark } from "@streamwright/graph"
import type { Sources } from "../../source.js"
import { parameterFor, quoted } from "../edit.js"

const units: readonly (readonly [Duration, string])[] = [
  [86_400_000, "d"],
  [3_600_000, "h"],
  [60_000, "min"],
  [1_000, "s"],
]

/** A duration in Flink's grammar, in the largest unit that divides it. */
export function spellDuration(duration: Duration): string {
  const [size, unit] = units.find(([candidate]) => duration >= candidate && duration % candidate === 0) ?? [
    1,
    "ms",
  ]
  return `${duration / size} ${unit}`
}

/** A watermark strategy for records of a type; undefined when the type is needed and cannot be named there. */
export function spellWatermark(
  watermark: Watermark,
  record: string | undefined,
  at: Span,
  sources: Sources,
): string | undefined {
  const { bound, timestamp } = watermark
  if (watermark.strategy !== "bounded" || !isKnown(bound)) return undefined
  const duration = quoted(spellDuration(bound), at, sources)
  if (timestamp === undefined) return `WatermarkStrategy.forBoundedOutOfOrderness(${duration})`
  if (!isKnown(timestamp) || record === undefined || !isNamedIn(record, at, sources)) return undefined
  const parameter = parameterFor(record)
  return `WatermarkStrategy.forBoundedOutOfOrderness<${record}>(${duration}).withTimestampAssigner(${parameter} => ${parameter}.${timestamp})`
}

function isNamedIn(name: string, at: Span, sources: Sources): boolean {
  return new RegExp(`\\b${name.replaceAll(/[^\w]/g, "\\$&")}\\b`).test(sources.file(at.file)?.text ?? "")
}
