import type { TextEdit } from "@streamwright/core"

interface Hunk {
  /** Offsets of whole lines. */
  from: number
  to: number
  edits: TextEdit[]
}

/**
 * What edits of one text change, line by line: `- ` before lines that go, `+ `
 * before lines that come. Lines keep their indentation to each other.
 */
export function changedLines(text: string, edits: readonly TextEdit[]): readonly string[] {
  const hunks: Hunk[] = []
  for (const edit of edits) {
    const from = text.lastIndexOf("\n", edit.start - 1) + 1
    const next = text.indexOf("\n", edit.end)
    const to = next < 0 ? text.length : next
    const last = hunks.at(-1)
    if (last && from <= last.to + 1) {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    } else hunks.push({ from, to, edits: [edit] })
  }
  return hunks.flatMap(hunk => linesOf(text, hunk))
}

function linesOf(text: string, { from, to, edits }: Hunk): readonly string[] {
  const before = text.slice(from, to).split("\n")
  const after = edited(text, from, to, edits).split("\n")
  while (before.length > 0 && before[0] === after[0]) dropFirst(before, after)
  while (before.length > 0 && before.at(-1) === after.at(-1)) dropLast(before, after)
  const margin = Math.min(...[...before, ...after].filter(line => line.trim() !== "").map(indentation))
  const shown = (sign: string) => (line: string) => `${sign} ${line.slice(margin)}`.trimEnd()
  return [...before.map(shown("-")), ...after.map(shown("+"))]
}

function edited(text: string, from: number, to: number, edits: readonly TextEdit[]): string {
  let result = ""
  let at = from
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at, to)
}

function dropFirst(...lists: string[][]): void {
  for (const list of lists) list.shift()
}

function dropLast(...lists: string[][]): void {
  for (const list of lists) list.pop()
}

function indentation(line: string): number {
  return line.length - line.trimStart().length
}
