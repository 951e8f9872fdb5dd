import { ts } from "ts-morph"
import { contains } from "./nodes.js"

/** What gives a name its meaning below a node: variables, parameters, functions, classes, types and imports. */
export function declarationsOf(name: string, within: ts.Node): readonly ts.Node[] {
  return identifiersOf(name, within)
    .filter(isDeclared)
    .map(identifier => identifier.parent)
}

/** Where the value of a name is used below a node. */
export function referencesTo(name: string, within: ts.Node): readonly ts.Identifier[] {
  return identifiersOf(name, within).filter(isReference)
}

/** Where a name stands below a node, whatever for. */
export function identifiersOf(name: string, within: ts.Node): readonly ts.Identifier[] {
  const found = indexOf(within.getSourceFile()).get(name) ?? []
  return ts.isSourceFile(within) ? found : found.filter(identifier => contains(within, identifier))
}

const indexes = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.Identifier[]>>()

/** The identifiers of a file by their text, collected once. */
function indexOf(file: ts.SourceFile): ReadonlyMap<string, readonly ts.Identifier[]> {
  const known = indexes.get(file)
  if (known) return known
  const index = new Map<string, ts.Identifier[]>()
  const nodes: ts.Node[] = [file]
  for (const node of nodes) {
    if (ts.isIdentifier(node)) {
      const same = index.get(node.text)
      if (same) same.push(node)
      else index.set(node.text, [node])
    }
    ts.forEachChild(node, child => {
      nodes.push(child)
    })
  }
  indexes.set(file, index)
  return index
}

/** Whether a text can be the name of a variable everywhere: an identifier and no word of the language. */
export function isVariableName(text: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  return scanner.scan() === ts.SyntaxKind.Identifier && scanner.getTokenText() === text
}

function isDeclared(name: ts.Identifier): boolean {
  const { parent } = name
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isFunctionExpression(parent) ||
    ts.isClassLike(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isEnumDeclaration(parent) ||
    ts.isModuleDeclaration(parent) ||
    ts.isTypeParameterDeclaration(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportEqualsDeclaration(parent)
  return declares && parent.name === name
}

/** Names of properties, members, declarations, labels and types are none. */
function isReference(identifier: ts.Identifier): boolean {
  const { parent } = identifier
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === identifier
  if (ts.isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) === identifier
  if (ts.isQualifiedName(parent)) return parent.left === identifier
  if ("name" in parent && parent.name === identifier) return false
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName !== identifier
  return !ts.isTypeReferenceNode(parent) && !isLabel(identifier)
}

function isLabel({ parent }: ts.Identifier): boolean {
  return ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)
}
