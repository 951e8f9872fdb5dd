import { ts } from "ts-morph"
import { bare } from "../nodes.js"

/** What a variable or field holds, as far as its declaration says. */
export interface KeptValue {
  /** The type, without `undefined` and `null`. */
  readonly type: string
  /** The value it starts from, as an expression that says the same wherever it stands. */
  readonly initial: string
  /** What it holds besides values of its type. */
  readonly nothing?: "undefined" | "null"
  readonly isPrimitive: boolean
}

/** Whether it holds nothing until it is first written. */
export function startsEmpty({ initial }: KeptValue): boolean {
  return initial === "undefined" || initial === "null"
}

/** Undefined for what a ValueState does not fit, and for what starts from nothing although its type has no word for it. */
export function keptValue(node: ts.PropertyDeclaration | ts.VariableDeclaration): KeptValue | undefined {
  const initializer = node.initializer && bare(node.initializer)
  if (initializer && !isConstant(initializer)) return undefined
  const parts = node.type ? partsOf(node.type) : []
  const nothing: string[] = parts.filter(part => part === "undefined" || part === "null")
  if (ts.isPropertyDeclaration(node) && node.questionToken && !nothing.includes("undefined"))
    nothing.push("undefined")
  const type = node.type
    ? parts.filter(part => !nothing.includes(part)).join(" | ")
    : literalType(initializer)
  if (!type || /^(Map|Set|Array|WeakMap|Record)\b|\[\]$/.test(type)) return undefined
  if (nothing.length > 1 || (!initializer && nothing[0] !== "undefined")) return undefined
  return {
    type,
    initial: initializer?.getText() ?? "undefined",
    ...(nothing[0] ? { nothing: nothing[0] as "undefined" | "null" } : {}),
    isPrimitive: /^(number|string|boolean|bigint)$/.test(type),
  }
}

function partsOf(type: ts.TypeNode): string[] {
  return ts.isUnionTypeNode(type) ? type.types.map(part => part.getText()) : [type.getText()]
}

function literalType(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? "boolean" : literalType(node.operand)
  if (ts.isNumericLiteral(node) || ts.isPropertyAccessExpression(node) || isNumberName(node)) return "number"
  if (ts.isBigIntLiteral(node)) return "bigint"
  if (ts.isStringLiteralLike(node)) return "string"
  return isTruth(node) ? "boolean" : undefined
}

/** Literals, limits of numbers, and flat objects of them. */
function isConstant(node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      property => ts.isPropertyAssignment(property) && isSimpleConstant(property.initializer),
    )
  return isSimpleConstant(node)
}

function isSimpleConstant(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node)) return isSimpleConstant(node.operand)
  if (ts.isPropertyAccessExpression(node)) return /^Number\.[A-Z_]+$/.test(node.getText())
  return ts.isLiteralExpression(node) || isTruth(node) || isNumberName(node) || isNothing(node)
}

/** Whether an expression is `undefined` or `null`. */
export function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined")
}

function isTruth({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword
}

function isNumberName(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && (node.text === "Infinity" || node.text === "NaN")
}
