import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { KeepInState } from "../../patch.js"
import { nodeAt, type Sources, spanOf } from "../../source.js"
import { indentationAt, insertAt, quoted, replace } from "../edit.js"
import { importNames } from "../imports.js"
import { bare, each } from "../nodes.js"
import { functionClass } from "./keyed-function.js"
import { variableAsState } from "./variable-as-state.js"

/** A plain field or variable as a ValueState. */
export function spellKeepInState(patch: KeepInState, sources: Sources): readonly TextEdit[] | undefined {
  const declaration = functionClass(patch.operator, sources)
  return declaration ? fieldAsState(patch, declaration, sources) : variableAsState(patch, sources)
}

function fieldAsState(
  { name }: KeepInState,
  owner: ts.ClassLikeDeclaration,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const field = owner.members.find(
    member => ts.isPropertyDeclaration(member) && member.name.getText() === name,
  ) as ts.PropertyDeclaration | undefined
  const kept = field && keptValue(field)
  if (!field || !kept) return undefined
  const isHeld = (node: ts.Node) =>
    ts.isPropertyAccessExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ThisKeyword &&
    node.name.text === name
  const uses = stateUses(owner, isHeld, `this.${name}`, kept.initial)
  if (!uses) return undefined
  const file = owner.getSourceFile()
  return [
    { ...spanOf(field), text: fieldText(field, name, kept.type) },
    ...uses,
    openEdit(owner, field, openStatement(name, kept.type, spanOf(field), sources)),
    ...importNames(
      ["Types", "type ValueState", "ValueStateDescriptor"],
      "streamwright/flink",
      file.fileName,
      sources,
    ),
  ]
}

/** The type of what is kept and the value it starts from; undefined for what a ValueState does not fit. */
export function keptValue(
  node: ts.PropertyDeclaration | ts.VariableDeclaration,
): { readonly type: string; readonly initial: string } | undefined {
  const initializer = node.initializer && bare(node.initializer)
  const type = node.type?.getText().replace(/\s*\|\s*(undefined|null)\b/g, "") ?? literalType(initializer)
  if (type === undefined || /^(Map|Set|Array|WeakMap|Record)\b|\[\]$/.test(type)) return undefined
  return { type, initial: initializer?.getText() ?? "undefined" }
}

function literalType(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined
  if (ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node)) return "number"
  if (ts.isStringLiteralLike(node)) return "string"
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword
    ? "boolean"
    : undefined
}

const typeNames: { readonly [type: string]: string } = {
  number: "Types.DOUBLE",
  string: "Types.STRING",
  boolean: "Types.BOOLEAN",
}

/** `this.total = this.getRuntimeContext().getState(…)`. */
export function openStatement(
  name: string,
  type: string,
  at: Parameters<typeof quoted>[1],
  sources: Sources,
): string {
  const described = typeNames[type] ? `, ${typeNames[type]}` : ""
  const parameter = typeNames[type] ? "" : `<${type}>`
  return `this.${name} = this.getRuntimeContext().getState(new ValueStateDescriptor${parameter}(${quoted(name, at, sources)}${described}))`
}

function fieldText(field: ts.PropertyDeclaration, name: string, type: string): string {
  const modifiers = (field.modifiers ?? [])
    .map(modifier => modifier.getText())
    .filter(modifier => modifier !== "readonly")
  const end = field.getText().endsWith(";") ? ";" : ""
  return `${[...modifiers, `${name}!: ValueState<${type}>`].join(" ")}${end}`
}

/** Adds a statement to `open`, or an `open` after the field. */
function openEdit(
  owner: ts.ClassLikeDeclaration,
  field: ts.PropertyDeclaration,
  statement: string,
): TextEdit {
  const { fileName, text } = owner.getSourceFile()
  const open = owner.members.find(
    member => ts.isMethodDeclaration(member) && member.name.getText() === "open",
  )
  const indentation = indentationAt(text, field.getStart())
  const end = field.getText().endsWith(";") ? ";" : ""
  if (open && ts.isMethodDeclaration(open) && open.body && /^[^\S\n]*\S/.test(text.slice(open.body.getStart() + 1)))
    return insertAt(
      fileName,
      open.body.getStart() + 1,
      `\n${indentation}${indentation}${statement}${end}\n${indentation}${indentation}`,
    )
  if (open && ts.isMethodDeclaration(open) && open.body)
    return insertAt(fileName, open.body.getStart() + 1, `\n${indentation}${indentation}${statement}${end}`)
  return insertAt(
    fileName,
    field.end,
    `\n\n${indentation}override open(): void {\n${indentation}${indentation}${statement}${end}\n${indentation}}`,
  )
}

/**
 * Reads and writes of a held value as calls of its state. Undefined when a
 * write's result is used, which a state has no word for.
 */
export function stateUses(
  within: ts.Node,
  isHeld: (node: ts.Node) => boolean,
  state: string,
  initial: string,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = []
  let isPossible = true
  const bareValue = `${state}.value() ?? ${initial}`
  const value = `(${bareValue})`
  each(within, node => {
    if (!isHeld(node)) return
    const write = writeOf(node)
    if (!write) edits.push(replace(spanOf(node), standsAlone(node) ? bareValue : value))
    else if (!ts.isExpressionStatement(write.parent)) isPossible = false
    else edits.push(...writeEdits(write, state, value))
  })
  return isPossible ? edits : undefined
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

type Write = ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression

function writeOf(node: ts.Node): Write | undefined {
  const { parent } = node
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment ? parent : undefined
  }
  if (!ts.isPrefixUnaryExpression(parent) && !ts.isPostfixUnaryExpression(parent)) return undefined
  return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken
    ? parent
    : undefined
}

function writeEdits(write: Write, state: string, value: string): readonly TextEdit[] {
  const file = write.getSourceFile().fileName
  if (!ts.isBinaryExpression(write)) {
    const sign = write.operator === ts.SyntaxKind.PlusPlusToken ? "+" : "-"
    return [{ ...spanOf(write), text: `${state}.update(${value} ${sign} 1)` }]
  }
  const operator = write.operatorToken.getText().slice(0, -1)
  const head = { file, start: write.getStart(), end: write.right.getStart() }
  if (operator === "") return [{ ...head, text: `${state}.update(` }, insertAt(file, write.end, ")")]
  const isSimple =
    ts.isIdentifier(write.right) ||
    ts.isLiteralExpression(write.right) ||
    ts.isPropertyAccessExpression(write.right) ||
    ts.isCallExpression(write.right)
  const [open, close] = isSimple ? ["", ")"] : ["(", "))"]
  return [{ ...head, text: `${state}.update(${value} ${operator} ${open}` }, insertAt(file, write.end, close)]
}

/** The node at a place in a file. */
export function nodeOf(span: Parameters<typeof nodeAt>[1], sources: Sources): ts.Node | undefined {
  const file = sources.file(span.file)
  return file && nodeAt(file, span)
}
