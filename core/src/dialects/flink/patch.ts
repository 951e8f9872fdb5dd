import {
  isKnown,
  type JoinInterval,
  type Operator,
  type Span,
  type Watermark,
  type Window,
} from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { Insert, Patch, SetSetting } from "../../patch.js"
import type { Sources } from "../../source.js"
import {
  chainAfter,
  chainBefore,
  chainWithout,
  fieldOf,
  nodeOf,
  parameterFor,
  quoted,
  replace,
  spellValue,
  textAt,
} from "../edit.js"
import { importedAs, swapImport } from "../imports.js"
import { spellKeepInState } from "./keep-in-state.js"
import { keyedFunctionEdits } from "./keyed-function.js"
import {
  spellAddedIdleness,
  spellOwnCall,
  spellSwappedBounds,
  spellSwappedWindow,
  spellWithin,
} from "./patch-calls.js"
import { spellConnector } from "./patch-connector.js"
import { spellJobSetting } from "./patch-settings.js"
import { flinkModule, spellDuration, spellWatermark } from "./spelling.js"

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
      return spellJobSetting(patch, sources)
    case "configure":
      return patch.at && [spellValue(patch.at, patch.value, sources)]
    case "keepInState":
      return spellKeepInState(patch, sources)
    case "fitToKey":
      return keyedFunctionEdits(patch.operator, patch.keyType, sources)
    case "remove": {
      const edit = chainWithout(patch.operator.origin, sources)
      return edit && [edit]
    }
  }
}

function spellSet(patch: SetSetting, sources: Sources): readonly TextEdit[] | undefined {
  const { operator, setting, value } = patch
  if (setting === "watermark")
    return spellSourceWatermark(operator, value as Operator["settings"]["watermark"], sources)
  if (setting === "window")
    return (
      spellSwappedWindow(operator, value as Window, sources) ??
      spellWindow(operator, value as Window, sources)
    )
  if (setting === "clock") return spellClock(operator, value as Operator["settings"]["clock"], sources)
  if (setting === "uid") return spellUid(operator, String(value), sources)
  if (setting === "joinInterval") return spellSwappedBounds(operator, value as JoinInterval, sources)
  if (setting === "within") return spellWithin(operator, Number(value), sources)
  return spellOwnCall(patch, sources) ?? spellConnector(patch, sources)
}

function spellUid(operator: Operator, uid: string, sources: Sources): readonly TextEdit[] | undefined {
  const at = operator.origin.settings.uid
  const edit = at
    ? isLiteral(at, sources) && replace(at, quoted(uid, at, sources))
    : chainAfter(operator.origin, `.uid(${quoted(uid, operator.origin.last, sources)})`, sources)
  return edit ? [edit] : undefined
}

function isLiteral(at: Span, sources: Sources): boolean {
  const node = nodeOf(at, sources)
  return node !== undefined && ts.isStringLiteralLike(node)
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
  if (from === undefined) return undefined
  const to =
    clock === "event"
      ? from.replace("ProcessingTime", "EventTime")
      : from.replace("EventTime", "ProcessingTime")
  const swapped = from === to ? undefined : swapImport(written, to, flinkModule, at.file, sources)
  return swapped && [replace(at, swapped.name), ...swapped.edits]
}

function spellSourceWatermark(
  operator: Operator,
  watermark: Operator["settings"]["watermark"],
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { settings, call } = operator.origin
  const idle = watermark && spellAddedIdleness(operator, watermark, sources)
  if (idle) return idle
  const written = settings.watermark
  const bound = changedBound(operator, watermark)
  // A strategy that is declared elsewhere may serve other sources: what this call is given changes instead.
  const isOwn =
    written && written.file === call.file && written.start >= call.start && written.end <= call.end
  if (bound !== undefined) return isOwn ? spellBound(bound, settings["watermark.bound"], sources) : undefined
  const at = isOwn ? written : settings["watermark.argument"]
  if (!at || !watermark) return undefined
  const spelled = spellWatermark(watermark, operator.output, at, sources)
  return spelled && [replace(at, spelled.text), ...spelled.edits]
}

/** The new bound of a watermark of which nothing else changes. */
function changedBound({ settings }: Operator, watermark: Watermark | undefined): number | undefined {
  const before = settings.watermark
  if (!before || !watermark || !isKnown(watermark.bound)) return undefined
  const isSame = (Object.keys(watermark) as (keyof Watermark)[]).every(
    part => part === "bound" || watermark[part] === before[part],
  )
  return isSame && before.bound !== undefined ? watermark.bound : undefined
}

function spellBound(bound: number, at: Span | undefined, sources: Sources): readonly TextEdit[] | undefined {
  return at && [replace(at, quoted(spellDuration(bound), at, sources))]
}

function spellAssigner({ operator, settings }: Insert, sources: Sources): readonly TextEdit[] | undefined {
  const { last } = operator.origin
  const spelled = settings.watermark && spellWatermark(settings.watermark, operator.output, last, sources)
  const edit =
    spelled && chainAfter(operator.origin, `.assignTimestampsAndWatermarks(${spelled.text})`, sources)
  return edit && [edit, ...spelled.edits]
}

/** Keys the input right before the operator; both inputs of a connected stream at once. */
function spellKeyBy(
  { operator, settings, record }: Insert,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { key } = settings
  const field = Array.isArray(key) ? (key[0] as string) : undefined
  if (field === undefined) return undefined
  const { first, name, settings: places } = operator.origin
  const isConnected = places["input.1"] !== undefined
  const parameters = isConnected ? ["left", "right"] : [parameterFor(record?.name)]
  const selectors = parameters.map(
    parameter => `${parameter} => ${fieldOf(parameter, field, first, sources)}`,
  )
  const edit = chainBefore(isConnected ? name : first, `.keyBy(${selectors.join(", ")})`, sources)
  const keyType = record?.fields.find(candidate => candidate.name === field)?.type
  const keyed = keyedFunctionEdits(operator, keyType, sources)
  return edit && keyed && [edit, ...keyed]
}
