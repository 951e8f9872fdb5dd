import { analyze, createProject } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { pathOf } from "./harness/project.js"

const files: { readonly [name: string]: string } = {
  "jobs/payments.ts": `import { define } from "@acme/streams"
import { minutes } from "@acme/streams/windows"
import settings from "./settings.json"
export default define(settings.name, stream => stream.map(n => n).name(minutes(5)))`,
  "jobs/settings.json": '{ "name": "payments" }',
  "jobs/unused.json": "{}",
  "packages/streams/package.json": `{ "name": "@acme/streams", "exports": {
    ".": { "types": "./dist/main.d.ts", "default": "./dist/main.js" }, "./*": "./dist/parts/*.js" } }`,
  "packages/streams/src/main.ts": `import { defineJob } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"
export const define = (name, build) =>
  defineJob({ name }, () => build(StreamExecutionEnvironment.getExecutionEnvironment().fromData(1)).print())`,
  "packages/streams/src/parts/windows.ts": "export const minutes = count => `${count} min`",
  "packages/streams/dist/main.js": 'export * from "streamwright"',
  "web/page.ts":
    'import { button } from "./button.js"\nimport React from "react"\nimport { define } from "./unrelated.js"',
  "web/button.ts": "export const button = 1",
  "web/unrelated.ts": "export const define = 1",
}

/** A project that notes what it is asked for. */
function watched() {
  const asked: string[] = []
  const texts = new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text]))
  const project = createProject({
    root: pathOf("").slice(0, -1),
    files: () => [...texts.keys()].filter(path => !path.endsWith(".json")),
    read: path => {
      const text = texts.get(path)
      if (text !== undefined) asked.push(path)
      return text
    },
  })
  const read = () => asked.splice(0).map(path => path.slice(pathOf("").length))
  return { project, read }
}

describe("which files may define jobs is found in their texts and imports alone:", () => {
  it("the job of a company's wrapper, which never mentions the SDK, and each text is searched once", () => {
    const { project, read } = watched()
    expect(project.jobFiles()).toEqual(["jobs/payments.ts", "packages/streams/src/main.ts"].map(pathOf))
    const sources = read().filter(name => name.endsWith(".ts"))
    expect(sources.filter(name => name.startsWith("web/"))).toEqual([
      "web/page.ts",
      "web/button.ts",
      "web/unrelated.ts",
    ])
    expect(sources).not.toContain("packages/streams/dist/main.js")
  })

  it("reading the jobs reads nothing that they do not import", () => {
    const { project, read } = watched()
    project.jobFiles()
    read()
    const jobs = analyze(project).flatMap(file => file.jobs.map(({ job }) => job))
    expect(jobs.map(({ name, operators }) => [name, operators[1]?.settings.name])).toEqual([
      ["payments", "5 min"],
    ])
    const asked = new Set(read())
    expect([...asked].filter(name => name.startsWith("web/") || name.includes("/dist/"))).toEqual([])
    expect(asked).not.toContain("jobs/unused.json")
  })

  it("one file alone is asked about without a search of the others", () => {
    const { project, read } = watched()
    expect(project.mayDefineJob(pathOf("web/page.ts"))).toBe(false)
    expect(read().filter(name => !name.endsWith(".json") && !name.startsWith("web/"))).toEqual([])
    expect(project.mayDefineJob(pathOf("jobs/payments.ts"))).toBe(true)
    expect(read().filter(name => name.startsWith("web/"))).toEqual([])
  })

  it("a job is found by a wrapper beside the files that are asked about", () => {
    const texts = new Map([
      ["/w/jobs/a.ts", 'import { env } from "../lib/env.js"'],
      ["/w/jobs/b.ts", 'import { env } from "./c.js"'],
      ["/w/jobs/c.ts", "export const env = 1"],
      ["/w/lib/env.ts", 'import { StreamExecutionEnvironment } from "streamwright/flink"'],
    ])
    const files = () => [...texts.keys()].filter(path => path.startsWith("/w/jobs/"))
    const project = createProject({ root: "/w", files, read: path => texts.get(path) })
    expect(project.jobFiles()).toEqual(["/w/jobs/a.ts"])
  })

  it("an import that comes or goes changes the answer", () => {
    const texts = new Map([
      ["/w/a.ts", "export const a = 1"],
      ["/w/b.ts", 'import { defineJob } from "streamwright"'],
    ])
    const project = createProject({ root: "/w", files: () => texts.keys(), read: path => texts.get(path) })
    expect(project.mayDefineJob("/w/a.ts")).toBe(false)
    texts.set("/w/a.ts", 'import "./b.js"')
    project.changed("/w/a.ts")
    expect(project.mayDefineJob("/w/a.ts")).toBe(true)
    texts.set("/w/b.ts", "export const b = 1")
    project.changed("/w/b.ts")
    expect(project.mayDefineJob("/w/a.ts")).toBe(false)
    expect(project.jobFiles()).toEqual([])
  })
})
