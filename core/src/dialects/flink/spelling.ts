import { type Duration, isKnown, type RecordType, type Span, type Watermark } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { Sources } from "../../source.js"
import { fieldOf, isJavaScript, parameterFor, quoted } from "../edit.js"
import { importNames } from "../imports.js"
import { declarationsOf, identifiersOf } from "../names.js"
import { declaredRecord } from "../records.js"

export const flinkModule = "streamwright/flink"

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

/** A watermark strategy for records of a type, and its import; undefined when the type is needed and cannot be named there. */
export function spellWatermark(
  { strategy, bound, timestamp }: Watermark,
  record: RecordType | undefined,
  at: Span,
  sources: Sources,
): { readonly text: string; readonly edits: readonly TextEdit[] } | undefined {
  const imported = importNames(["WatermarkStrategy"], flinkModule, at.file, sources)
  if (!imported || strategy !== "bounded" || !isKnown(bound)) return undefined
  const { edits, names } = imported
  const make = `${names.WatermarkStrategy}.forBoundedOutOfOrderness`
  const duration = quoted(spellDuration(bound), at, sources)
  if (timestamp === undefined) return { text: `${make}(${duration})`, edits }
  if (!isKnown(timestamp) || !record?.name || !isNamedAt(record, at, sources)) return undefined
  const time = milliseconds(parameterFor(record.name), timestamp, record, at, sources)
  if (time === undefined) return undefined
  const assigner = `${parameterFor(record.name)} => ${time}`
  return { text: `${make}<${record.name}>(${duration}).withTimestampAssigner(${assigner})`, edits }
}

/** What turns a field of a type into epoch milliseconds. */
const conversions: { readonly [type: string]: string } = { number: "", Date: ".getTime()" }

function milliseconds(
  parameter: string,
  field: string,
  record: RecordType,
  at: Span,
  sources: Sources,
): string | undefined {
  const type = record.fields.find(({ name }) => name === field)?.type
  const conversion = type !== undefined && Object.hasOwn(conversions, type) ? conversions[type] : undefined
  return conversion === undefined ? undefined : `${fieldOf(parameter, field, at, sources)}${conversion}`
}

/**
 * Whether a record's name alone means its type at a place: it is declared once
 * in the file, visible from there, and has the record's fields without type arguments.
 */
function isNamedAt({ name = "", fields }: RecordType, at: Span, sources: Sources): boolean {
  const file = sources.file(at.file)
  const [declaration, ...others] = file ? declarationsOf(name, file) : []
  if (!file || isJavaScript(file) || !declaration || others.length > 0) return false
  if (ts.isTypeParameterDeclaration(declaration) || !isVisibleAt(declaration, at)) return false
  const references = identifiersOf(name, file)
    .map(({ parent }) => parent)
    .filter(ts.isTypeReferenceNode)
  if (references.some(({ typeArguments }) => typeArguments)) return false
  const found = declaredRecord(references[0], sources, () => {})?.fields ?? []
  return fields.every(field => found.some(other => other.name === field.name && other.type === field.type))
}

function isVisibleAt(declaration: ts.Node, { start, end }: Span): boolean {
  const scope = ts.findAncestor(declaration.parent, node => ts.isBlock(node) || ts.isSourceFile(node))
  return scope !== undefined && scope.pos <= start && end <= scope.end
}
