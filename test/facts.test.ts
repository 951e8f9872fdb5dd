import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { analyze } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { Compiler } from "./harness/compile.js"
import { tellers } from "./harness/facts.js"
import { filesIn } from "./harness/files.js"
import { projectOf } from "./harness/project.js"

const folder = fileURLToPath(new URL("facts/", import.meta.url))
const compiler = new Compiler()
/** The facts stand in a comment at the end of the job; `UPDATE=1` writes them anew. */
const atTheEnd = /\n\/\* facts\n.*\*\/\n$/s

describe.each(Object.entries(tellers))("the fact %s along whole jobs", (fact, tell) => {
  const found = filesIn(`${folder}${fact}`, ".ts")

  it("has jobs", () => expect(found.length).toBeGreaterThan(0))

  describe.each(found)("%s", name => {
    const path = `${folder}${fact}/${name}`
    const text = readFileSync(path, "utf8")
    const job = text.replace(atTheEnd, "\n")
    const files = new Map([[name, job]])
    const errors = compiler.add(files)

    it("is as the comment at its end says", () => {
      const told = `${job.trimEnd()}\n\n/* facts\n${factsOf(files, tell)}\n*/\n`
      if (process.env.UPDATE && told !== text) writeFileSync(path, told)
      expect(process.env.UPDATE ? told : text).toBe(told)
    })

    it("compiles", () => expect(errors()).toEqual([]))
  })
})

function factsOf(files: ReadonlyMap<string, string>, tell: (typeof tellers)[string]): string {
  const jobs = analyze(projectOf(files)).flatMap(file => file.jobs)
  return jobs
    .flatMap(({ job, facts }) => [
      job.name,
      ...job.operators.flatMap(operator => {
        const told = tell(operator, facts)
        return told === undefined ? [] : [`  ${operator.id}: ${told}`]
      }),
    ])
    .join("\n")
}
