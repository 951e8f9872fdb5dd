import type { Operator } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import { type Sources, spanOf } from "../../source.js"
import { insertAt, nodeOf, replace } from "../edit.js"
import { importedAs, swapImport } from "../imports.js"
import { identifiersOf } from "../names.js"
import { flinkModule } from "./spelling.js"

/**
 * Lets an operator's own function class extend the keyed class, which its
 * stream needs once it is keyed; no edits when it need not, or is written
 * elsewhere. Undefined when it must and that cannot be spelled.
 */
export function keyedFunctionEdits(
  operator: Operator,
  keyType: string | undefined,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const owner = functionClass(operator, sources)
  const clause = owner && extendedBy(owner)
  const unkeyed = owner && engineClass(owner, sources)
  if (!owner || !clause || unkeyed === undefined || !/^(Co|Broadcast)?ProcessFunction$/.test(unkeyed))
    return []
  const { fileName } = clause.getSourceFile()
  const keyed = swapImport(clause.expression.getText(), `Keyed${unkeyed}`, flinkModule, fileName, sources)
  const [first] = clause.typeArguments ?? []
  if (!keyed || isMadeOften(owner) || (first && !isPlainType(keyType))) return undefined
  return [
    replace(spanOf(clause.expression), keyed.name),
    ...(first ? [insertAt(fileName, first.getStart(), `${keyType}, `)] : []),
    ...keyed.edits,
  ]
}

/** Whether other operators run the class, whose streams may not be keyed. */
function isMadeOften(owner: ts.ClassLikeDeclaration): boolean {
  return namesOfClass(owner).filter(({ parent }) => ts.isNewExpression(parent)).length > 1
}

/** Where a class is named in its file, its own declaration left out. */
export function namesOfClass(owner: ts.ClassLikeDeclaration): readonly ts.Identifier[] {
  const { name } = owner
  if (!name) return []
  return identifiersOf(name.text, owner.getSourceFile()).filter(
    identifier => identifier !== name && classNamed(identifier) === owner,
  )
}

/** A type that means the same in every file. */
function isPlainType(type: string | undefined): boolean {
  return (
    type !== undefined &&
    /^((number|string|bigint|boolean|undefined|null|"[^"]*"|'[^']*')( \| (?=.)|$))+$/.test(type)
  )
}

function extendedBy(owner: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined {
  return owner.heritageClauses?.find(clause => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
}

/** The engine's own name of the class that a class extends. */
export function engineClass(owner: ts.ClassLikeDeclaration, sources: Sources): string | undefined {
  const written = extendedBy(owner)?.expression.getText()
  return written && importedAs(written, flinkModule, owner.getSourceFile().fileName, sources)
}

/** The class that `new X()` in the operator's call makes an object of, when it stands in the same file. */
export function functionClass(operator: Operator, sources: Sources): ts.ClassLikeDeclaration | undefined {
  const span = operator.origin.settings.function
  const node = span && nodeOf(span, sources)
  if (!node || !ts.isNewExpression(node)) return undefined
  if (ts.isParenthesizedExpression(node.expression) && ts.isClassExpression(node.expression.expression))
    return node.expression.expression
  return ts.isIdentifier(node.expression) ? classNamed(node.expression) : undefined
}

/** The class of a name in the nearest block around it. */
function classNamed(name: ts.Identifier): ts.ClassDeclaration | undefined {
  for (let scope: ts.Node = name; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue
    const found = scope.statements
      .filter(ts.isClassDeclaration)
      .find(statement => statement.name?.text === name.text)
    if (found) return found
  }
  return undefined
}
