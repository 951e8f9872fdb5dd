import type { Field, RecordType } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { Sources } from "../source.js"
import { namedType, type TypeDeclaration } from "./type-names.js"

/**
 * The fields of a type as its declarations say, found by syntax alone:
 * interfaces, classes and type literals, through aliases, `extends`,
 * intersections and imports. Undefined when that is not enough.
 */
export function declaredRecord(
  node: ts.TypeNode | undefined,
  sources: Sources,
  seen: (file: string) => void,
): RecordType | undefined {
  const fields = node && fieldsOf(node, { sources, seen, known: new Map() })
  if (!node || !fields) return undefined
  const isNamed = ts.isTypeReferenceNode(node) && node.typeArguments === undefined
  return isNamed ? { name: node.typeName.getText(), fields } : { fields }
}

type Fields = readonly Field[] | undefined

interface Search {
  readonly sources: Sources
  readonly seen: (file: string) => void
  /** What was found for a declaration; undefined also while it is searched, which ends circles. */
  readonly known: Map<ts.Node, Fields>
}

function fieldsOf(node: ts.TypeNode, search: Search): Fields {
  if (ts.isTypeLiteralNode(node)) return membersOf(node.members)
  if (ts.isParenthesizedTypeNode(node)) return fieldsOf(node.type, search)
  if (ts.isIntersectionTypeNode(node)) return merged(node.types.map(type => fieldsOf(type, search)))
  if (!ts.isTypeReferenceNode(node) && !ts.isExpressionWithTypeArguments(node)) return undefined
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression
  if (!ts.isIdentifier(name)) return undefined
  const [argument] = node.typeArguments ?? []
  if (argument && (name.text === "Readonly" || name.text === "Required")) return fieldsOf(argument, search)
  const declarations = namedType(name.text, node, search.sources, search.seen)
  return declarations.length === 0
    ? undefined
    : merged(declarations.map(declaration => declaredFields(declaration, search)))
}

function declaredFields(node: TypeDeclaration, search: Search): Fields {
  if (search.known.has(node)) return search.known.get(node)
  search.known.set(node, undefined)
  const fields = ts.isTypeAliasDeclaration(node) ? fieldsOf(node.type, search) : ownAndInherited(node, search)
  search.known.set(node, fields)
  return fields
}

function ownAndInherited(node: ts.InterfaceDeclaration | ts.ClassDeclaration, search: Search): Fields {
  const bases = (node.heritageClauses ?? [])
    .filter(clause => clause.token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap(clause => clause.types.map(type => fieldsOf(type, search)))
  return merged([...bases, membersOf(node.members)])
}

/** Undefined where an index signature lets any name be a field. */
function membersOf(members: readonly (ts.TypeElement | ts.ClassElement)[]): Fields {
  if (members.some(ts.isIndexSignatureDeclaration)) return undefined
  return members.flatMap(member => {
    if (ts.isConstructorDeclaration(member))
      return member.parameters.flatMap(parameter => parameterField(parameter, member))
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) return []
    if ((ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0) return []
    return ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)
      ? [field(member.name.text, member)]
      : []
  })
}

function parameterField(parameter: ts.ParameterDeclaration, owner: ts.ConstructorDeclaration): Field[] {
  const isField = ts.isParameterPropertyDeclaration(parameter, owner) && ts.isIdentifier(parameter.name)
  return isField ? [field(parameter.name.text, parameter)] : []
}

function field(
  name: string,
  node: ts.PropertySignature | ts.PropertyDeclaration | ts.ParameterDeclaration,
): Field {
  const type = node.type?.getText() ?? "unknown"
  return { name, type: node.questionToken ? `${type} | undefined` : type }
}

function merged(parts: readonly Fields[]): Fields {
  if (parts.some(part => part === undefined)) return undefined
  return [...new Map(parts.flatMap(part => part ?? []).map(part => [part.name, part])).values()]
}
