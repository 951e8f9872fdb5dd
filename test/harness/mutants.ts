import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { analyzeFile, applyEdits, createProject, fixEdits, summarize } from "@streamwright/core"
import { damaged } from "./damage.js"
import { filesIn } from "./files.js"
import { pathOf } from "./project.js"
import { randomNumbers } from "./random.js"
import { sampleFiles } from "./samples.js"

/** The samples, and every fixture as one text. */
export function everyText(): ReadonlyMap<string, string> {
  const test = fileURLToPath(new URL("..", import.meta.url))
  const fixtures = ["rules", "jobs", "documentation"].flatMap(folder =>
    filesIn(join(test, folder), ".ts").map(name => join(folder, name)),
  )
  return new Map([
    ...sampleFiles(),
    ...fixtures.map(name => [name, readFileSync(join(test, name), "utf8")] as const),
  ])
}

/**
 * Damages one of some texts again and again, in a project that holds them all,
 * and asks for everything that an editor would ask for.
 *
 * @returns what went wrong, with the damaged text; nothing when every variant was answered.
 */
export function survives(
  texts: ReadonlyMap<string, string>,
  name: string,
  variants: number,
  seed: number,
): string[] {
  const held = new Map([...texts].map(([file, text]) => [pathOf(file), text]))
  const project = createProject({ root: pathOf("."), files: () => held.keys(), read: path => held.get(path) })
  const path = pathOf(name)
  const original = held.get(path) as string
  const random = randomNumbers(seed)
  const analyse = (text: string) => {
    held.set(path, text)
    project.changed(path)
    return analyzeFile(project, path)
  }
  const before = JSON.stringify(analyse(original).findings)
  const problems: string[] = []
  for (let variant = 0; variant < variants; variant++) {
    const text = damaged(original, random() ** 2 / 2, random)
    const problem = problemOf(text, () => answer(analyse(text), text))
    if (problem) problems.push(problem)
  }
  if (JSON.stringify(analyse(original).findings) !== before)
    problems.push("the findings of the whole text have changed")
  return problems

  function answer(
    { jobs, findings, gaps }: ReturnType<typeof analyzeFile>,
    text: string,
  ): string | undefined {
    for (const finding of findings)
      for (const fix of finding.fixes)
        applyEdits(text, fixEdits(project, finding, fix)?.filter(edit => edit.file === path) ?? [])
    for (const job of jobs) summarize(job)
    return gaps.find(({ reason }) => reason.includes("error in Streamwright"))?.reason
  }
}

function problemOf(text: string, answer: () => string | undefined): string | undefined {
  try {
    const reason = answer()
    return reason && `${reason}\n${text}`
  } catch (error) {
    return `${error instanceof Error ? error.stack : error}\n${text}`
  }
}
