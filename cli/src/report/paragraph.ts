/** Breaks text between words into lines of at most `width` characters; a longer word gets a line of its own. */
export function paragraph(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of printable(text).split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Text from a file without the characters by which it could command the terminal or turn its direction. */
export function printable(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD")
}
