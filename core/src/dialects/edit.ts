import type { Origin, Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../edits.js"
import { nodeAt, type Sources } from "../source.js"
import { isVariableName } from "./names.js"

export function replace(span: Span, text: string): TextEdit {
  return { ...span, text }
}

export function insertAt(file: string, at: number, text: string): TextEdit {
  return { file, start: at, end: at, text }
}

/** Removes a place, and the lines it stood on when nothing else stands there. */
export function remove(place: Span, text: string): TextEdit {
  const lineStart = text.lastIndexOf("\n", place.start - 1) + 1
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(place.end))?.[0]
  if (rest === undefined || text.slice(lineStart, place.start).trim() !== "") return replace(place, "")
  return { file: place.file, start: lineStart, end: place.end + rest.length, text: "" }
}

/** The text of a place. */
export function textAt(span: Span, sources: Sources): string {
  return sources.file(span.file)?.text.slice(span.start, span.end) ?? ""
}

/** The node at a place in a file. */
export function nodeOf(span: Span, sources: Sources): ts.Node | undefined {
  const file = sources.file(span.file)
  return file && nodeAt(file, span)
}

/** `stream.method` of which the method's name stands at a place. */
export function accessAt(name: Span, sources: Sources): ts.PropertyAccessExpression | undefined {
  const node = nodeOf(name, sources)
  return node?.parent && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
    ? node.parent
    : undefined
}

/** Inserts a call into a chain, right before the call whose name stands at a place, in the chain's own layout; static calls are no chain. */
export function chainBefore(name: Span, call: string, sources: Sources): TextEdit | undefined {
  const access = accessAt(name, sources)
  if (!access || isStaticCall(access)) return undefined
  const at = access.expression.end
  return insertAt(name.file, at, `${layoutBefore(access, at)}${call}`)
}

/** Inserts a call into a chain after the calls that configure an operator. */
export function chainAfter({ last }: Origin, call: string, sources: Sources): TextEdit | undefined {
  const file = sources.file(last.file)
  if (!file) return undefined
  const following = /^\s*(?=\.)/.exec(file.text.slice(last.end))?.[0]
  return insertAt(last.file, last.end, `${following ?? ""}${call}`)
}

/** Takes the calls that make an operator and configure it out of their chain; what comments say there would be lost. */
export function chainWithout({ first, last }: Origin, sources: Sources): TextEdit | undefined {
  const access = accessAt(first, sources)
  if (!access || access.questionDotToken || isStaticCall(access)) return undefined
  const from = access.expression.end
  const text = access.getSourceFile().text.slice(from, last.end)
  return /\/[/*]/.test(text) ? undefined : { file: last.file, start: from, end: last.end, text: "" }
}

/** A capital begins the name of a class. */
function isStaticCall({ expression }: ts.PropertyAccessExpression): boolean {
  return /^[A-Z]\w*$/.test(expression.getText())
}

/** The white space before the dot of a call; a comment there stays where it is. */
function layoutBefore(access: ts.PropertyAccessExpression, from: number): string {
  const between = access
    .getSourceFile()
    .text.slice(from, access.name.getStart())
    .replace(/\??\.\s*$/, "")
  const line = /\n[ \t]*$/.exec(between)?.[0]
  return line ?? (between.trim() === "" ? between : "")
}

/** The quotation mark that a file uses. */
export function quoteOf(file: ts.SourceFile): "'" | '"' {
  const specifier = file.statements.find(ts.isImportDeclaration)?.moduleSpecifier.getText(file)
  return specifier?.startsWith("'") ? "'" : '"'
}

/** A text as a string literal of a file. */
export function quoted(text: string, span: Span, sources: Sources): string {
  const file = sources.file(span.file)
  const quote = file ? quoteOf(file) : '"'
  const escaped = JSON.stringify(text).slice(1, -1)
  return `${quote}${quote === "'" ? escaped.replaceAll('\\"', '"').replaceAll("'", "\\'") : escaped}${quote}`
}

/** A plain value in the place of another: text stays text. */
export function spellValue(at: Span, value: string | number | boolean, sources: Sources): TextEdit {
  const isText = /^["'`]/.test(textAt(at, sources))
  return replace(at, isText || typeof value === "string" ? quoted(String(value), at, sources) : String(value))
}

/** A name for the parameter of a selector over records of a type: `order` for `Order`. */
export function parameterFor(record: string | undefined): string {
  const name = record && /^[A-Z]\w*$/.test(record) ? record.charAt(0).toLowerCase() + record.slice(1) : ""
  return isVariableName(name) ? name : "record"
}

/** A field of a value: `order.placedAt`, and in brackets what is no identifier. */
export function fieldOf(value: string, field: string, at: Span, sources: Sources): string {
  return /^[A-Za-z_$][\w$]*$/.test(field) ? `${value}.${field}` : `${value}[${quoted(field, at, sources)}]`
}

/** The white space that begins the line of an offset. */
export function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? ""
}

/** What a file indents by: the white space of the line that is indented least. */
export function indentationStep(text: string): string {
  const indented = [...text.matchAll(/^([ \t]+)[^\s*]/gm)].map(([, space]) => space as string)
  return indented.reduce((least, space) => (space.length < least.length ? space : least), indented[0] ?? "  ")
}

/** The end of the comments that follow an offset on its line. */
export function afterComments(text: string, offset: number): number {
  return ts.getTrailingCommentRanges(text, offset)?.at(-1)?.end ?? offset
}

export function isJavaScript({ fileName }: ts.SourceFile): boolean {
  return /\.[cm]?jsx?$/.test(fileName)
}
