import type { TextDocuments } from "vscode-languageserver"
import { TextDocument } from "vscode-languageserver-textdocument"
import type { Disk } from "./disk.js"
import { isInside, isSource, pathOf, uriOf } from "./paths.js"

/**
 * The newest text of every file: what the editor holds, over what is on disk.
 * Disk is read inside the workspace folders alone; a file opened from elsewhere
 * is known by its open text and by nothing around it.
 */
export class Texts {
  folders: readonly string[] = []
  private readonly open = new Map<string, TextDocument>()
  /** Closed files whose lines have been counted, until they change. */
  private readonly counted = new Map<string, TextDocument>()

  constructor(
    documents: TextDocuments<TextDocument>,
    private readonly disk: Disk,
  ) {
    documents.onDidOpen(({ document }) => {
      const path = pathOf(document.uri)
      if (path) this.open.set(path, document)
    })
    documents.onDidClose(({ document }) => {
      const path = pathOf(document.uri)
      if (path) this.open.delete(path)
    })
  }

  /** The files that are open in the editor, by path. */
  get opened(): ReadonlyMap<string, TextDocument> {
    return this.open
  }

  read(path: string): string | undefined {
    const folder = this.folderOf(path)
    return this.open.get(path)?.getText() ?? (folder && this.disk.read(path, folder))
  }

  /** The source files in a folder; of a folder outside the workspace, those that are open. */
  *filesIn(folder: string): Iterable<string> {
    const onDisk = new Set(this.folders.includes(folder) ? this.disk.files(folder) : [])
    yield* onDisk
    for (const path of this.open.keys()) {
      if (!onDisk.has(path) && isInside(path, folder) && isSource(path)) yield path
    }
  }

  /** A file's text with its lines counted; empty when there is no text. */
  document(path: string): TextDocument {
    const document = this.open.get(path) ?? this.counted.get(path)
    if (document) return document
    const read = TextDocument.create(uriOf(path), "", 0, this.read(path) ?? "")
    this.counted.set(path, read)
    return read
  }

  /** A file changed, came or went. */
  changed(path: string): void {
    this.counted.delete(path)
  }

  /** The innermost workspace folder around a path. */
  folderOf(path: string): string | undefined {
    const around = this.folders.filter(folder => isInside(path, folder))
    return around.sort((a, b) => b.length - a.length)[0]
  }
}
