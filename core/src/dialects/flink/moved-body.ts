import { ts } from "ts-morph"
import { applyEdits, type TextEdit } from "../../edits.js"
import { insertAt } from "../edit.js"
import { each } from "../nodes.js"

/**
 * The body of an arrow function, with edits, as the body of a method that is
 * indented one step deeper than the arrow's line; an expression is returned.
 */
export function movedBody(
  body: ts.ConciseBody,
  edits: readonly TextEdit[],
  indentation: string,
  step: string,
  semicolon: string,
): string {
  const isBlock = ts.isBlock(body)
  const deeper = lineStarts(body, edits).map(start =>
    insertAt(body.getSourceFile().fileName, start, isBlock ? step : step + step),
  )
  const from = body.getStart()
  const moved = [...edits, ...deeper].map(edit => ({
    ...edit,
    start: edit.start - from,
    end: edit.end - from,
  }))
  const text = applyEdits(body.getText(), moved)
  return isBlock ? text : `{\n${indentation}${step}return ${text}${semicolon}\n${indentation}}`
}

/** Where lines begin that may be indented: not within a template, whose white space counts, nor in what is replaced. */
function lineStarts(body: ts.Node, edits: readonly TextEdit[]): readonly number[] {
  const { text } = body.getSourceFile()
  const fixed: { readonly start: number; readonly end: number }[] = edits.filter(
    ({ start, end }) => start < end,
  )
  each(body, node => {
    if (
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      fixed.push({ start: node.getStart(), end: node.end })
  })
  const starts = [...text.slice(body.getStart(), body.end).matchAll(/\n(?=[^\r\n])/g)].map(
    ({ index }) => body.getStart() + index + 1,
  )
  return starts.filter(start => !fixed.some(part => part.start < start && start <= part.end))
}
