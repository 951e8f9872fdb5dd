import type { Span } from "@streamwright/graph"
import { Project as MorphProject, ts } from "ts-morph"
import type { Host } from "./host.js"
import { Resolution } from "./resolution.js"

/**
 * The parsed texts of a project. Together with the dialects the only place that
 * knows the TypeScript compiler. Texts come from the host, never from a disk.
 */
export class Sources {
  private readonly morph = new MorphProject({
    compilerOptions: { target: ts.ScriptTarget.ES2022, allowJs: true, noLib: true },
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  })
  private readonly resolution: Resolution

  constructor(private readonly host: Host) {
    this.resolution = new Resolution(host)
  }

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
    this.resolution.forget(path)
  }

  /** The file that an import means; undefined when it is none of the workspace. */
  resolve(specifier: string, from: string): string | undefined {
    return this.resolution.resolve(specifier, from)
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
