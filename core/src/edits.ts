/** One replacement in a file's text. Offsets are of the text before any edit. */
export interface TextEdit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text after some edits, which must not overlap. Insertions at one place keep their order and stand before what replaces the text there. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => b.edit.start - a.edit.start || b.edit.end - a.edit.end || b.index - a.index)
  for (const { edit } of ordered) result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  return result
}
