import { readFileSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { isKnown, type Job, type Operator, print, type Setting } from "@streamwright/graph"
import { recordJobs } from "streamwright"
import { afterAll, afterEach, describe, expect, it } from "vitest"
import { analysed } from "./harness/analysed.js"
import { filesIn } from "./harness/files.js"
import { withoutMarks } from "./harness/marks.js"
import { type Files, pathOf } from "./harness/project.js"
import { recordedIn, stage, staged } from "./harness/run.js"
import { sampleFiles } from "./harness/samples.js"

const tests = fileURLToPath(new URL(".", import.meta.url))
/** Jobs whose reading says more than one run of them can: both ways of a condition, all turns of a loop. */
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
    const { files, read } = fixture(`${jobs}${path}`)
    const entries = [...files.keys()].filter(name => read.some(({ at }) => at.file === pathOf(name)))
    const root = staged(`${area}/${path.replace(/\.ts$/, "")}`, files)
    const recorded = await recordedIn(root, files, entries)
    expect(read.length).toBeGreaterThan(0)
    expect(printed(read)).toBe(printed(recorded))
  })
})

/**
 * What decides the jobs of `one-sided` when they run, so that every way of every condition is taken once. The
 * recursions without an end in their text have no runs here: what they make is one gap, and no run makes a gap.
 */
const runs = [
  { MODE: "debug", LIVE: "yes", topics: ["a", "b"] },
  { MODE: "twice", LIVE: "no", topics: ["a"] },
  { MODE: "renamed", LIVE: "yes", topics: [] },
  { MODE: "distinct", LIVE: "no", topics: [] },
]

/** What is made where something fails, as nothing does while a job is recorded. */
const failing = ["sink:failed"]
/** What is made of a stream that one of two ways does not tell; a gap stands for it. */
const behindGap = "sink:either"

describe("a run of a job that only the run decides is a part of what is read, and all runs are all of it", () => {
  afterEach(() => {
    for (const name of ["MODE", "LIVE"]) delete process.env[name]
  })

  it.each(["flink-conditions.ts", "spark-conditions.ts"])("%s", async name => {
    const { files, read } = fixture(`${tests}jobs/${oneSided}${name}`)
    const operators = read.flatMap(job => job.operators)
    const seen = new Set<Operator>()
    for (const [index, { topics, ...environment }] of runs.entries()) {
      Object.assign(process.env, environment)
      Object.assign(globalThis, { loadTopics: () => topics, given: undefined })
      const root = staged(`${oneSided}${name}-${index}`, files)
      const recorded = await recordedIn(root, files, ["job.ts"])
      for (const made of recorded.flatMap(job => job.operators).filter(({ id }) => id !== behindGap)) {
        const found = operators.filter(operator => mayBe(operator, made))
        expect(found, made.id).not.toEqual([])
        for (const operator of found) seen.add(operator)
      }
    }
    const never = operators.filter(operator => operator.kind !== "choice" && !seen.has(operator))
    expect(never.map(({ id }) => id)).toEqual(failing)
  })
})

function fixture(path: string): { readonly files: Files; readonly read: readonly Job[] } {
  const { parts } = withoutMarks(readFileSync(path, "utf8"), "job.ts")
  const files = new Map(parts.map(({ name, text }) => [name, text]))
  return { files, read: analysed(files).jobs }
}

/** Whether an operator as read may be this one as recorded: what is not known may be anything. */
function mayBe(read: Operator, recorded: Operator): boolean {
  const { name } = recorded.settings
  return read.kind === recorded.kind && agrees({ name, ...read.settings }, recorded.settings)
}

function agrees(read: unknown, recorded: unknown): boolean {
  if (read !== undefined && !isKnown(read as Setting<unknown>)) return true
  if (read === "unknown") return true
  if (typeof read !== "object" || typeof recorded !== "object" || !read || !recorded) return read === recorded
  const names = new Set([...Object.keys(read), ...Object.keys(recorded)])
  return [...names].every(name => agrees(Reflect.get(read, name), Reflect.get(recorded, name)))
}

/** A promise in a comment is not there when the job runs, so promises are left out. */
function printed(read: readonly Job[]): string {
  return read.map(job => print({ ...job, serviceLevel: {} })).join("\n\n")
}
