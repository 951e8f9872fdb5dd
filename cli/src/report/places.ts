import { relative } from "node:path"
import type { Span } from "@streamwright/graph"
import { printable } from "./paragraph.js"

/** A place between two characters: both numbers from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Range {
  readonly start: Position
  /** Exclusive. */
  readonly end: Position
}

/** Says where spans are, in terms of what people and editors see. */
export class Places {
  private readonly lineStarts = new Map<string, readonly number[]>()
  private readonly texts = new Map<string, string>()

  /**
   * @param folder what paths are printed relative to
   * @param read the text of a file; undefined when it is gone
   */
  constructor(
    private readonly folder: string,
    private readonly read: (file: string) => string | undefined,
  ) {}

  /** The path of a span's file, with forward slashes. */
  file(span: Span): string {
    return relative(this.folder, span.file).replaceAll("\\", "/")
  }

  /** `file:line:column`, which terminals turn into a link. */
  name(span: Span): string {
    const { line, column } = this.range(span).start
    return `${printable(this.file(span))}:${line}:${column}`
  }

  range(span: Span): Range {
    return { start: this.position(span.file, span.start), end: this.position(span.file, span.end) }
  }

  /** A line's text without its end; undefined outside of the file. */
  line(file: string, number: number): string | undefined {
    const start = this.starts(file)[number - 1]
    if (start === undefined) return undefined
    return this.text(file)
      .slice(start, this.starts(file)[number])
      .replace(/[\r\n]+$/, "")
  }

  private position(file: string, offset: number): Position {
    const starts = this.starts(file)
    const line = starts.findLastIndex(start => start <= offset)
    return { line: line + 1, column: offset - (starts[line] as number) + 1 }
  }

  private starts(file: string): readonly number[] {
    const known = this.lineStarts.get(file)
    if (known) return known
    const starts = [0, ...[...this.text(file).matchAll(/\r\n|\r|\n/g)].map(end => end.index + end[0].length)]
    this.lineStarts.set(file, starts)
    return starts
  }

  private text(file: string): string {
    const text = this.texts.get(file) ?? this.read(file) ?? ""
    this.texts.set(file, text)
    return text
  }
}
