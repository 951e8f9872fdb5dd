import type { Operator, OperatorSettings, Span } from "@streamwright/graph"
import { isKnown } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { Insert, SetSetting } from "../../patch.js"
import { type Sources, spanOf } from "../../source.js"
import { chainBefore, nodeOf, quoted, remove, replace } from "../edit.js"

type Options = NonNullable<OperatorSettings["options"]>

/** A setting of a reader or writer that is a call of its own in its chain. */
export function spellConnector(
  { operator, setting, value }: SetSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  switch (setting) {
    case "options":
      return spellOptions(operator, (value ?? {}) as Options, sources)
    case "checkpointLocation":
      return spellOption(operator, setting, setting, value as OperatorSettings[typeof setting], sources)
    case "name":
      return typeof value === "string" ? spellName(operator, value, sources) : undefined
    case "partitionedBy":
    case "clusteredBy":
    case "hasSchema":
      return value === undefined ? removedCall(operator.origin.settings[setting], sources) : undefined
    default:
      return undefined
  }
}

/** Options that are no longer there, that are new, and that have another value. */
function spellOptions(operator: Operator, after: Options, sources: Sources): readonly TextEdit[] | undefined {
  const before = operator.settings.options ?? {}
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const edits: TextEdit[] = []
  for (const name of names) {
    if (before[name] === after[name]) continue
    const own = spellOption(operator, name, `options.${name}`, after[name], sources)
    if (!own) return undefined
    edits.push(...own)
  }
  return edits
}

function spellOption(
  operator: Operator,
  name: string,
  path: string,
  value: Options[string] | undefined,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const place = operator.origin.settings[path]
  if (value === undefined) return removedCall(place, sources)
  if (!isKnown(value)) return undefined
  const at = place ?? operator.origin.name
  const text = typeof value === "string" ? quoted(value, at, sources) : String(value)
  if (place) return isWrittenThere(place, sources) ? [replace(place, text)] : undefined
  const call = `.option(${quoted(name, at, sources)}, ${text})`
  const edit = chainBefore(operator.origin.name, call, sources)
  return edit && [edit]
}

function spellName(operator: Operator, name: string, sources: Sources): readonly TextEdit[] | undefined {
  const place = operator.origin.settings.name
  const text = quoted(name, place ?? operator.origin.name, sources)
  if (place) return isWrittenThere(place, sources) ? [replace(place, text)] : undefined
  const edit = chainBefore(operator.origin.name, `.queryName(${text})`, sources)
  return edit && [edit]
}

/** A value that other places name, too, is not changed for one of them. */
function isWrittenThere(place: Span, sources: Sources): boolean {
  const node = nodeOf(place, sources)
  return !!node && (ts.isCallExpression(node.parent) || ts.isPropertyAssignment(node.parent))
}

/** Takes away the call in a chain that a place belongs to, or the property of an object literal. */
function removedCall(place: Span | undefined, sources: Sources): readonly TextEdit[] | undefined {
  const node = place && nodeOf(place, sources)
  if (!node) return undefined
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) return removedProperty(parent)
  const access = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : undefined
  const call = access ? access.parent : parent
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined
  return [withoutLink(call.expression, call)]
}

/** Comments before the call stay. */
function withoutLink(access: ts.PropertyAccessExpression, call: ts.CallExpression): TextEdit {
  const { text, fileName: file } = access.getSourceFile()
  const dot = text.lastIndexOf(".", access.name.getStart())
  const from = text.slice(access.expression.end, dot).trim() === "" ? access.expression.end : dot
  return { file, start: from, end: call.end, text: "" }
}

function removedProperty(property: ts.PropertyAssignment): readonly TextEdit[] {
  const { text } = property.getSourceFile()
  const span = spanOf(property)
  const comma = /^\s*,[ \t]*/.exec(text.slice(span.end))?.[0] ?? ""
  const before = comma === "" ? (/,\s*$/.exec(text.slice(0, span.start))?.[0] ?? "") : ""
  return [remove({ ...span, start: span.start - before.length, end: span.end + comma.length }, text)]
}

/** Columns as they are, and `*` as the whole row in JSON. */
export function spellSelection(
  { operator, settings }: Insert,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { first } = operator.origin
  const begin = nodeOf(first, sources)
  const name = begin && ts.isPropertyAccessExpression(begin) ? spanOf(begin.name) : first
  const { columns = [], from = {}, drops = [] } = settings.projection ?? {}
  const texts = columns.map(column =>
    quoted(from[column] === "*" ? `to_json(struct(*)) AS ${column}` : column, name, sources),
  )
  const dropped = drops.map(column => quoted(column, name, sources))
  const call = columns.length > 0 ? `selectExpr(${texts.join(", ")})` : `drop(${dropped.join(", ")})`
  const edit = chainBefore(name, `.${call}`, sources)
  return edit && [edit]
}
