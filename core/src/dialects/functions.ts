import type { RecordType } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { Call, Follow, Value } from "./follow/values.js"
import { bare } from "./nodes.js"
import { resultOf } from "./selector.js"

/** The text of a user's function or class: what an operator runs for its records. */
export function functionNode(
  value: Value | undefined,
): ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration | undefined {
  if (value?.type === "function") return value.node
  return value?.type === "instance" ? value.class.node : undefined
}

/** Which type argument of an engine's function class is what the function emits; the last one elsewhere. */
const outputArgument: { readonly [className: string]: number } = {
  ProcessWindowFunction: 1,
  ProcessAllWindowFunction: 1,
}

/**
 * The record type that a function emits, as far as syntax says it: a type
 * argument of the call, a declared return type, the type argument of the
 * engine's class it extends, or the object literal it returns.
 */
export function emittedRecord(call: Call, value: Value | undefined): RecordType | undefined {
  const explicit = ts.isCallExpression(call.node) ? call.node.typeArguments : undefined
  if (explicit?.length === 1) return call.follow.record(explicit[0])
  const node = functionNode(value)
  if (!node) return undefined
  if (ts.isClassLike(node)) return emittedByClass(node, call.follow)
  if (node.type) return call.follow.record(elementType(node.type))
  const result = node.body && resultOf(node.body)
  const literal = result && bare(result)
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined
  return literalRecord(literal)
}

function emittedByClass(node: ts.ClassLikeDeclaration, follow: Follow): RecordType | undefined {
  const extended = node.heritageClauses?.find(clause => clause.token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0]
  if (!extended?.typeArguments) return undefined
  const index = outputArgument[extended.expression.getText()] ?? extended.typeArguments.length - 1
  return follow.record(extended.typeArguments[index])
}

/** Flat maps return arrays of what they emit. */
function elementType(type: ts.TypeNode): ts.TypeNode {
  return ts.isArrayTypeNode(type) ? type.elementType : type
}

function literalRecord(literal: ts.ObjectLiteralExpression): RecordType | undefined {
  const fields: { name: string; type: string }[] = []
  for (const property of literal.properties) {
    if (!property.name || ts.isSpreadAssignment(property) || !ts.isIdentifier(property.name)) return undefined
    fields.push({
      name: property.name.text,
      type: ts.isPropertyAssignment(property) ? literalType(property.initializer) : "unknown",
    })
  }
  return { fields }
}

function literalType(node: ts.Expression): string {
  const value = bare(node)
  if (ts.isNumericLiteral(value)) return "number"
  if (ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)) return "string"
  return value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword
    ? "boolean"
    : "unknown"
}
