import { mkdir, readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { runExample } from "../test/harness/example.js"
import { type Block, isExample, type Page, pages } from "./pages.js"

const folder = fileURLToPath(new URL("../docs/rules/", import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes("--check"))

/** Writes `docs/rules`, or with `--check` tells which of its files are stale and fails when one is. */
async function main(isCheck: boolean): Promise<void> {
  if (isCheck) {
    const stale = await stalePages()
    for (const name of stale) console.error(`docs/rules/${name} is stale; "npm run docs" writes it anew.`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  await mkdir(folder, { recursive: true })
  for (const [name, text] of documents()) await writeFile(`${folder}${name}`, text)
}

/** The files of `docs/rules` that are not as the comments in the code say. */
export async function stalePages(): Promise<readonly string[]> {
  const checked = [...documents()].map(async ([name, text]) => {
    const written = await readFile(`${folder}${name}`, "utf8").catch(() => undefined)
    return written === text ? [] : [name]
  })
  return (await Promise.all(checked)).flat()
}

function documents(): ReadonlyMap<string, string> {
  const all = pages()
  return new Map([["README.md", table(all)], ...all.map(page => [`${page.name}.md`, text(page)] as const)])
}

function table(all: readonly Page[]): string {
  const rows = all.map(
    ({ name, severity, fix, summary }) =>
      `| [${name}](${name}.md) | ${severity} | ${fix ?? "–"} | ${summary} |`,
  )
  return `# Rules

| rule | severity | fix | what it reports |
|---|---|---|---|
${rows.join("\n")}

Severity: an *error* is refused by the engine or cannot work; a *warning* runs and is wrong, unbounded or too slow; an *info* is worth knowing. A single finding may be graver or milder than its rule.

A fix is *safe* when results and state stay the same; it *breaks savepoints* when results stay the same and old state cannot be restored; it *changes results* when that is its point. Only safe fixes are applied without asking.
`
}

function text(page: Page): string {
  const shows = new Set<string>()
  const body = page.blocks.map(block => blockText(block, page.name, shows))
  const facts = [
    `*${page.severity}*`,
    ...[...shows].map(when => (when === "silently" ? "goes wrong silently" : `shows ${when}`)),
    page.fix ? `its fix *${page.fix}*` : "has no fix",
  ]
  return `# ${page.name}

${page.summary}

${facts.join(" · ")}

${body.join("\n\n")}

## How to ignore it

${ignoring(page.name)}
`
}

/** Examples show what is found in them, as the marks of fixtures do. */
function blockText(block: Block, rule: string, shows: Set<string>): string {
  if (!isExample(block)) return block.prose
  const { findings, shown } = runExample(block, rule)
  for (const finding of findings) shows.add(finding.shows)
  return `\`\`\`${block.language}\n${shown}\`\`\``
}

function ignoring(name: string): string {
  if (name === "invalid-configuration") return "It cannot be ignored: what is not understood has no effect."
  const setting = `\`{ "rules": { "${name}": "off" } }\` in \`streamwright.json\``
  if (name === "unused-ignore") return `Remove the comment, or turn the rule off everywhere: ${setting}.`
  return `On one line, with the reason:

\`\`\`ts
// streamwright-ignore ${name}: why it is right here
\`\`\`

Everywhere: ${setting}.`
}
