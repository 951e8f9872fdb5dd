/** How a text is set: the size in pixels, and whether it is bold. */
export interface Style {
  readonly size: number
  readonly bold?: boolean
}

/**
 * About how wide a line of text is, in pixels, in a system's interface font.
 * There is no font to ask where pictures are made, so widths are a little
 * generous: a roomy box looks better than a text that leaves it.
 */
export function textWidth(text: string, style: Style): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width * style.size * (style.bold ? 1.12 : 1)
}

/** The text on one line, cut with an ellipsis where it is wider than `width` pixels. */
export function shorten(text: string, width: number, style: Style): string {
  const line = text.replace(/\s+/g, " ").trim()
  if (textWidth(line, style) <= width) return line
  let room = width - textWidth("…", style)
  let end = 0
  for (const { segment, index } of graphemes.segment(line)) {
    room -= textWidth(segment, style)
    if (room < 0) break
    end = index + segment.length
  }
  return `${line.slice(0, end).trimEnd()}…`
}

/** The text broken between words into at most `count` lines; what is left over is cut from the last. */
export function wrap(text: string, width: number, style: Style, count: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ")
    const fits = lines.length > 0 && (lines.length === count || textWidth(longer, style) <= width)
    if (fits) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines.map(line => shorten(line, width, style))
}

// What a reader takes for one character is kept or cut as a whole.
const graphemes = new Intl.Segmenter()

const widthClasses: readonly (readonly [characters: string, ems: number])[] = [
  ["ijlI'|", 0.29],
  [" .,:;!/\\·", 0.34],
  ['frtJ()[]{}-`"', 0.4],
  ["ckszvxy_?*", 0.57],
  ["#<>=+~^&", 0.84],
  ["mwMW@%…—", 0.98],
]

const ems: ReadonlyMap<string, number> = new Map(
  widthClasses.flatMap(([characters, width]) =>
    Array.from(characters, character => [character, width] as const),
  ),
)

/** In ems. What is not listed goes by its script: capitals, small letters and digits, other alphabets, ideographs. */
function characterWidth(character: string): number {
  const listed = ems.get(character)
  if (listed !== undefined) return listed
  if (character >= "A" && character <= "Z") return 0.72
  if (character <= "~") return 0.63
  return character < "\u1100" ? 0.76 : 1.02
}
