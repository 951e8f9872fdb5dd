import type { Span } from "@streamwright/graph"
import { Project as MorphProject, ts } from "ts-morph"
import type { Host } from "./host.js"

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
  noLib: true,
}

/**
 * The parsed texts of a project. Together with the dialects the only place that
 * knows the TypeScript compiler. Texts come from the host, never from a disk.
 */
export class Sources {
  private readonly morph = new MorphProject({
    compilerOptions: options,
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  })
  private readonly resolutions = new Map<string, string | undefined>()

  constructor(private readonly host: Host) {}

  /** The syntax of a file; undefined when the host has no text for it. */
  file(path: string): ts.SourceFile | undefined {
    const parsed = this.morph.getSourceFile(path)
    if (parsed) return parsed.compilerNode as ts.SourceFile
    const text = this.host.read(path)
    if (text === undefined) return undefined
    return this.morph.createSourceFile(path, text, { overwrite: true }).compilerNode as ts.SourceFile
  }

  /** Forgets what was read of a file, and every resolution that may have failed without it. */
  forget(path: string): void {
    this.morph.getSourceFile(path)?.forget()
    this.resolutions.clear()
  }

  /** The file that an import means; undefined when it is none of the workspace. */
  resolve(specifier: string, from: string): string | undefined {
    const key = `${from}\n${specifier}`
    if (!this.resolutions.has(key)) this.resolutions.set(key, this.look(specifier, from))
    return this.resolutions.get(key)
  }

  private look(specifier: string, from: string): string | undefined {
    const found = ts.resolveModuleName(specifier, from, options, {
      fileExists: path => this.host.read(path) !== undefined,
      readFile: path => this.host.read(path),
      directoryExists: () => true,
    }).resolvedModule
    return found && !found.resolvedFileName.endsWith(".d.ts") ? found.resolvedFileName : undefined
  }
}

/** Where a node stands, without the white space and comments before it. */
export function spanOf(node: ts.Node): Span {
  const file = node.getSourceFile()
  return { file: file.fileName, start: node.getStart(file), end: node.end }
}

/** Where the parser stopped understanding a file, in order. */
export function syntaxErrors(
  file: ts.SourceFile,
): readonly { readonly at: Span; readonly message: string }[] {
  const diagnostics =
    (file as unknown as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? []
  return diagnostics.map(d => ({
    at: { file: file.fileName, start: d.start, end: d.start + d.length },
    message: ts.flattenDiagnosticMessageText(d.messageText, " "),
  }))
}

/** The innermost node that covers exactly these offsets. */
export function nodeAt(file: ts.SourceFile, span: Span): ts.Node | undefined {
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (node.pos > span.start || node.end < span.end) return undefined
    const inner = ts.forEachChild(node, visit)
    if (inner) return inner
    return node.getStart(file) === span.start && node.end === span.end ? node : undefined
  }
  return visit(file)
}
