import { ts } from "ts-morph"
import type { TextEdit } from "../edits.js"
import type { Sources } from "../source.js"
import { insertAt, quoteOf } from "./edit.js"
import { each } from "./nodes.js"

/** Makes names of a module known in a file, `type X` for a type; no edits for those it already imports. */
export function importNames(
  names: readonly string[],
  module: string,
  path: string,
  sources: Sources,
): readonly TextEdit[] {
  const file = sources.file(path)
  if (!file) return []
  const missing = names.filter(name => !importedNames(file).has(bareName(name)))
  if (missing.length === 0) return []
  const list = namedImports(file, module)
  return list ? extended(list, missing, file) : [newImport(missing, module, file)]
}

/** Imports one name instead of another that nothing else in the file uses any more. */
export function swapImport(
  from: string,
  to: string,
  module: string,
  path: string,
  sources: Sources,
): readonly TextEdit[] {
  const file = sources.file(path)
  const element = file && namedImports(file, module)?.elements.find(candidate => candidate.name.text === from)
  if (!file || !element || mentions(file, from) > 2) return importNames([to], module, path, sources)
  if (!importedNames(file).has(to))
    return [{ file: path, start: element.getStart(file), end: element.end, text: to }]
  return [withoutElement(element, file)]
}

/** The module's own name for what a file calls by another one; any other text as it is. */
export function importedAs(name: string, module: string, path: string, sources: Sources): string {
  const file = sources.file(path)
  const list = file && namedImports(file, module)
  return list?.elements.find(element => element.name.text === name)?.propertyName?.text ?? name
}

function bareName(name: string): string {
  return name.replace(/^type /, "")
}

function importedNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  for (const statement of file.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined
    if (bindings && ts.isNamedImports(bindings))
      for (const element of bindings.elements) if (!element.propertyName) names.add(element.name.text)
  }
  return names
}

function namedImports(file: ts.SourceFile, module: string): ts.NamedImports | undefined {
  for (const statement of file.statements) {
    if (
      !ts.isImportDeclaration(statement) ||
      !ts.isStringLiteral(statement.moduleSpecifier) ||
      statement.moduleSpecifier.text !== module
    )
      continue
    const bindings = statement.importClause?.namedBindings
    if (bindings && ts.isNamedImports(bindings) && !statement.importClause?.isTypeOnly) return bindings
  }
  return undefined
}

/** Adds names where they belong in the order of the list, in the layout of the list. */
function extended(list: ts.NamedImports, names: readonly string[], file: ts.SourceFile): readonly TextEdit[] {
  const [first] = list.elements
  if (!first)
    return [
      { file: file.fileName, start: list.getStart(file), end: list.end, text: `{ ${names.join(", ")} }` },
    ]
  return names.map(name => {
    const before = list.elements
      .filter(element => element.name.text.toLowerCase() < bareName(name).toLowerCase())
      .at(-1)
    if (!before)
      return insertAt(
        file.fileName,
        first.getStart(file),
        `${name},${file.text.slice(first.pos, first.getStart(file)) || " "}`,
      )
    return insertAt(
      file.fileName,
      before.end,
      `,${file.text.slice(before.pos, before.getStart(file)) || " "}${name}`,
    )
  })
}

function newImport(names: readonly string[], module: string, file: ts.SourceFile): TextEdit {
  const quote = quoteOf(file)
  const last = file.statements.filter(ts.isImportDeclaration).at(-1)
  const semicolon = last?.getText(file).endsWith(";") ? ";" : ""
  const text = `import { ${names.join(", ")} } from ${quote}${module}${quote}${semicolon}`
  return last ? insertAt(file.fileName, last.end, `\n${text}`) : insertAt(file.fileName, 0, `${text}\n`)
}

function withoutElement(element: ts.ImportSpecifier, file: ts.SourceFile): TextEdit {
  const comma = /^\s*,/.exec(file.text.slice(element.end))
  if (comma) return { file: file.fileName, start: element.pos, end: element.end + comma[0].length, text: "" }
  const start = file.text.lastIndexOf(",", element.getStart(file))
  return { file: file.fileName, start, end: element.end, text: "" }
}

function mentions(file: ts.SourceFile, name: string): number {
  let count = 0
  each(file, node => {
    if (ts.isIdentifier(node) && node.text === name) count++
  })
  return count
}
