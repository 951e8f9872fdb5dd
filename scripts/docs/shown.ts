import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Engine } from "@streamwright/graph"
import { runExample } from "../../test/harness/example.js"
import { filesIn } from "../../test/harness/files.js"
import { type Block, isExample, itself, type Page } from "./pages.js"

const fixtures = ["rules", "jobs"].flatMap(area => {
  const folder = fileURLToPath(new URL(`../../test/${area}/`, import.meta.url))
  return filesIn(folder, ".ts").map(file => readFileSync(`${folder}${file}`, "utf8"))
})

/** When a mistake would show if nobody mended it. */
type Shows = "on submit" | "at run time" | "silently"

/** A page with what its examples showed when they were run. */
export interface ShownPage extends Page {
  readonly shows: readonly Shows[]
  /** The engines of the jobs in which something was found; none for what has nothing to do with engines. */
  readonly engines: readonly Engine[]
  /** Its prose and its examples in Markdown, each example with what is found in it. */
  readonly body: readonly string[]
}

export function shown(page: Page): ShownPage {
  const outcomes = page.blocks.map(block => blockOutcome(block, page.name))
  const inExamples = outcomes.flatMap(({ engines }) => engines)
  return {
    ...page,
    shows: [...new Set(outcomes.flatMap(({ shows }) => shows))],
    engines: page.group === itself ? [] : [...new Set([...inExamples, ...enginesOf(page)])].toSorted(),
    body: outcomes.map(({ text }) => text),
  }
}

/** Where else it is found: in an engine whose checks it stands for, or in a fixture. */
function enginesOf({ name, engine }: Page): readonly Engine[] {
  const marked = fixtures.filter(text => new RegExp(`^//.* (error|warning|info) ${name}:`, "m").test(text))
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
