import { ts } from "ts-morph"
import type { Sources } from "../source.js"

export type TypeDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration

/**
 * The declarations that a type's name means at a place: those of the blocks
 * around it, of its file, and of the files it imports. None for a type
 * parameter. An interface may have several.
 */
export function namedType(
  name: string,
  at: ts.Node,
  sources: Sources,
  seen: (file: string) => void,
): readonly TypeDeclaration[] {
  for (let scope: ts.Node = at; scope; scope = scope.parent) {
    if (isParameterized(scope) && scope.typeParameters?.some(parameter => parameter.name.text === name))
      return []
    if (ts.isSourceFile(scope)) return inFile(name, scope, { sources, seen, asked: new Set() })
    const found = ts.isBlock(scope) || ts.isModuleBlock(scope) ? declaredIn(scope.statements, name) : []
    if (found.length > 0) return found
  }
  return []
}

function isParameterized(
  node: ts.Node,
): node is ts.Node & { readonly typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> } {
  return (
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  )
}

interface Search {
  readonly sources: Sources
  readonly seen: (file: string) => void
  /** Files and names that were asked for, which ends circles of files that export each other. */
  readonly asked: Set<string>
}

function inFile(name: string, file: ts.SourceFile, search: Search): readonly TypeDeclaration[] {
  const key = `${file.fileName}\n${name}`
  if (search.asked.has(key)) return []
  search.asked.add(key)
  const own = declaredIn(file.statements, name)
  if (own.length > 0) return own
  for (const statement of file.statements) {
    const found = throughImport(statement, name, file, search)
    if (found.length > 0) return found
  }
  return []
}

function declaredIn(statements: readonly ts.Statement[], name: string): readonly TypeDeclaration[] {
  return statements.filter(
    (statement): statement is TypeDeclaration =>
      isTypeDeclaration(statement) && statement.name?.text === name,
  )
}

function isTypeDeclaration(node: ts.Statement): node is TypeDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)
}

/** Looks behind `import { A as B } from`, `export { A } from` and `export * from`. */
function throughImport(
  node: ts.Statement,
  name: string,
  file: ts.SourceFile,
  search: Search,
): readonly TypeDeclaration[] {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return []
  const original = originalName(node, name)
  if (original === undefined || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return []
  const path = search.sources.resolve(node.moduleSpecifier.text, file.fileName)
  const target = path === undefined ? undefined : search.sources.file(path)
  if (!target) return []
  search.seen(target.fileName)
  return inFile(original, target, search)
}

/** The name in the other file; undefined when the statement does not bring it. */
function originalName(node: ts.ImportDeclaration | ts.ExportDeclaration, name: string): string | undefined {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
  if (!bindings) return ts.isExportDeclaration(node) ? name : undefined
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return undefined
  const element = [...bindings.elements].find(candidate => candidate.name.text === name)
  return element && (element.propertyName ?? element.name).text
}
