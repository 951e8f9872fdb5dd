import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { type Files, nameOf, pathOf, projectOf } from "./project.js"

const root = fileURLToPath(new URL("../..", import.meta.url))

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  resolveJsonModule: true,
  verbatimModuleSyntax: true,
  types: ["node"],
}

/**
 * Type-checks many small projects against the declarations of the SDK. All of
 * them are one program, made when the first answer is asked for, because what
 * takes time is the first look at the libraries.
 */
export class Compiler {
  private readonly texts = new Map<string, string>()
  /** How each project's folder resolves what only its own packages and path aliases explain. */
  private readonly aliases = new Map<string, (specifier: string, from: string) => string | undefined>()
  private program: ts.Program | undefined

  /** Adds a project, in a folder of its own. The answer tells its errors. */
  add(files: Files): () => readonly string[] {
    const folder = join(root, "test", `project-${this.aliases.size}`)
    const { sources } = projectOf(files)
    this.aliases.set(folder, (specifier, from) => {
      const path = sources.resolve(specifier, pathOf(relative(folder, from)))
      return path && join(folder, nameOf(path))
    })
    for (const [name, text] of files) this.texts.set(join(folder, name), text)
    const paths = [...files.keys()].filter(isScript).map(name => join(folder, name))
    this.program = undefined
    return () => paths.flatMap(path => this.errors(path))
  }

  private errors(path: string): readonly string[] {
    this.program ??= ts.createProgram([...this.texts.keys()].filter(isScript), options, this.host())
    const file = this.program.getSourceFile(path)
    const diagnostics = [
      ...this.program.getSyntacticDiagnostics(file),
      ...this.program.getSemanticDiagnostics(file),
    ]
    return diagnostics.map(diagnostic => {
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")
      const line = file?.text.slice(0, diagnostic.start).split("\n").length
      return `line ${line}: ${message}`
    })
  }

  private host(): ts.CompilerHost {
    const disk = ts.createCompilerHost(options)
    const folders = new Set([...this.texts.keys()].map(path => dirname(path)))
    const cache = ts.createModuleResolutionCache(root, name => name, options)
    const host: ts.CompilerHost = {
      ...disk,
      fileExists: path => this.texts.has(path) || disk.fileExists(path),
      readFile: path => this.texts.get(path) ?? disk.readFile(path),
      directoryExists: path => folders.has(path) || (disk.directoryExists?.(path) ?? true),
      getSourceFile: (path, version, ...others) => {
        const text = this.texts.get(path)
        return text === undefined
          ? disk.getSourceFile(path, version, ...others)
          : ts.createSourceFile(path, text, version)
      },
      resolveModuleNameLiterals: (literals, from, redirected, _, file) =>
        literals.map(literal => {
          const mode = ts.getModeForUsageLocation(file, literal, options)
          const found = ts.resolveModuleName(literal.text, from, options, host, cache, redirected, mode)
          return found.resolvedModule ? found : this.byAlias(literal.text, from)
        }),
    }
    return host
  }

  private byAlias(specifier: string, from: string): ts.ResolvedModuleWithFailedLookupLocations {
    const folder = [...this.aliases.keys()].find(candidate => from.startsWith(`${candidate}/`))
    const path = folder && this.aliases.get(folder)?.(specifier, from)
    return {
      resolvedModule: path
        ? { resolvedFileName: path, extension: ts.Extension.Ts, isExternalLibraryImport: false }
        : undefined,
    }
  }
}

/** Settings and data among the files are read when an import or a script needs them. */
function isScript(name: string): boolean {
  return /\.[cm]?[jt]s$/.test(name)
}
