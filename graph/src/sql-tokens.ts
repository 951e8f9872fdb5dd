/** A word or sign of an SQL text, and where it stands. */
export interface SqlToken {
  readonly type: "word" | "name" | "text" | "number" | "sign"
  /** What it says: words in upper case, names and texts without their quotes. */
  readonly value: string
  /** As it is written, for words that turn out to be names. */
  readonly written: string
  readonly start: number
  readonly end: number
}

const shapes =
  /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|(?<word>[A-Za-z_]\w*)|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?:L|S|Y|D|F|BD)?\b)|`(?<name>(?:[^`]|``)+)`|'(?<text>(?:[^'\\]|\\[\s\S]|'')*)'|"(?<quoted>(?:[^"\\]|\\[\s\S])*)"|(?<sign><=>|<=|>=|<>|!=|==|\|\||::|->|=>|[()[\],.+\-*/%=<>:&|^~!?])/y

/** The tokens of an SQL text; undefined when something in it is none. */
export function sqlTokens(text: string): readonly SqlToken[] | undefined {
  const tokens: SqlToken[] = []
  shapes.lastIndex = 0
  while (shapes.lastIndex < text.length) {
    const start = shapes.lastIndex
    const match = shapes.exec(text)
    if (!match) return undefined
    const token = tokenOf(match.groups ?? {})
    if (token) tokens.push({ ...token, written: match[0], start, end: start + match[0].length })
  }
  return tokens
}

function tokenOf({
  word,
  number,
  name,
  text,
  quoted,
  sign,
}: {
  readonly [group: string]: string | undefined
}): Pick<SqlToken, "type" | "value"> | undefined {
  if (word !== undefined) return { type: "word", value: word.toUpperCase() }
  if (number !== undefined) return { type: "number", value: number.replace(/[A-Z]+$/i, "") }
  if (name !== undefined) return { type: "name", value: name.replaceAll("``", "`") }
  const literal = text ?? quoted
  if (literal !== undefined)
    return { type: "text", value: literal.replace(/\\([\s\S])|''/g, (_, escaped = "'") => escaped) }
  return sign === undefined ? undefined : { type: "sign", value: sign }
}
