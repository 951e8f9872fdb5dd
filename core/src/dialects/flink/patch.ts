import type { Operator, Window } from "@streamwright/graph"
import type { TextEdit } from "../../edits.js"
import type { Insert, Patch, SetSetting } from "../../patch.js"
import type { Sources } from "../../source.js"
import { chainAfter, chainBefore, parameterFor, quoted, replace, textAt } from "../edit.js"
import { importedAs, importNames, swapImport } from "../imports.js"
import { spellKeepInState } from "./keep-in-state.js"
import { keyedFunctionEdits } from "./keyed-function.js"
import { spellDuration, spellWatermark } from "./spelling.js"

export const flinkModule = "streamwright/flink"

/** A change of the graph as edits of a Flink job's text. */
export function spellFlink(patch: Patch, sources: Sources): readonly TextEdit[] | undefined {
  switch (patch.do) {
    case "set":
      return spellSet(patch, sources)
    case "insertBefore":
      return patch.kind === "keyBy" ? spellKeyBy(patch, sources) : undefined
    case "insertAfter":
      return patch.kind === "watermark" ? spellAssigner(patch, sources) : undefined
    case "setJob":
      return patch.at && [replace(patch.at, quoted(spellDuration(patch.value), patch.at, sources))]
    case "keepInState":
      return spellKeepInState(patch, sources)
    case "remove":
      return undefined
  }
}

function spellSet(
  { operator, setting, value }: SetSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (setting === "watermark")
    return spellSourceWatermark(operator, value as Operator["settings"]["watermark"], sources)
  if (setting === "window") return spellWindow(operator, value as Window, sources)
  if (setting === "clock") return spellClock(operator, value as Operator["settings"]["clock"], sources)
  return undefined
}

const clockNames = { event: "inEventTime", processing: "inProcessingTime" } as const

function spellClock(
  operator: Operator,
  clock: Operator["settings"]["clock"],
  sources: Sources,
): readonly TextEdit[] | undefined {
  const at = operator.origin.settings.clock
  if (!at || !clock) return undefined
  return textAt(at, sources) === clockNames[clock] ? [] : [replace(at, clockNames[clock])]
}

/** Assigners of one shape differ by the clock in their name alone. */
function spellWindow(
  operator: Operator,
  { clock }: Window,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const at = operator.origin.settings["window.clock"]
  if (!at || !clock) return undefined
  const written = textAt(at, sources)
  const from = importedAs(written, flinkModule, at.file, sources)
  const to =
    clock === "event"
      ? from.replace("ProcessingTime", "EventTime")
      : from.replace("EventTime", "ProcessingTime")
  if (from === to) return undefined
  const isInNamespace = from.includes(".")
  return [
    replace(at, to),
    ...(isInNamespace ? [] : swapImport(written, to, flinkModule, at.file, sources)),
  ]
}

function spellSourceWatermark(
  operator: Operator,
  watermark: Operator["settings"]["watermark"],
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { settings, call } = operator.origin
  const written = settings.watermark
  // A strategy that is declared elsewhere may serve other sources: what this call is given changes instead.
  const isOwn = written && written.file === call.file && written.start >= call.start && written.end <= call.end
  const at = isOwn ? written : settings["watermark.argument"]
  if (!at || !watermark) return undefined
  const record = operator.output?.name
  const text = spellWatermark(watermark, record, at, sources)
  return text === undefined
    ? undefined
    : [replace(at, text), ...importNames(["WatermarkStrategy"], flinkModule, at.file, sources)]
}

function spellAssigner({ operator, settings }: Insert, sources: Sources): readonly TextEdit[] | undefined {
  const { call } = operator.origin
  const text = settings.watermark && spellWatermark(settings.watermark, operator.output?.name, call, sources)
  if (text === undefined) return undefined
  const edit = chainAfter(operator.origin, `.assignTimestampsAndWatermarks(${text})`, sources)
  return edit && [edit, ...importNames(["WatermarkStrategy"], flinkModule, edit.file, sources)]
}

/** Keys the input right before the operator; both inputs of a connected stream at once. */
function spellKeyBy(
  { operator, settings, record }: Insert,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { key } = settings
  const field = Array.isArray(key) ? (key[0] as string) : undefined
  if (field === undefined) return undefined
  const parameter = parameterFor(record?.name)
  const selector = `${parameter} => ${parameter}.${field}`
  const isConnected = operator.origin.settings["input.1"] !== undefined
  const selectors = isConnected ? `left => left.${field}, right => right.${field}` : selector
  const edit = chainBefore(
    isConnected ? operator.origin.name : operator.origin.first,
    `.keyBy(${selectors})`,
    sources,
  )
  if (!edit) return undefined
  const keyType = record?.fields.find(candidate => candidate.name === field)?.type
  return [edit, ...keyedFunctionEdits(operator, isConnected, keyType, sources)]
}
