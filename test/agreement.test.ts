import { readFileSync, rmSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { type Job, print } from "@streamwright/graph"
import { recordJobs } from "streamwright"
import { afterAll, describe, expect, it } from "vitest"
import { analysed } from "./harness/analysed.js"
import { filesIn } from "./harness/files.js"
import { withoutMarks } from "./harness/marks.js"
import { pathOf } from "./harness/project.js"
import { sampleFiles } from "./harness/samples.js"

/** Where jobs are written to be run; Git ignores it. */
const stage = fileURLToPath(new URL("../dist/agreement/", import.meta.url))
const tests = fileURLToPath(new URL(".", import.meta.url))
/** Jobs whose reading says more than one run of them can, such as both ways of a condition that is not known. */
const oneSided = "one-sided/"

afterAll(() => rmSync(stage, { recursive: true, force: true }))

describe("a sample as read is as recorded", () => {
  const files = sampleFiles()
  const { jobs } = analysed(files)

  it.each([...files.keys()].filter(name => !name.includes("/")))("%s", async name => {
    const read = jobs.filter(({ at }) => at.file === pathOf(name))
    const recorded = await recordJobs(() => import(new URL(`../samples/${name}`, import.meta.url).href))
    expect(read.length).toBeGreaterThan(0)
    expect(printed(read)).toBe(printed(recorded))
  })
})

describe.each(["jobs", "documentation"])("a job of test/%s as read is as recorded", area => {
  const jobs = `${tests}${area}/`

  it.each(filesIn(jobs, ".ts").filter(path => !path.startsWith(oneSided)))("%s", async path => {
    const { parts } = withoutMarks(readFileSync(`${jobs}${path}`, "utf8"), "job.ts")
    const { jobs: read } = analysed(new Map(parts.map(({ name, text }) => [name, text])))
    const folder = join(stage, area, path.replace(/\.ts$/, ""))
    for (const { name, text } of parts) await write(join(folder, name), text)
    const entries = parts
      .map(({ name }) => name)
      .filter(name => read.some(({ at }) => at.file === pathOf(name)))
    const recorded = await recordJobs(() =>
      inOrder(entries.map(name => pathToFileURL(join(folder, name)).href)),
    )
    expect(read.length).toBeGreaterThan(0)
    expect(printed(read)).toBe(printed(recorded))
  })
})

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function inOrder(modules: readonly string[]): Promise<void> {
  for (const module of modules) await import(module)
}

/** A promise in a comment is not there when the job runs, so promises are left out. */
function printed(read: readonly Job[]): string {
  return read.map(job => print({ ...job, serviceLevel: {} })).join("\n\n")
}
