import ts from "typescript"

/** A text with some of its tokens removed, doubled or swapped with the next, as while somebody types or edits. */
export function damaged(text: string, share: number, random: () => number): string {
  const tokens = tokensOf(text)
  for (let at = 0; at < tokens.length; at++) {
    if (random() >= share) continue
    const [token = "", next = ""] = tokens.slice(at, at + 2)
    const kind = random()
    if (kind < 0.6) tokens[at] = ""
    else if (kind < 0.8) tokens[at] = token + token
    else if (next !== "") tokens.splice(at, 2, next, token)
  }
  return tokens.join("")
}

function tokensOf(text: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  const tokens: string[] = []
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) tokens.push(scanner.getTokenText())
  return tokens
}
