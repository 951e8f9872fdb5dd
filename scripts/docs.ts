import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { engineChecksPage } from "./docs/engine-checks.js"
import { rulesIndex } from "./docs/index.js"
import { pages } from "./docs/pages.js"
import { rulePageText } from "./docs/rule-page.js"
import { configurationSchema } from "./docs/schema.js"
import { shown } from "./docs/shown.js"

const root = fileURLToPath(new URL("../", import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes("--check"))

/** Writes what is generated, or with `--check` tells which of it is stale and fails when something is. */
async function main(isCheck: boolean): Promise<void> {
  if (isCheck) {
    const stale = await staleDocuments()
    for (const name of stale) console.error(`${name} is stale; "npm run docs" writes it anew.`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const [name, text] of documents()) {
    await mkdir(dirname(`${root}${name}`), { recursive: true })
    await writeFile(`${root}${name}`, text)
  }
}

/** The generated files that are not as the code says. */
export async function staleDocuments(): Promise<readonly string[]> {
  const checked = [...documents()].map(async ([name, text]) => {
    const written = await readFile(`${root}${name}`, "utf8").catch(() => undefined)
    return written === text ? [] : [name]
  })
  return (await Promise.all(checked)).flat()
}

/** Generated texts by their place in the repository. */
function documents(): ReadonlyMap<string, string> {
  const all = pages().map(shown)
  return new Map([
    ["docs/rules/README.md", rulesIndex(all)],
    ...all.map(page => [`docs/rules/${page.name}.md`, rulePageText(page)] as const),
    ["docs/engine-checks.md", engineChecksPage()],
    ["schemas/streamwright.json", configurationSchema()],
  ])
}
