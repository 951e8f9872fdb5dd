import type { Operator } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import { nodeAt, type Sources, spanOf } from "../../source.js"
import { replace } from "../edit.js"
import { swapImport } from "../imports.js"
import { find } from "../nodes.js"

/** The function classes that set timers only on keyed streams have a keyed sibling. */
const keyedSiblings: { readonly [name: string]: string } = {
  ProcessFunction: "KeyedProcessFunction",
  CoProcessFunction: "KeyedCoProcessFunction",
}

/**
 * Lets an operator's own function class extend the keyed class, which its
 * stream needs once it is keyed. None when the class is written elsewhere.
 */
export function keyedFunctionEdits(
  operator: Operator,
  isConnected: boolean,
  keyType: string | undefined,
  sources: Sources,
): readonly TextEdit[] {
  const clause = extendedClass(operator, sources)
  const sibling = clause && keyedSiblings[clause.expression.getText()]
  if (
    !clause ||
    !sibling ||
    clause.expression.getText() !== (isConnected ? "CoProcessFunction" : "ProcessFunction")
  )
    return []
  const file = clause.getSourceFile().fileName
  const [first] = clause.typeArguments ?? []
  const parameter: TextEdit[] = first
    ? [{ file, start: first.getStart(), end: first.getStart(), text: `${keyType ?? "string"}, ` }]
    : []
  return [
    replace(spanOf(clause.expression), sibling),
    ...parameter,
    ...swapImport(clause.expression.getText(), sibling, "streamwright/flink", file, sources),
  ]
}

function extendedClass(operator: Operator, sources: Sources): ts.ExpressionWithTypeArguments | undefined {
  const declaration = functionClass(operator, sources)
  return declaration?.heritageClauses?.find(clause => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
}

/** The class that `new X()` in the operator's call makes an object of, when it stands in the same file. */
export function functionClass(operator: Operator, sources: Sources): ts.ClassLikeDeclaration | undefined {
  const span = operator.origin.settings.function
  const file = span && sources.file(span.file)
  const node = file && nodeAt(file, span)
  if (!file || !node || !ts.isNewExpression(node)) return undefined
  if (ts.isParenthesizedExpression(node.expression) && ts.isClassExpression(node.expression.expression))
    return node.expression.expression
  const name = node.expression.getText(file)
  return find(file, candidate =>
    ts.isClassDeclaration(candidate) && candidate.name?.text === name ? candidate : undefined,
  )
}
