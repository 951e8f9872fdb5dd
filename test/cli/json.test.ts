import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"
import { jobWithGap, mendedJob, mistakenJob } from "./jobs.js"

async function checked(files: Readonly<Record<string, string>>, ...words: string[]) {
  const { output } = await streamwright(await folderWith(files), ["check", "--format", "json", ...words])
  return JSON.parse(output)
}

describe("check --format json", () => {
  it("has the parts of the contract, in order", async () => {
    const report = await checked({ "jobs/revenue.ts": mistakenJob })
    expect(Object.keys(report)).toEqual(["version", "jobs", "findings", "gaps"])
    expect(report.version).toBe(1)
    expect(report.gaps).toEqual([])
  })

  it("describes each job and what makes it slow", async () => {
    const { jobs } = await checked({ "jobs/revenue.ts": mistakenJob })
    expect(jobs.map(Object.keys)).toEqual([
      ["name", "file", "engine", "slo", "latency", "operators", "state"],
    ])
    const [{ latency, ...job }] = jobs
    expect(job).toEqual({
      name: "revenue",
      file: "jobs/revenue.ts",
      engine: "flink",
      slo: { latencyMs: 30_000 },
      operators: 4,
      state: [
        {
          name: "window",
          operator: "window",
          per: "key and window",
          until: "the window ends",
          file: "jobs/revenue.ts",
          range: expect.anything(),
        },
      ],
    })
    expect(Object.keys(latency)).toEqual(["floorMs", "worstMs", "isLowerBound", "terms", "contingent"])
    expect(latency.worstMs).toBeGreaterThanOrEqual(10_000)
    expect(latency.worstMs).toBeLessThan(20_000)
    const [term] = latency.terms
    expect(Object.keys(term)).toEqual([
      "what",
      "operator",
      "floorMs",
      "worstMs",
      "isDefault",
      "file",
      "range",
    ])
    expect(latency.contingent.map(({ when }: { when: string }) => when)).toEqual([
      "the topic gets a new partition",
    ])
    expect(latency.terms.reduce((sum: number, each: { worstMs: number }) => sum + each.worstMs, 0)).toBe(
      latency.worstMs,
    )
  })

  it("says null where there is no promise and no bound", async () => {
    const text = mendedJob.replace(', slo: { latency: "30 s" }', "")
    const { jobs } = await checked({ "revenue.ts": text })
    expect(jobs[0].slo).toBeNull()
  })

  it("places findings by lines and columns from 1", async () => {
    const { findings } = await checked({ "jobs/revenue.ts": mistakenJob })
    expect(findings).toHaveLength(1)
    const [finding] = findings
    expect(Object.keys(finding)).toEqual(["rule", "severity", "message", "file", "range", "related", "fixes"])
    expect(finding).toMatchObject({
      rule: "processing-time-window",
      file: "jobs/revenue.ts",
      range: { start: { line: 25, column: 13 } },
    })
    expect(["error", "warning", "info"]).toContain(finding.severity)
    expect(finding.message).not.toBe("")
  })

  it("names related places and repairs", async () => {
    const { findings } = await checked({ "revenue.ts": mistakenJob })
    const { related, fixes } = findings[0]
    expect(related.length).toBeGreaterThan(0)
    for (const place of related) expect(Object.keys(place)).toEqual(["message", "file", "range"])
    expect(fixes.length).toBeGreaterThan(0)
    for (const fix of fixes) expect(Object.keys(fix)).toEqual(["title", "safety"])
    expect(fixes[0].safety).toBe("changes-results")
  })

  it("tells what could not be followed", async () => {
    const { gaps } = await checked({ "revenue.ts": jobWithGap })
    expect(gaps.map(Object.keys)).toEqual([["reason", "file", "range"]])
    expect(gaps[0]).toMatchObject({ file: "revenue.ts", range: { start: { line: 24 } } })
  })

  it("writes paths relative to the working folder, wherever it is", async () => {
    const folder = await folderWith({
      "package.json": "{}",
      "jobs/revenue.ts": mistakenJob,
      "here/.keep": "",
    })
    const { output } = await streamwright(`${folder}/here`, ["check", "../jobs", "--format=json"])
    expect(JSON.parse(output).findings[0].file).toBe("../jobs/revenue.ts")
  })

  it("says once what two paths lead to", async () => {
    const { jobs, findings } = await checked(
      { "jobs/revenue.ts": mistakenJob },
      "jobs",
      "jobs/revenue.ts",
      "./jobs",
    )
    expect(jobs).toHaveLength(1)
    expect(findings).toHaveLength(1)
  })
})
