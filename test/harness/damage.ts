import ts from "typescript"

/** A text with some of its tokens taken out, as while somebody types or edits. */
export function withTokensRemoved(text: string, share: number, random: () => number): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  let left = ""
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) {
    if (random() >= share) left += scanner.getTokenText()
  }
  return left
}
