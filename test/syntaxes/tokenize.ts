import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import oniguruma from "vscode-oniguruma"
import textmate, { type IRawGrammar } from "vscode-textmate"

/** A stretch of text with its scopes, outermost first. */
export interface Token {
  text: string
  scopes: string[]
}

interface GrammarContribution {
  path: string
  scopeName: string
  injectTo: string[]
}

/**
 * Tokenizes code the way VS Code does: with its TextMate engine, the grammar of the host language and
 * the grammars that the extension's manifest injects into it. Lines are joined without their line ends.
 */
export async function tokenize(code: string, host = "source.ts"): Promise<Token[]> {
  const grammar = await registry.loadGrammar(host)
  if (!grammar) throw new Error(`No grammar for ${host}.`)
  const tokens: Token[] = []
  let state = textmate.INITIAL
  for (const line of code.split("\n")) {
    const result = grammar.tokenizeLine(line, state)
    for (const { startIndex, endIndex, scopes } of result.tokens)
      tokens.push({ text: line.slice(startIndex, endIndex), scopes })
    state = result.ruleStack
  }
  return tokens
}

const root = new URL("../../", import.meta.url)
const require = createRequire(import.meta.url)
const manifest = JSON.parse(await readFile(new URL("package.json", root), "utf8"))
const contributions: GrammarContribution[] = manifest.contributes?.grammars ?? []

const languageGrammars: Record<string, string> = {
  "source.ts": "tm-grammars/grammars/typescript.json",
  "source.tsx": "tm-grammars/grammars/tsx.json",
  "source.js": "tm-grammars/grammars/javascript.json",
  "source.js.jsx": "tm-grammars/grammars/jsx.json",
  "source.sql": "tm-grammars/grammars/sql.json",
}

const registry = new textmate.Registry({
  onigLib: loadOniguruma(),
  loadGrammar,
  // A grammar injected into source.js reaches source.js.jsx too.
  getInjections: host =>
    contributions
      .filter(({ injectTo }) => injectTo.some(scope => host === scope || host.startsWith(`${scope}.`)))
      .map(({ scopeName }) => scopeName),
})

async function loadGrammar(scopeName: string): Promise<IRawGrammar | null> {
  const contributed = contributions.find(contribution => contribution.scopeName === scopeName)
  const language = languageGrammars[scopeName]
  if (contributed) return readGrammar(fileURLToPath(new URL(contributed.path, root)))
  return language ? readGrammar(require.resolve(language)) : null
}

async function readGrammar(path: string): Promise<IRawGrammar> {
  return textmate.parseRawGrammar(await readFile(path, "utf8"), path)
}

async function loadOniguruma() {
  const wasm = await readFile(require.resolve("vscode-oniguruma/release/onig.wasm"))
  await oniguruma.loadWASM(Uint8Array.from(wasm).buffer)
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }
}
