import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import { afterComments, indentationAt, indentationStep, insertAt } from "../edit.js"

/** Adds a statement to a class's `open`, or an `open` below a field. Undefined where `open` is no plain method. */
export function openEdit(
  owner: ts.ClassLikeDeclaration,
  field: ts.PropertyDeclaration,
  statement: string,
): TextEdit | undefined {
  const [open, ...others] = owner.members.filter(member => member.name?.getText() === "open")
  if (!open) return newOpen(owner, field, statement)
  if (others.length > 0 || !ts.isMethodDeclaration(open) || !open.body) return undefined
  return intoBody(open.body, statement, semicolonOf(field), stepOf(owner, field))
}

function newOpen(owner: ts.ClassLikeDeclaration, field: ts.PropertyDeclaration, statement: string): TextEdit {
  const { fileName, text } = owner.getSourceFile()
  const indentation = indentationAt(text, field.getStart())
  const inner = indentation + stepOf(owner, field)
  return insertAt(
    fileName,
    afterComments(text, field.end),
    `\n\n${indentation}override open(): void {\n${inner}${statement}${semicolonOf(field)}\n${indentation}}`,
  )
}

function intoBody(body: ts.Block, statement: string, semicolon: string, step: string): TextEdit {
  const { fileName, text } = body.getSourceFile()
  const [first] = body.statements
  const at = afterComments(text, body.getStart() + 1)
  const isOneLine = !/^[ \t]*\r?\n/.test(text.slice(at))
  if (isOneLine) return insertAt(fileName, body.getStart() + 1, first ? ` ${statement};` : ` ${statement} `)
  const end = first && /^[[(`/+-]/.test(first.getText()) ? ";" : semicolon
  const indentation = first
    ? indentationAt(text, first.getStart())
    : indentationAt(text, body.getStart()) + step
  return insertAt(fileName, at, `\n${indentation}${statement}${end}`)
}

function semicolonOf(field: ts.PropertyDeclaration): string {
  return field.getText().endsWith(";") ? ";" : ""
}

/** What a field is indented by within its class. */
function stepOf(owner: ts.ClassLikeDeclaration, field: ts.PropertyDeclaration): string {
  const { text } = owner.getSourceFile()
  const outer = indentationAt(text, owner.getStart())
  const inner = indentationAt(text, field.getStart())
  return inner.startsWith(outer) && inner.length > outer.length
    ? inner.slice(outer.length)
    : indentationStep(text)
}
