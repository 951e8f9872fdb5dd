import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import type { Files } from "./project.js"

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
  private projects = 0
  private program: ts.Program | undefined

  /** Adds a project, in a folder of its own. The answer tells its errors. */
  add(files: Files): () => readonly string[] {
    const folder = join(root, "test", `project-${this.projects++}`)
    const paths = [...files]
      .filter(([name]) => /\.([cm]?[jt]s|json)$/.test(name))
      .map(([name, text]) => {
        const path = join(folder, name)
        this.texts.set(path, text)
        return path
      })
    this.program = undefined
    return () => paths.flatMap(path => this.errors(path))
  }

  private errors(path: string): readonly string[] {
    this.program ??= ts.createProgram([...this.texts.keys()], options, this.host())
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
    return {
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
    }
  }
}
