import { ts } from "ts-morph"
import type { Sources } from "../../source.js"
import { declarationOf } from "../declaration.js"
import { bare } from "../nodes.js"
import { declaredRecord } from "../records.js"

/** The operators that always give a number, a text or a truth. */
const computing = /^(\+|-|\*\*?|\/|%|<<|>>>?|<=?|>=?|[!=]==?|&|\||\^)$/

/** Whether an expression is surely neither `undefined` nor `null`, as far as syntax and declared types say. */
export function isDefinite(expression: ts.Expression, sources: Sources): boolean {
  const node = bare(expression)
  if (ts.isIdentifier(node)) return isDefiniteType(typeOf(node), sources)
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && !node.questionDotToken) {
    const record = declaredRecord(typeOf(node.expression), sources, () => {})
    const field = record?.fields.find(({ name }) => name === node.name.text)
    return /^(number|string|boolean|bigint)$/.test(field?.type ?? "")
  }
  if (ts.isBinaryExpression(node)) return computing.test(node.operatorToken.getText())
  return (
    ts.isLiteralExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isPrefixUnaryExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword
  )
}

/** The declared type of a parameter or variable. */
function typeOf(name: ts.Identifier): ts.TypeNode | undefined {
  const declaration = declarationOf(name.text, name)
  if (!declaration || !ts.isIdentifier(declaration.name)) return undefined
  return ts.isParameter(declaration) && declaration.questionToken ? undefined : declaration.type
}

function isDefiniteType(type: ts.TypeNode | undefined, sources: Sources): boolean {
  if (!type) return false
  return (
    /^(number|string|boolean|bigint)$/.test(type.getText()) ||
    declaredRecord(type, sources, () => {}) !== undefined
  )
}
