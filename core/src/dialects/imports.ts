import { ts } from "ts-morph"
import type { TextEdit } from "../edits.js"
import { type Sources, spanOf } from "../source.js"
import { isJavaScript, replace } from "./edit.js"
import { asValues, newImport, withName, withoutName } from "./import-lists.js"
import { declarationsOf, identifiersOf } from "./names.js"

/** Names of a module as a file writes them, and the edits that make them known there. */
export interface Imported<Name extends string> {
  readonly names: { readonly [N in Name as N extends `type ${infer Type}` ? Type : N]: string }
  readonly edits: readonly TextEdit[]
}

/**
 * How a file writes names of a module, `type X` for a type: by the alias or the
 * namespace under which it knows them, or imported by the edits. Undefined where
 * a name means something else in the file, too.
 */
export function importNames<const Name extends string>(
  names: readonly Name[],
  module: string,
  path: string,
  sources: Sources,
): Imported<Name> | undefined {
  const file = sources.file(path)
  const known = file && names.map(name => knownAs(name, module, file))
  if (!file || !known?.every(name => name !== undefined)) return undefined
  const added = addedNames(
    known.filter(({ isMissing }) => isMissing).map(({ wish }) => wish),
    module,
    file,
  )
  if (!added) return undefined
  const written = Object.fromEntries(known.map(({ wish, written }) => [bareName(wish), written]))
  const opened = known.flatMap(({ type }) => type ?? [])
  return { names: written as Imported<Name>["names"], edits: [...asValues(opened, file), ...added] }
}

/** Writes one name of a module instead of another, whose import goes when nothing else in the file uses it. */
export function swapImport(
  written: string,
  to: string,
  module: string,
  path: string,
  sources: Sources,
): { readonly name: string; readonly edits: readonly TextEdit[] } | undefined {
  const file = sources.file(path)
  if (!file) return undefined
  const [namespace] = written.split(".")
  if (namespace !== written) return { name: `${namespace}.${to}`, edits: [] }
  const element = specifiersOf(module, file).find(({ name }) => name.text === written)
  const known = knownAs(to, module, file)
  const imported = importNames([to], module, path, sources)
  if (!element || !known || !imported) return undefined
  const name = known.written
  if (usesOf(written, file) > 1) return { name, edits: imported.edits }
  return known.isMissing
    ? { name, edits: [replace(spanOf(element), to)] }
    : { name, edits: [...imported.edits, withoutName(element, file)] }
}

/** The module's own name for what a file calls `Alias` or `namespace.Name`; undefined for what is not imported from it. */
export function importedAs(
  written: string,
  module: string,
  path: string,
  sources: Sources,
): string | undefined {
  const file = sources.file(path)
  const [local = "", member] = written.split(".")
  if (!file || declarationsOf(local, file).length !== 1) return undefined
  if (member !== undefined) return namespaceOf(module, file)?.name.text === local ? member : undefined
  const element = specifiersOf(module, file).find(({ name }) => name.text === local)
  return element && (element.propertyName ?? element.name).text
}

/** A name that a file can write, and what must be done for it. */
interface Known {
  readonly wish: string
  readonly written: string
  /** Its import as a type, where a value is wanted. */
  readonly type?: ts.ImportSpecifier
  readonly isMissing?: boolean
}

function knownAs(wish: string, module: string, file: ts.SourceFile): Known | undefined {
  const name = bareName(wish)
  const isType = name !== wish
  const found = specifiersOf(module, file).filter(
    element => (element.propertyName ?? element.name).text === name,
  )
  const element = found.find(candidate => isType || !isTypeOnly(candidate)) ?? found[0]
  if (element) {
    const written = element.name.text
    if (declarationsOf(written, file).length > 1) return undefined
    return isType || !isTypeOnly(element) ? { wish, written } : { wish, written, type: element }
  }
  const namespace = valueList(module, file) ? undefined : namespaceOf(module, file)
  if (namespace && declarationsOf(namespace.name.text, file).length === 1)
    return { wish, written: `${namespace.name.text}.${name}` }
  const isFree = declarationsOf(name, file).length === 0 && !(isType && isJavaScript(file))
  return isFree ? { wish, written: name, isMissing: true } : undefined
}

function addedNames(
  names: readonly string[],
  module: string,
  file: ts.SourceFile,
): readonly TextEdit[] | undefined {
  if (names.length === 0) return []
  const list = valueList(module, file)
  if (list) return names.map(name => withName(name, list, file))
  const edit = newImport(names, module, file)
  return edit && [edit]
}

function bareName(wish: string): string {
  return wish.replace(/^type /, "")
}

/** How often a name stands in a file outside of its imports. */
function usesOf(name: string, file: ts.SourceFile): number {
  return identifiersOf(name, file).filter(({ parent }) => !ts.isImportSpecifier(parent)).length
}

function bindingsOf(module: string, file: ts.SourceFile): readonly ts.NamedImportBindings[] {
  return file.statements
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === module)
    .flatMap(({ importClause }) => importClause?.namedBindings ?? [])
}

function specifiersOf(module: string, file: ts.SourceFile): readonly ts.ImportSpecifier[] {
  return bindingsOf(module, file).flatMap(bindings =>
    ts.isNamedImports(bindings) ? [...bindings.elements] : [],
  )
}

function namespaceOf(module: string, file: ts.SourceFile): ts.NamespaceImport | undefined {
  return bindingsOf(module, file)
    .filter(ts.isNamespaceImport)
    .find(({ parent }) => !parent.isTypeOnly)
}

function valueList(module: string, file: ts.SourceFile): ts.NamedImports | undefined {
  return bindingsOf(module, file)
    .filter(ts.isNamedImports)
    .find(({ parent }) => !parent.isTypeOnly)
}

function isTypeOnly(element: ts.ImportSpecifier): boolean {
  return element.isTypeOnly || element.parent.parent.isTypeOnly
}
