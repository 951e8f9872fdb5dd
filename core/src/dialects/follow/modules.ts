import { ts } from "ts-morph"
import { classValue } from "./classes.js"
import { evaluate } from "./expressions.js"
import type { Follower, KnownModules } from "./follower.js"
import { Scope } from "./scope.js"
import { type Returns, run } from "./statements.js"
import { type Namespace, unfollowed, type Value } from "./values.js"

export interface Modules {
  /** Follows a file once; imports of it see its exports. */
  load(file: ts.SourceFile): Module
  /** The module whose top level is being followed, undefined before the first. */
  current(): ts.SourceFile | undefined
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

/** Finds what other modules export. */
interface Imports {
  /** A module as one value with members. */
  whole(specifier: string, from: ts.SourceFile, node: ts.Node): Value
  /** What `require` gives: what a module assigned to `module.exports`, or the module as one value. */
  required(specifier: string, from: ts.SourceFile, node: ts.Node): Value
  /** One export of a module. */
  one(specifier: string, name: string, from: ts.SourceFile, node: ts.Node): Value
}

/** Loads the modules that one entry file reaches. Cyclic imports see names as they are when used. */
export function moduleLoader(follower: Follower, known: KnownModules, globals: Scope): Modules {
  const loaded = new Map<string, Module>()
  const files = new Set<string>()
  const missing: ts.StringLiteral[] = []
  const loading: ts.SourceFile[] = []

  const find = (specifier: string, from: ts.SourceFile, node: ts.Node): Namespace | Module | undefined => {
    const api = known(specifier, node)
    if (api) return api
    const path = follower.sources.resolve(specifier, from.fileName)
    const file = path === undefined ? undefined : follower.sources.file(path)
    return file && load(file)
  }
  /** Modules that export everything of each other are asked once for each name. */
  const asked = new Map<Module, Set<string>>()
  const onlyOnce = (module: Module, name: string): Value | undefined => {
    const names = asked.get(module) ?? new Set<string>()
    asked.set(module, names)
    if (names.has(name)) return undefined
    names.add(name)
    const value = module.exported(name)
    names.delete(name)
    return value
  }
  const imports: Imports = {
    whole: (specifier, from, node) => {
      const module = find(specifier, from, node)
      if (!module) return notFound(specifier, node)
      return "scope" in module
        ? { type: "namespace", name: specifier, members: name => module.exported(name), node }
        : module
    },
    required: (specifier, from, node) => {
      const module = find(specifier, from, node)
      const assigned = module && "scope" in module ? commonExports(module.scope) : undefined
      return assigned && assigned.type !== "properties" ? assigned : imports.whole(specifier, from, node)
    },
    one: (specifier, name, from, node) => {
      const module = find(specifier, from, node)
      if (!module) return notFound(specifier, node)
      const value = "scope" in module ? onlyOnce(module, name) : module.members(name)
      return value ?? unfollowed(node, `${specifier} has no \`${name}\``)
    },
  }

  const load = (file: ts.SourceFile): Module => {
    const before = loaded.get(file.fileName)
    if (before) return before
    files.add(file.fileName)
    const scope = new Scope(globals)
    const module: Module = { scope, exported: name => exportedValue(file, scope, name, imports, follower) }
    loaded.set(file.fileName, module)
    declareModule(file, scope, imports, follower, missing)
    loading.push(file)
    const returns: Returns = { values: [], certain: false }
    run(file.statements, scope, follower, returns)
    for (const statement of file.statements)
      if (ts.isExportAssignment(statement)) assignExports(statement, scope, follower)
    loading.pop()
    return module
  }
  return { load, current: () => loading.at(-1), files, missing, touch: file => files.add(file) }
}

function notFound(specifier: string, node: ts.Node): Value {
  return unfollowed(node, `the import ${specifier} was not found`)
}

/** Declares what a module imports, and `require` and `module` for those written in the older style. */
function declareModule(
  file: ts.SourceFile,
  scope: Scope,
  imports: Imports,
  follower: Follower,
  missing: ts.StringLiteral[],
): void {
  for (const statement of file.statements) {
    if (ts.isImportEqualsDeclaration(statement)) declareImportEquals(statement, scope, imports)
    if (!ts.isImportDeclaration(statement)) continue
    declareImports(statement, scope, imports)
    const specifier = missingFile(statement, follower)
    if (specifier) missing.push(specifier)
  }
  const call: Namespace["call"] = ({ node, values: [specifier] }) =>
    specifier?.type === "constant" && typeof specifier.value === "string"
      ? imports.required(specifier.value, file, node)
      : unfollowed(node, "the required module is not known")
  scope.declare("require", { type: "namespace", name: "require", members: () => undefined, call, node: file })
  const exports: Value = { type: "properties", entries: new Map(), node: file }
  scope.declare("exports", exports)
  scope.declare("module", {
    type: "properties",
    entries: new Map<string, Value>([["exports", exports]]),
    node: file,
  })
}

function declareImportEquals(node: ts.ImportEqualsDeclaration, scope: Scope, imports: Imports): void {
  const { moduleReference } = node
  if (!ts.isExternalModuleReference(moduleReference) || !ts.isStringLiteral(moduleReference.expression))
    return
  const specifier = moduleReference.expression.text
  scope.declareLazily(node.name.text, () => imports.required(specifier, node.getSourceFile(), node))
}

/** `export default …` and `export = …`, the latter being what `module.exports = …` is. */
function assignExports(node: ts.ExportAssignment, scope: Scope, follower: Follower): void {
  const value = evaluate(node.expression, scope, follower)
  if (!node.isExportEquals) scope.declare("default", value)
  else scope.declare("module", { type: "properties", entries: new Map([["exports", value]]), node })
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

function declareImports(node: ts.ImportDeclaration, scope: Scope, imports: Imports): void {
  const clause = node.importClause
  if (!clause || clause.isTypeOnly || !ts.isStringLiteral(node.moduleSpecifier)) return
  const specifier = node.moduleSpecifier.text
  const from = node.getSourceFile()
  if (clause.name) scope.declareLazily(clause.name.text, () => imports.one(specifier, "default", from, node))
  const bindings = clause.namedBindings
  if (!bindings) return
  if (ts.isNamespaceImport(bindings)) {
    scope.declareLazily(bindings.name.text, () => imports.whole(specifier, from, node))
    return
  }
  for (const element of bindings.elements) {
    const name = (element.propertyName ?? element.name).text
    scope.declareLazily(element.name.text, () => imports.one(specifier, name, from, element))
  }
}

/** Follows `export { a as b }`, `export … from` and, after them, `export *`; everything else is the module's own scope. */
function exportedValue(
  file: ts.SourceFile,
  scope: Scope,
  name: string,
  imports: Imports,
  follower: Follower,
): Value | undefined {
  if (file.fileName.endsWith(".json")) return jsonValue(file, name, follower)
  const own = name === "default" ? undefined : scope.findOwn(name)
  if (own) return own
  for (const statement of file.statements) {
    if (name === "default" && ts.isExportAssignment(statement) && !statement.isExportEquals)
      return scope.find("default") ?? evaluate(statement.expression, scope, follower)
    if (name === "default" && isDefaultDeclaration(statement)) return defaultDeclaration(statement, scope)
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue
    const found = throughExport(statement, name, file, scope, imports)
    if (found && found.type !== "unfollowed") return found
  }
  if (name === "default") return commonExports(scope)
  return throughStars(file, name, imports) ?? commonExport(scope, name)
}

/** What `export *` gives; the engine's modules, which are not known to the last name, only what nobody else has. */
function throughStars(file: ts.SourceFile, name: string, imports: Imports): Value | undefined {
  const found = file.statements.flatMap(statement => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause) return []
    const specifier = statement.moduleSpecifier
    if (!specifier || !ts.isStringLiteral(specifier)) return []
    const value = imports.one(specifier.text, name, file, statement)
    return value.type === "unfollowed" ? [] : [value]
  })
  return found.find(value => !(value.type === "namespace" && value.isGuess)) ?? found[0]
}

function jsonValue(file: ts.SourceFile, name: string, follower: Follower): Value | undefined {
  const [statement] = file.statements
  const whole =
    statement &&
    ts.isExpressionStatement(statement) &&
    evaluate(statement.expression, new Scope(undefined), follower)
  if (!whole) return undefined
  return name === "default" ? whole : follower.member(whole, name, file)
}

/** What a module in the older style assigned to `module.exports`. */
function commonExports(scope: Scope): Value | undefined {
  const module = scope.find("module")
  const exports = module?.type === "properties" ? module.entries.get("exports") : undefined
  return exports?.type === "properties" && exports.entries.size === 0 ? undefined : exports
}

function commonExport(scope: Scope, name: string): Value | undefined {
  const exports = commonExports(scope)
  return exports?.type === "properties" ? exports.entries.get(name) : undefined
}

function throughExport(
  node: ts.ExportDeclaration,
  name: string,
  file: ts.SourceFile,
  scope: Scope,
  imports: Imports,
): Value | undefined {
  const specifier =
    node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined
  const clause = node.exportClause
  if (!clause) return undefined
  if (ts.isNamespaceExport(clause))
    return clause.name.text === name && specifier ? imports.whole(specifier, file, node) : undefined
  const element = clause.elements.find(candidate => candidate.name.text === name)
  if (!element) return undefined
  const inner = (element.propertyName ?? element.name).text
  return specifier === undefined ? scope.find(inner) : imports.one(specifier, inner, file, element)
}

function defaultDeclaration(
  node: ts.FunctionDeclaration | ts.ClassDeclaration,
  scope: Scope,
): Value | undefined {
  if (node.name) return scope.find(node.name.text)
  return ts.isClassDeclaration(node) ? classValue(node, scope) : { type: "function", node, scope }
}

function isDefaultDeclaration(node: ts.Statement): node is ts.FunctionDeclaration | ts.ClassDeclaration {
  if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return false
  return (node.modifiers ?? []).some(modifier => modifier.kind === ts.SyntaxKind.DefaultKeyword)
}
