import { ts } from "ts-morph"
import { evaluate } from "./expressions.js"
import type { Follower, KnownModules } from "./follower.js"
import { Scope } from "./scope.js"
import { type Returns, run } from "./statements.js"
import { type Namespace, unfollowed, type Value } from "./values.js"

export interface Modules {
  /** Follows a file once; imports of it see its exports. */
  load(file: ts.SourceFile): Module
  /** The files that were read on the way. */
  readonly files: ReadonlySet<string>
  /** The specifiers of files that were imported and not found. */
  readonly missing: readonly ts.StringLiteral[]
  /** Counts a file as read. */
  touch(file: string): void
}

interface Module {
  readonly scope: Scope
  /** The value that other modules see under a name; `default` for the default export. */
  exported(name: string): Value | undefined
}

/** Loads the modules that one entry file reaches. Cyclic imports see names as they are when used. */
export function moduleLoader(follower: Follower, known: KnownModules, globals: Scope): Modules {
  const loaded = new Map<string, Module>()
  const files = new Set<string>()
  const missing: ts.StringLiteral[] = []

  const imported = (
    specifier: string,
    from: ts.SourceFile,
    node: ts.Node,
  ): Namespace | Module | undefined => {
    const api = known(specifier, node)
    if (api) return api
    const path = follower.sources.resolve(specifier, from.fileName)
    const file = path === undefined ? undefined : follower.sources.file(path)
    return file && load(file)
  }

  const lookUp = (specifier: string, name: string, from: ts.SourceFile, node: ts.Node): Value => {
    const module = imported(specifier, from, node)
    const value = module && ("scope" in module ? module.exported(name) : module.members(name))
    return (
      value ??
      unfollowed(node, module ? `${specifier} has no \`${name}\`` : `the import ${specifier} was not found`)
    )
  }

  const load = (file: ts.SourceFile): Module => {
    const before = loaded.get(file.fileName)
    if (before) return before
    files.add(file.fileName)
    const scope = new Scope(globals)
    const module: Module = { scope, exported: name => exportedValue(file, scope, name, lookUp, follower) }
    loaded.set(file.fileName, module)
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement)) continue
      declareImports(statement, scope, lookUp, imported)
      const specifier = missingFile(statement, follower)
      if (specifier) missing.push(specifier)
    }
    const returns: Returns = { values: [], certain: false }
    run(file.statements, scope, follower, returns)
    for (const statement of file.statements)
      if (ts.isExportAssignment(statement))
        scope.declare("default", evaluate(statement.expression, scope, follower))
    return module
  }
  return { load, files, missing, touch: file => files.add(file) }
}

/** The specifier of a file that an import names and that is not there; packages and other kinds of files are no matter. */
function missingFile(node: ts.ImportDeclaration, follower: Follower): ts.StringLiteral | undefined {
  const specifier = node.moduleSpecifier
  if (!ts.isStringLiteral(specifier) || node.importClause?.isTypeOnly || !/^\.{1,2}\//.test(specifier.text))
    return undefined
  if (/\.\w+$/.test(specifier.text) && !/\.[cm]?[jt]sx?$/.test(specifier.text)) return undefined
  return follower.sources.resolve(specifier.text, node.getSourceFile().fileName) === undefined
    ? specifier
    : undefined
}

type LookUp = (specifier: string, name: string, from: ts.SourceFile, node: ts.Node) => Value

function declareImports(
  node: ts.ImportDeclaration,
  scope: Scope,
  lookUp: LookUp,
  imported: (specifier: string, from: ts.SourceFile, node: ts.Node) => Namespace | Module | undefined,
): void {
  const clause = node.importClause
  if (!clause || clause.isTypeOnly || !ts.isStringLiteral(node.moduleSpecifier)) return
  const specifier = node.moduleSpecifier.text
  const from = node.getSourceFile()
  if (clause.name) scope.declareLazily(clause.name.text, () => lookUp(specifier, "default", from, node))
  const bindings = clause.namedBindings
  if (!bindings) return
  if (ts.isNamespaceImport(bindings)) {
    scope.declareLazily(bindings.name.text, () => {
      const module = imported(specifier, from, node)
      if (!module) return unfollowed(node, `the import ${specifier} was not found`)
      return "scope" in module
        ? { type: "namespace", name: specifier, members: name => module.exported(name), node }
        : module
    })
    return
  }
  for (const element of bindings.elements) {
    const name = (element.propertyName ?? element.name).text
    scope.declareLazily(element.name.text, () => lookUp(specifier, name, from, element))
  }
}

/** Follows `export { a as b }`, `export … from` and `export *`; everything else is the module's own scope. */
function exportedValue(
  file: ts.SourceFile,
  scope: Scope,
  name: string,
  lookUp: LookUp,
  follower: Follower,
): Value | undefined {
  for (const statement of file.statements) {
    if (name === "default" && ts.isExportAssignment(statement))
      return scope.find("default") ?? evaluate(statement.expression, scope, follower)
    if (name === "default" && isDefaultDeclaration(statement))
      return statement.name && scope.find(statement.name.text)
    if (!ts.isExportDeclaration(statement)) continue
    const found = throughExport(statement, name, file, scope, lookUp)
    if (found && found.type !== "unfollowed") return found
  }
  return name === "default" ? undefined : scope.find(name)
}

function throughExport(
  node: ts.ExportDeclaration,
  name: string,
  file: ts.SourceFile,
  scope: Scope,
  lookUp: LookUp,
): Value | undefined {
  const specifier =
    node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined
  if (!node.exportClause) return specifier === undefined ? undefined : lookUp(specifier, name, file, node)
  if (!ts.isNamedExports(node.exportClause)) return undefined
  const element = node.exportClause.elements.find(candidate => candidate.name.text === name)
  if (!element) return undefined
  const inner = (element.propertyName ?? element.name).text
  return specifier === undefined ? scope.find(inner) : lookUp(specifier, inner, file, element)
}

function isDefaultDeclaration(node: ts.Statement): node is ts.FunctionDeclaration | ts.ClassDeclaration {
  if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return false
  return (node.modifiers ?? []).some(modifier => modifier.kind === ts.SyntaxKind.DefaultKeyword)
}
