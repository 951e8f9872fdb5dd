import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import { type Sources, spanOf } from "../../source.js"
import { insertAt, replace } from "../edit.js"
import { isDefinite } from "./definite.js"
import { isNothing, type KeptValue, startsEmpty } from "./kept-value.js"
import { outermost, readsOnly, toleratesNothing, writeOf } from "./use.js"

/** A value on its way into a ValueState. */
export interface StateTarget {
  /** The expression of the state: `this.total`. */
  readonly state: string
  readonly kept: KeptValue
  readonly sources: Sources
}

/**
 * Reads and writes of a held value as calls of its state. Undefined when a use
 * is none that a state has a word for: a write whose result is used, a value
 * that is changed in place, a name taken apart.
 */
export function stateUses(uses: readonly ts.Node[], target: StateTarget): readonly TextEdit[] | undefined {
  if (startsEmpty(target.kept) && !uses.every(use => isReadAsMaybe(use, uses))) return undefined
  const edits = uses.map(use => useEdits(use, target))
  return edits.every(edit => edit !== undefined) ? edits.flat() : undefined
}

/**
 * Whether a value that may be nothing is read as such: the type checker does
 * not follow from one read of a state to the next that it is something by then.
 */
function isReadAsMaybe(use: ts.Node, uses: readonly ts.Node[]): boolean {
  const around = functionAround(use)
  const isFirst = !uses.some(other => other.pos < use.pos && functionAround(other) === around)
  return isFirst || writeOf(outermost(use)) !== undefined || toleratesNothing(use)
}

function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ts.isFunctionLike)
}

function useEdits(use: ts.Node, target: StateTarget): readonly TextEdit[] | undefined {
  const write = writeOf(outermost(use))
  if (!write) return readsOnly(use, target.kept) ? [readEdit(use, target)] : undefined
  if (!ts.isExpressionStatement(write.parent)) return undefined
  if (ts.isBinaryExpression(write)) return assignmentEdits(write, target)
  if (startsEmpty(target.kept)) return undefined
  const sign = write.operator === ts.SyntaxKind.PlusPlusToken ? "+" : "-"
  return [replace(spanOf(write), `${target.state}.update((${readOf(target)}) ${sign} 1)`)]
}

function readOf({ state, kept }: StateTarget): string {
  return kept.initial === "null" ? `${state}.value()` : `${state}.value() ?? ${kept.initial}`
}

function readEdit(use: ts.Node, target: StateTarget): TextEdit {
  const value = readOf(target)
  if (ts.isShorthandPropertyAssignment(use.parent))
    return insertAt(use.getSourceFile().fileName, use.end, `: ${value}`)
  if (standsAlone(use)) return replace(spanOf(use), value)
  return replace(spanOf(use), `${wouldContinueLine(use) ? ";" : ""}(${value})`)
}

/** Whether an expression in this place needs no parentheses, whatever it is. */
function standsAlone(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node
  return (
    ts.isPropertyAssignment(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isParenthesizedExpression(parent)
  )
}

/** Whether a parenthesis in the place of a node would call what the line before ends with. */
function wouldContinueLine(node: ts.Node): boolean {
  const statement = ts.findAncestor(node, ts.isExpressionStatement)
  if (!statement || statement.getStart() !== node.getStart() || !("statements" in statement.parent))
    return false
  const siblings = statement.parent.statements as ts.NodeArray<ts.Statement>
  const before = siblings[siblings.indexOf(statement) - 1]
  return before !== undefined && !before.getText().endsWith(";")
}

function assignmentEdits(write: ts.BinaryExpression, target: StateTarget): readonly TextEdit[] | undefined {
  const { kept, state } = target
  const operator = write.operatorToken.getText().slice(0, -1)
  if (operator !== "") return compoundEdits(write, operator, target)
  if (isNothing(write.right))
    return startsEmpty(kept) ? [replace(spanOf(write), `${state}.clear()`)] : undefined
  if (!kept.nothing || isDefinite(write.right, target.sources)) return wrapped(write, `${state}.update(`, ")")
  if (!startsEmpty(kept)) return undefined
  if (kept.nothing === "null") return wrapped(write, `${state}.update(`, ")")
  const [open, close] = isSimple(write.right) ? ["", ""] : ["(", ")"]
  return wrapped(write, `${state}.update(${open}`, `${close} ?? null)`)
}

function compoundEdits(
  write: ts.BinaryExpression,
  operator: string,
  target: StateTarget,
): readonly TextEdit[] | undefined {
  const isLogical = operator === "??" || operator === "||" || operator === "&&"
  const mayFail = isLogical
    ? target.kept.nothing && !isDefinite(write.right, target.sources)
    : startsEmpty(target.kept)
  if (mayFail) return undefined
  const [open, close] = isSimple(write.right) ? ["", ")"] : ["(", "))"]
  return wrapped(write, `${target.state}.update((${readOf(target)}) ${operator} ${open}`, close)
}

/** Puts a text for what stands left of an assignment's value, and one after the value; comments stay. */
function wrapped(write: ts.BinaryExpression, before: string, after: string): readonly TextEdit[] | undefined {
  const { fileName, text } = write.getSourceFile()
  const { left, operatorToken } = write
  if (text.slice(left.end, operatorToken.getStart()).trim() !== "") return undefined
  const blanks = /^\s*/.exec(text.slice(operatorToken.end))?.[0].length ?? 0
  const end = operatorToken.end + blanks
  return [
    { file: fileName, start: write.getStart(), end, text: before },
    insertAt(fileName, write.end, after),
  ]
}

function isSimple(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isCallExpression(node)
  )
}
