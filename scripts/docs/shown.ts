import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Engine } from "@streamwright/graph"
import { runExample } from "../../test/harness/example.js"
import { filesIn } from "../../test/harness/files.js"
import { type Block, isExample, type Page } from "./pages.js"

const tests = fileURLToPath(new URL("../../test/", import.meta.url))

/** When a mistake would show if nobody mended it. */
type Shows = "on submit" | "at run time" | "silently"

/** A page with what its examples showed when they were run. */
export interface ShownPage extends Page {
  readonly shows: readonly Shows[]
  /** The engines of the jobs in which something was found; none for what is found in no job. */
  readonly engines: readonly Engine[]
  /** Its prose and its examples in Markdown, each example with what is found in it. */
  readonly body: readonly string[]
}

export function shown(page: Page): ShownPage {
  const outcomes = page.blocks.map(block => blockOutcome(block, page.name))
  return {
    ...page,
    shows: [...new Set(outcomes.flatMap(({ shows }) => shows))],
    engines: [...new Set([...outcomes.flatMap(({ engines }) => engines), ...enginesOf(page)])].toSorted(),
    body: outcomes.map(({ text }) => text),
  }
}

/** Where else it is found: in an engine whose checks it stands for, or in a fixture of its own. */
function enginesOf({ name, engine }: Page): readonly Engine[] {
  const folder = `${tests}rules/${name}`
  const fixtures = existsSync(folder) ? filesIn(folder, ".ts").map(file => `${folder}/${file}`) : []
  const marked = fixtures
    .map(path => readFileSync(path, "utf8"))
    .filter(text => new RegExp(`^//.* (error|warning|info) ${name}:`, "m").test(text))
  return (["flink", "spark"] as const).filter(
    candidate =>
      engine.some(id => id.startsWith(candidate)) ||
      marked.some(text => text.includes(`"streamwright/${candidate}"`) && !isMixed(text)),
  )
}

function isMixed(text: string): boolean {
  return text.includes('"streamwright/flink"') && text.includes('"streamwright/spark"')
}

/** Examples show what is found in them, as the marks of fixtures do. */
function blockOutcome(block: Block, rule: string) {
  if (!isExample(block)) return { text: block.prose, shows: [], engines: [] }
  const { findings, shown, analysed } = runExample(block, rule)
  return {
    text: `\`\`\`${block.language}\n${shown}\`\`\``,
    shows: findings.map(({ shows }) => shows),
    engines: findings.length > 0 ? analysed.jobs.map(({ engine }) => engine) : [],
  }
}
