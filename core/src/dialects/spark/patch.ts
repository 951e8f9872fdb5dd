import {
  type BatchTrigger,
  type Duration,
  isKnown,
  type Operator,
  type Span,
  type Watermark,
} from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { Insert, Patch, SetSetting } from "../../patch.js"
import { type Sources, spanOf } from "../../source.js"
import { declarationOf } from "../declaration.js"
import { accessAt, chainBefore, chainWithout, insertAt, quoted, replace, textAt } from "../edit.js"
import { importNames } from "../imports.js"
import { referencesTo } from "../names.js"
import { spellKeepBatch } from "./keep-batch.js"
import { spellConnector, spellSelection } from "./patch-connector.js"
import { spellEndless, spellFunctions, spellJoinType } from "./patch-query.js"
import { spellConfiguration, spellTimeMode } from "./patch-state.js"

const sparkModule = "streamwright/spark"

/** A change of the graph as edits of a Spark job's text. */
export function spellSpark(patch: Patch, sources: Sources): readonly TextEdit[] | undefined {
  switch (patch.do) {
    case "set":
      return spellSet(patch, sources)
    case "insertBefore":
      if (patch.kind === "select") return spellSelection(patch, sources)
      return patch.kind === "watermark" ? spellWatermark(patch, sources) : undefined
    case "setJob":
      return patch.setting === "batchInterval" && typeof patch.value === "number" && patch.at
        ? spellBatchInterval(patch.at, patch.value, sources)
        : undefined
    case "configure":
      return spellConfiguration(patch, sources)
    case "remove": {
      const edit = chainWithout(patch.operator.origin, sources)
      return edit && [edit]
    }
    case "keepBatch":
      return spellKeepBatch(patch, sources)
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
  if (setting === "bounded" && value !== true) return spellEndless(operator, sources)
  if (setting === "timeMode") return spellTimeMode(operator, String(value), sources)
  if (setting === "joinType") return spellJoinType(operator, String(value), sources)
  if (setting === "functions") return spellFunctions(operator, value as readonly string[], sources)
  if (setting === "trigger") return spellTrigger(operator, value as BatchTrigger, sources)
  if (setting === "watermark") return spellBound(operator, (value as Watermark).bound, sources)
  if (setting === "clock") return spellDeduplication(operator, value !== undefined)
  if (setting === "outputMode" && typeof value === "string") return spellOutputMode(operator, value, sources)
  return spellConnector({ do: "set", operator, setting, value }, sources)
}

/** A watermark that is there changes by its delay alone. */
function spellBound(
  { origin }: Operator,
  bound: Watermark["bound"],
  sources: Sources,
): readonly TextEdit[] | undefined {
  const at = origin.settings["watermark.bound"]
  return at && isKnown(bound) ? [replace(at, quoted(spellInterval(bound), at, sources))] : undefined
}

/** Duplicates are known within the watermark or for as long as their columns say, by the name of the method. */
function spellDeduplication({ origin }: Operator, isWithin: boolean): readonly TextEdit[] {
  return [replace(origin.name, isWithin ? "dropDuplicatesWithinWatermark" : "dropDuplicates")]
}

const triggers: { readonly [type in BatchTrigger["type"]]?: string } = {
  "processing-time": "ProcessingTime",
  "available-now": "AvailableNow",
  "real-time": "RealTime",
}

function spellTrigger(
  operator: Operator,
  { type, interval }: BatchTrigger,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const method = triggers[type]
  const { settings, first, name } = operator.origin
  if (!method || (interval !== undefined && !isKnown(interval))) return undefined
  const given = argumentOf("trigger", name, sources) ?? argumentOf("trigger", first, sources)
  const same = operator.settings.trigger?.type === type ? settings["trigger.interval"] : undefined
  if (same && given && interval !== undefined && isFor(given, same))
    return [replace(same, intervalLike(same, interval, sources))]
  const imported = importNames(["Trigger"], sparkModule, first.file, sources)
  if (!imported) return undefined
  const { names, edits } = imported
  const every = interval === undefined ? "" : quoted(spellInterval(interval), first, sources)
  const trigger = `${names.Trigger}.${method}(${every})`
  if (settings.trigger) return given && [replace(spanOf(given), trigger), ...edits]
  return [afterWriter(first, `.trigger(${trigger})`, sources), ...edits]
}

/** What a method is given in the chain of calls in which a name stands. */
function argumentOf(method: string, name: Span, sources: Sources): ts.Expression | undefined {
  let node: ts.Node | undefined = accessAt(name, sources)
  while (node && isChained(node.parent, node)) node = node.parent
  while (node && (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node))) {
    if (ts.isCallExpression(node) && nameOf(node.expression) === method) return node.arguments[0]
    node = node.expression
  }
  return undefined
}

function nameOf(callee: ts.Expression): string | undefined {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined
}

function isChained(parent: ts.Node, node: ts.Node): boolean {
  return (ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent)) && parent.expression === node
}

/**
 * Whether a place serves an argument's query alone: it is part of the argument,
 * or of a constant that nothing else names or that the queries of one job share.
 */
function isFor(argument: ts.Expression, place: Span): boolean {
  if (holds(argument, place)) return true
  const declaration = ts.isIdentifier(argument) ? declarationOf(argument.text, argument) : undefined
  if (!ts.isIdentifier(argument) || !declaration || !holds(declaration, place)) return false
  const isOnlyUse = referencesTo(argument.text, argument.getSourceFile()).length === 1
  return isOnlyUse || functionAround(declaration) === functionAround(argument)
}

function holds(node: ts.Node, { file, start, end }: Span): boolean {
  const at = spanOf(node)
  return at.file === file && at.start <= start && end <= at.end
}

function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, outer => ts.isFunctionLike(outer) || ts.isSourceFile(outer))
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
  const amount = `(${value / size})`
  if (owner !== "") return [replace(at, `${owner}${unit.toLowerCase()}${amount}`)]
  const imported = importNames([unit], sparkModule, at.file, sources)
  return imported && [replace(at, `${imported.names[unit]}${amount}`), ...imported.edits]
}
