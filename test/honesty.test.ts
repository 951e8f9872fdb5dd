import { readdirSync } from "node:fs"
import { analyzeFile } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { pathOf, projectOf } from "./harness/project.js"
import { type Case, flink } from "./honesty/case.js"

const folder = new URL("honesty/", import.meta.url)
const modules = readdirSync(folder).filter(name => name !== "case.ts")
const cases: readonly Case[] = (
  await Promise.all(modules.map(async name => (await import(new URL(name, folder).href)).cases))
).flat()

describe("a finding goes, and a gap says why, when what it rests on is only known at run time:", () => {
  it.each(cases)("$rule on $known", ({ rule, known, unknown = "load()", job }) => {
    const before = read(job)
    expect(before.findings.map(finding => finding.rule)).toContain(rule)
    const after = read(job.replace(known, unknown))
    expect(after.findings.map(finding => finding.rule)).not.toContain(rule)
    expect(after.gaps.length).toBeGreaterThan(before.gaps.length)
  })

  it("names the place and the reason", () => {
    const { gaps } = read(
      `${flink}env.fromSource(KafkaSource.builder<Order>().setTopics(load()).build(), WatermarkStrategy.noWatermarks(), "orders").print()`,
    )
    expect(gaps.map(({ reason }) => reason)).toEqual(["`load()` is only known when the job runs"])
  })
})

function read(text: string) {
  return analyzeFile(projectOf(new Map([["job.ts", text]]), "strict"), pathOf("job.ts"))
}
