import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { EngineCheck } from "../../core/src/rules/engine-checks/index.js"
import { groups } from "../../core/src/rules/groups.js"
import { rules } from "../../core/src/rules/index.js"
import type { Rule } from "../../core/src/rules/rule.js"

/** The documentation of one kind of finding, as its doc comment has it. */
export interface Page {
  readonly name: string
  readonly severity: string
  /** What it stands under in the index. */
  readonly group: { readonly title: string; readonly about: string }
  /** The gravest safety of its fixes; absent when it offers none. */
  readonly fix?: string
  /** The engines' own checks that it stands for. */
  readonly engine: readonly EngineCheck[]
  /** Whether only the strict preset asks it. */
  readonly isStrict: boolean
  /** The first paragraph. */
  readonly summary: string
  /** What follows it, in order. */
  readonly blocks: readonly Block[]
}

export type Block = { readonly prose: string } | Example

/** A fence. It is run as a test. */
export interface Example {
  readonly language: string
  readonly code: string
  /** Whether it stands behind the words "Not reported". */
  readonly isQuiet: boolean
}

/** What is found in no job has a group of its own. */
export const itself = {
  title: "Streamwright itself",
  about: "What is written for Streamwright: comments that ignore a finding, and `streamwright.json`.",
}

/** Every page: the rules by their groups and in the order of their list, then the findings that are about no job. */
export function pages(): readonly Page[] {
  const fromRules = Object.entries<Rule>(rules).map(([name, rule]) => page(name, `rules/${name}.ts`, rule))
  const titles = Object.values(groups)
  return [
    ...fromRules.toSorted((a, b) => titles.indexOf(a.group as never) - titles.indexOf(b.group as never)),
    page("unused-ignore", "ignore.ts", { severity: "warning" }),
    page("invalid-configuration", "configuration.ts", { severity: "error" }),
  ]
}

export function isExample(block: Block): block is Example {
  return "code" in block
}

function page(name: string, file: string, rule: Pick<Rule, "severity"> & Partial<Rule>): Page {
  const { severity, fix, group, engine = [], isStrict = false } = rule
  const path = fileURLToPath(new URL(`../../core/src/${file}`, import.meta.url))
  const text = comment(readFileSync(path, "utf8"), name)
  const end = text.indexOf("\n\n")
  const [summary, body] = [text.slice(0, end), text.slice(end).trim()]
  return {
    name,
    severity,
    group: group ? groups[group] : itself,
    engine,
    isStrict,
    ...(fix ? { fix } : {}),
    summary: summary.replaceAll("\n", " "),
    blocks: blocks(body),
  }
}

/** The doc comment of the function or constant that has the name of the page. */
function comment(text: string, name: string): string {
  const camelCase = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const declared = text.search(new RegExp(`^(export )?(const|function) ${camelCase}\\b`, "m"))
  if (declared < 0) throw new Error(`Nothing called ${camelCase} has the page of ${name} for its comment.`)
  const before = text.slice(0, declared)
  const start = before.lastIndexOf("/**")
  return before
    .slice(start + 3, before.lastIndexOf("*/"))
    .replaceAll(/^ \* ?/gm, "")
    .trim()
}

function blocks(body: string): readonly Block[] {
  const parts = body.split(/^```(\w+)\n(.*?)^```$/ms)
  const found: Block[] = []
  let isQuiet = false
  for (let index = 0; index < parts.length; index += 3) {
    const [prose = "", language, code] = parts.slice(index, index + 3)
    if (prose.trim() !== "") found.push({ prose: prose.trim() })
    isQuiet ||= /^Not reported\b/m.test(prose)
    if (language !== undefined && code !== undefined) found.push({ language, code, isQuiet })
  }
  return found
}
