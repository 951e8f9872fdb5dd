import type { Field, RecordType } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { Sources } from "../source.js"

const deepest = 12

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
  const fields = node && fieldsOf(node, { sources, seen, depth: 0 })
  if (!node || !fields) return undefined
  const name = ts.isTypeReferenceNode(node) ? node.typeName.getText() : undefined
  return name === undefined ? { fields } : { name, fields }
}

interface Search {
  readonly sources: Sources
  readonly seen: (file: string) => void
  readonly depth: number
}

function fieldsOf(node: ts.TypeNode, search: Search): readonly Field[] | undefined {
  if (search.depth > deepest) return undefined
  const deeper = { ...search, depth: search.depth + 1 }
  if (ts.isTypeLiteralNode(node)) return membersOf(node.members)
  if (ts.isParenthesizedTypeNode(node)) return fieldsOf(node.type, deeper)
  if (ts.isIntersectionTypeNode(node)) return merged(node.types.map(type => fieldsOf(type, deeper)))
  if (!ts.isTypeReferenceNode(node) && !ts.isExpressionWithTypeArguments(node)) return undefined
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression
  if (!ts.isIdentifier(name)) return undefined
  if (
    (name.text === "Readonly" || name.text === "Partial" || name.text === "Required") &&
    node.typeArguments?.[0]
  )
    return fieldsOf(node.typeArguments[0], deeper)
  const declaration = declarationOf(name.text, node.getSourceFile(), deeper)
  return declaration && fieldsOfDeclaration(declaration, deeper)
}

function fieldsOfDeclaration(node: ts.Declaration, search: Search): readonly Field[] | undefined {
  if (ts.isTypeAliasDeclaration(node)) return fieldsOf(node.type, search)
  if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return undefined
  const bases = (node.heritageClauses ?? [])
    .filter(clause => clause.token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap(clause => clause.types.map(type => fieldsOf(type, search)))
  return merged([...bases, membersOf(node.members)])
}

function membersOf(members: readonly (ts.TypeElement | ts.ClassElement)[]): readonly Field[] {
  return members.flatMap(member => {
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) return []
    if (!ts.isIdentifier(member.name) && !ts.isStringLiteral(member.name)) return []
    const type = member.type?.getText() ?? "unknown"
    return [{ name: member.name.text, type: member.questionToken ? `${type} | undefined` : type }]
  })
}

function merged(parts: readonly (readonly Field[] | undefined)[]): readonly Field[] | undefined {
  if (parts.some(part => part === undefined)) return undefined
  return [...new Map(parts.flatMap(part => part ?? []).map(field => [field.name, field])).values()]
}

function declarationOf(name: string, file: ts.SourceFile, search: Search): ts.Declaration | undefined {
  for (const statement of file.statements) {
    if (isTypeDeclaration(statement) && statement.name?.text === name) return statement
  }
  for (const statement of file.statements) {
    const found = throughImport(statement, name, file, search)
    if (found) return found
  }
  return undefined
}

function isTypeDeclaration(
  node: ts.Statement,
): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)
}

/** Looks for the declaration behind `import { A as B } from`, `export { A } from` and `export * from`. */
function throughImport(
  node: ts.Statement,
  name: string,
  file: ts.SourceFile,
  search: Search,
): ts.Declaration | undefined {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return undefined
  if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier) || search.depth > deepest)
    return undefined
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
  let original: string | undefined
  if (bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) {
    const element = [...bindings.elements].find(candidate => candidate.name.text === name)
    original = element && (element.propertyName ?? element.name).text
  } else if (!bindings && ts.isExportDeclaration(node)) original = name
  if (original === undefined) return undefined
  const path = search.sources.resolve(node.moduleSpecifier.text, file.fileName)
  const target = path === undefined ? undefined : search.sources.file(path)
  if (!target) return undefined
  search.seen(target.fileName)
  return declarationOf(original, target, { ...search, depth: search.depth + 1 })
}
