import {
  type BatchTrigger,
  type Duration,
  isKnown,
  type Operator,
  type Span,
  type Watermark,
} from "@streamwright/graph"
import type { TextEdit } from "../../edits.js"
import type { Insert, Patch, SetSetting } from "../../patch.js"
import type { Sources } from "../../source.js"
import { chainBefore, insertAt, quoted, replace, textAt } from "../edit.js"
import { importNames } from "../imports.js"

const sparkModule = "streamwright/spark"

/** A change of the graph as edits of a Spark job's text. */
export function spellSpark(patch: Patch, sources: Sources): readonly TextEdit[] | undefined {
  switch (patch.do) {
    case "set":
      return spellSet(patch, sources)
    case "insertBefore":
      return patch.kind === "watermark" ? spellWatermark(patch, sources) : undefined
    case "setJob":
      return patch.setting === "batchInterval" && patch.at
        ? spellBatchInterval(patch.at, patch.value, sources)
        : undefined
    default:
      return undefined
  }
}

const units: readonly (readonly [Duration, string])[] = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
  [1_000, "second"],
]

/** An interval in Spark's grammar, in the largest unit that divides it. */
function spellInterval(duration: Duration): string {
  const [size, unit] = units.find(([candidate]) => duration >= candidate && duration % candidate === 0) ?? [
    1,
    "millisecond",
  ]
  const amount = duration / size
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`
}

function spellWatermark({ operator, settings }: Insert, sources: Sources): readonly TextEdit[] | undefined {
  const { bound, timestamp } = settings.watermark as Watermark
  const { first } = operator.origin
  if (!isKnown(bound) || typeof timestamp !== "string") return undefined
  const call = `.withWatermark(${quoted(timestamp, first, sources)}, ${quoted(spellInterval(bound), first, sources)})`
  const edit = chainBefore(first, call, sources)
  return edit && [edit]
}

function spellSet(
  { operator, setting, value }: SetSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (setting === "trigger") return spellTrigger(operator, value as BatchTrigger, sources)
  if (setting === "outputMode" && typeof value === "string") return spellOutputMode(operator, value, sources)
  return undefined
}

const triggers: { readonly [type in BatchTrigger["type"]]?: string } = {
  "processing-time": "ProcessingTime",
  "real-time": "RealTime",
}

function spellTrigger(
  operator: Operator,
  { type, interval }: BatchTrigger,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const method = triggers[type]
  const { settings, first } = operator.origin
  if (!method || !isKnown(interval)) return undefined
  const sameType = operator.settings.trigger?.type === type && settings["trigger.interval"]
  if (sameType) return [replace(sameType, intervalLike(sameType, interval, sources))]
  const trigger = `Trigger.${method}(${quoted(spellInterval(interval), first, sources)})`
  if (settings.trigger) return [replace(settings.trigger, trigger)]
  return [
    afterWriter(first, `.trigger(${trigger})`, sources),
    ...importNames(["Trigger"], sparkModule, first.file, sources),
  ]
}

/** A number stays a number of milliseconds. */
function intervalLike(at: Span, interval: Duration, sources: Sources): string {
  return /^[\d_]+$/.test(textAt(at, sources))
    ? String(interval)
    : quoted(spellInterval(interval), at, sources)
}

function spellOutputMode(operator: Operator, mode: string, sources: Sources): readonly TextEdit[] {
  const { settings, first } = operator.origin
  if (operator.settings.outputMode === mode) return []
  const text = quoted(mode, settings.outputMode ?? first, sources)
  return [
    settings.outputMode
      ? replace(settings.outputMode, text)
      : afterWriter(first, `.outputMode(${text})`, sources),
  ]
}

/** Right after `writeStream`, in the layout of the calls that follow. */
function afterWriter(first: Span, call: string, sources: Sources): TextEdit {
  const following = /^\s*(?=\.)/.exec(sources.file(first.file)?.text.slice(first.end) ?? "")?.[0]
  return insertAt(first.file, first.end, `${following ?? ""}${call}`)
}

/** `Seconds(10)` and `Durations.seconds(10)` stay as they are written but for the amount, and the unit when it must change. */
function spellBatchInterval(at: Span, value: Duration, sources: Sources): readonly TextEdit[] | undefined {
  const match = /^(Durations\.)?(\w+)\(\s*[\d_]+\s*\)$/.exec(textAt(at, sources))
  if (!match) return undefined
  const [, owner = ""] = match
  const unit = value % 60_000 === 0 ? "Minutes" : value % 1_000 === 0 ? "Seconds" : "Milliseconds"
  const size = { Minutes: 60_000, Seconds: 1_000, Milliseconds: 1 }[unit]
  const name = owner === "" ? unit : unit.toLowerCase()
  const imports = owner === "" ? importNames([unit], sparkModule, at.file, sources) : []
  return [replace(at, `${owner}${name}(${value / size})`), ...imports]
}
