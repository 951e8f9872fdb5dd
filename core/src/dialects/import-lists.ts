import type { Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import { applyEdits, type TextEdit } from "../edits.js"
import { spanOf } from "../source.js"
import { afterComments, indentationAt, indentationStep, insertAt, quoteOf, remove, replace } from "./edit.js"

/**
 * Adds a name where it belongs in the order of a list, in the layout of the
 * list; `type X` for a type. Comments stay with the names they stand beside.
 */
export function withName(name: string, list: ts.NamedImports, file: ts.SourceFile): TextEdit {
  const { fileName, text } = file
  const before = list.elements.filter(element => orderOf(element.name.text) < orderOf(name)).at(-1)
  const separator = separatorOf(list, file)
  const comma = before && commaBeside(before, 1, list, file)
  if (comma) return insertAt(fileName, afterComments(text, comma.end), `${separator}${name},`)
  if (before && afterComments(text, before.end) === before.end)
    return insertAt(fileName, before.end, `,${separator}${name}`)
  return separator === " "
    ? insertAt(fileName, list.elements[0]?.getStart(file) ?? list.end - 1, `${name}, `)
    : insertAt(fileName, afterComments(text, list.getStart(file) + 1), `${separator}${name},`)
}

/** Takes a name out of its list; an import of nothing else goes with its line. */
export function withoutName(element: ts.ImportSpecifier, file: ts.SourceFile): TextEdit {
  const list = element.parent
  const clause = list.parent
  const span = spanOf(element)
  if (list.elements.length === 1)
    return clause.name
      ? { file: file.fileName, start: clause.name.end, end: list.end, text: "" }
      : remove(spanOf(clause.parent), file.text)
  const after = commaBeside(element, 1, list, file)
  const before = commaBeside(element, -1, list, file)
  if (!after && before && file.text.slice(before.end, span.start).trim() === "")
    return replace({ ...span, start: before.getStart(file) }, "")
  return withoutBlanks({ ...span, end: after?.end ?? span.end }, file.text)
}

/** Removes a place with its line, or with the blanks that set it off from what else stands on the line. */
function withoutBlanks(place: Span, text: string): TextEdit {
  const line = remove(place, text)
  if (line.start < place.start || line.end > place.end) return line
  const lineStart = text.lastIndexOf("\n", place.start - 1) + 1
  const before = text.slice(lineStart, place.start).trimEnd()
  if (before === "") return { ...line, end: place.end + indentationAt(text.slice(place.end), 0).length }
  return { ...line, start: lineStart + before.length }
}

/** Imports as values what was imported as types; the other names of an `import type` stay types. */
export function asValues(elements: readonly ts.ImportSpecifier[], file: ts.SourceFile): readonly TextEdit[] {
  const clauses = new Set(elements.map(element => element.parent.parent).filter(clause => clause.isTypeOnly))
  const single = elements.filter(element => !clauses.has(element.parent.parent))
  return [
    ...single.map(element => withoutWord(element, element.propertyName ?? element.name, file)),
    ...[...clauses].map(clause => openedClause(clause, elements, file)),
  ]
}

/** `import type { A, B }` as `import { type A, B }`, in one edit. */
function openedClause(
  clause: ts.ImportClause,
  values: readonly ts.ImportSpecifier[],
  file: ts.SourceFile,
): TextEdit {
  const list = clause.namedBindings as ts.NamedImports
  const span = spanOf(clause)
  const types = list.elements.filter(element => !values.includes(element))
  const edits = [
    withoutWord(clause, list, file),
    ...types.map(element => insertAt(file.fileName, element.getStart(file), "type ")),
  ].map(edit => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }))
  return replace(span, applyEdits(clause.getText(file), edits))
}

/** Takes the word `type` from before a node. */
function withoutWord(from: ts.Node, next: ts.Node, file: ts.SourceFile): TextEdit {
  return { file: file.fileName, start: from.getStart(file), end: next.getStart(file), text: "" }
}

/**
 * Imports names of a module that the file imports nothing of yet: below the
 * other imports or, in a module without any, above its first statement.
 * Undefined for a script, which cannot import.
 */
export function newImport(
  names: readonly string[],
  module: string,
  file: ts.SourceFile,
): TextEdit | undefined {
  const { fileName, text } = file
  const quote = quoteOf(file)
  const last = file.statements.filter(ts.isImportDeclaration).at(-1)
  const semicolon = last?.getText(file).endsWith(";") ? ";" : ""
  const statement = `import { ${names.join(", ")} } from ${quote}${module}${quote}${semicolon}`
  if (last) {
    const end = afterComments(text, last.end)
    const isLineEnd = /^[ \t]*(\r?\n|$)/.test(text.slice(end))
    return isLineEnd
      ? insertAt(fileName, end, `\n${statement}`)
      : insertAt(fileName, last.getStart(file), `${statement}\n`)
  }
  const first = file.statements.find(candidate => !isDirective(candidate))
  return first && ts.isExternalModule(file)
    ? insertAt(fileName, first.getStart(file, true), `${statement}\n`)
    : undefined
}

/** `"use strict"` and its like, which must stay first. */
function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)
}

/** The comma after (1) or before (-1) a name. */
function commaBeside(
  element: ts.ImportSpecifier,
  side: 1 | -1,
  list: ts.NamedImports,
  file: ts.SourceFile,
): ts.Node | undefined {
  const tokens = list.getChildren(file)[1]?.getChildren(file) ?? []
  return tokens[tokens.indexOf(element) + side]
}

/** What stands between two names: a blank, or the line break and indentation of a list of several lines. */
function separatorOf(list: ts.NamedImports, file: ts.SourceFile): string {
  if (!list.getText(file).includes("\n")) return " "
  const onOwnLine = list.elements.find(element => {
    const start = element.getStart(file)
    return file.text.slice(file.text.lastIndexOf("\n", start) + 1, start).trim() === ""
  })
  return `\n${onOwnLine ? indentationAt(file.text, onOwnLine.getStart(file)) : indentationStep(file.text)}`
}

function orderOf(name: string): string {
  return name.replace(/^type /, "").toLowerCase()
}
