import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"
import { jobWithGap, mendedJob, withTwoJobs } from "./jobs.js"

describe("graph", () => {
  it("prints a line for each operator", async () => {
    const folder = await folderWith({ "revenue.ts": mendedJob })
    const { output, errors, exitCode } = await streamwright(folder, ["graph", "revenue.ts"])
    const lines = output.trimEnd().split("\n")
    expect(lines[0]).toMatch(/^flink revenue slo=30000/)
    expect(lines.slice(1).map(line => line.trim().split(" ")[0])).toEqual([
      "source:orders",
      "keyBy",
      "window",
      "sink",
    ])
    expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 })
  })

  it("draws a picture with every operator", async () => {
    const folder = await folderWith({ "revenue.ts": mendedJob })
    const { output, exitCode } = await streamwright(folder, ["graph", "revenue.ts", "--format", "svg"])
    expect(output).toMatch(/^<svg .*<\/svg>\n$/s)
    const drawn = [...output.matchAll(/data-operator="([^"]+)"/g)].map(([, id]) => id)
    expect(drawn.toSorted()).toEqual(["keyBy", "sink", "source:orders", "window"])
    expect(exitCode).toBe(0)
  })

  it("writes a Mermaid diagram", async () => {
    const folder = await folderWith({ "revenue.ts": mendedJob })
    const { output, exitCode } = await streamwright(folder, ["graph", "revenue.ts", "--format", "mermaid"])
    expect(output).toMatch(/^flowchart LR\n/)
    expect(output.match(/-->/g)).toHaveLength(3)
    expect(exitCode).toBe(0)
  })

  it("prints the job that was asked for", async () => {
    const folder = await folderWith({ "shop.ts": withTwoJobs() })
    const { output } = await streamwright(folder, ["graph", "shop.ts", "--job", "returns"])
    expect(output).toMatch(/^flink returns /)
  })

  it("tells what it could not follow beside the graph", async () => {
    const folder = await folderWith({ "revenue.ts": jobWithGap })
    const { output, errors, exitCode } = await streamwright(folder, ["graph", "revenue.ts"])
    expect(output).toMatch(/^flink revenue /)
    expect(errors).toMatch(/^streamwright: revenue\.ts:24:\d+ cannot be followed: /)
    expect(exitCode).toBe(0)
  })

  it.each([
    [
      "several jobs and no choice",
      ["shop.ts"],
      "shop.ts defines several jobs; choose one with --job: revenue, returns.",
    ],
    [
      "a job that is not there",
      ["shop.ts", "--job", "x"],
      'shop.ts has no job "x"; it has revenue, returns.',
    ],
    ["a file without a job", ["plain.ts"], "plain.ts defines no stream job"],
    [
      "a file that is too large",
      ["large.ts"],
      "large.ts defines no stream job; the file has more than 1 million characters and is not read",
    ],
    ["a folder", ["."], ". is a folder; name one file."],
    ["a path that does not exist", ["nowhere.ts"], "nowhere.ts does not exist."],
  ])("refuses %s", async (_what, words, message) => {
    const folder = await folderWith({
      "shop.ts": withTwoJobs(),
      "plain.ts": "export const answer = 42\n",
      "large.ts": `${mendedJob}// ${"x".repeat(1_000_000)}`,
    })
    expect(await streamwright(folder, ["graph", ...words])).toEqual({
      output: "",
      errors: `streamwright: ${message}\n`,
      exitCode: 2,
    })
  })
})
