import { symlink } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"
import { mendedJob, mistakenJob } from "./jobs.js"

describe("a wrong command line", () => {
  it.each([
    [[], /No command given/],
    [["chekc"], /no command "chekc"/],
    [["check", "--frmt", "json"], /--frmt/],
    [["check", "--format", "xml"], /"xml".*text, json/],
    [["check", "--job", "revenue"], /--job belongs to "graph"/],
    [["graph"], /exactly one file/],
    [["graph", "a.ts", "--format", "png"], /"png".*text, svg, mermaid/],
  ])("%j says what is wrong and how to get help", async (words, message) => {
    const { output, errors, exitCode } = await streamwright(await folderWith({}), words)
    expect(errors).toMatch(message)
    expect(errors).toContain("streamwright --help")
    expect(output).toBe("")
    expect(exitCode).toBe(2)
  })
})

describe("a wrong path", () => {
  it("that does not exist is named", async () => {
    const { output, errors, exitCode } = await streamwright(await folderWith({}), ["check", "nowhere.ts"])
    expect({ output, errors, exitCode }).toEqual({
      output: "",
      errors: "streamwright: nowhere.ts does not exist.\n",
      exitCode: 2,
    })
  })

  it("that is no source file is named", async () => {
    const { errors, exitCode } = await streamwright(await folderWith({ "README.md": "" }), [
      "check",
      "README.md",
    ])
    expect(errors).toBe("streamwright: README.md is not a TypeScript or JavaScript source file.\n")
    expect(exitCode).toBe(2)
  })

  it("that is a link to itself is named", async () => {
    const folder = await folderWith({})
    await symlink("loop.ts", join(folder, "loop.ts"))
    const { errors, exitCode } = await streamwright(folder, ["check", "loop.ts"])
    expect(errors).toMatch(/^streamwright: loop\.ts cannot be read: /)
    expect(exitCode).toBe(2)
  })

  it("never costs the findings of the others", async () => {
    const folder = await folderWith({ "revenue.ts": mistakenJob })
    const { output, errors, exitCode } = await streamwright(folder, ["check", "nowhere.ts", "revenue.ts"])
    expect(output).toContain("processing-time-window")
    expect(errors).toBe("streamwright: nowhere.ts does not exist.\n")
    expect(exitCode).toBe(2)
  })
})

describe("a streamwright.json that is invalid", () => {
  it.each(['{ "rules": ', '{ "rules": { "no-such-rule": "off" } }', "[]"])(
    "%s is told beside the findings",
    async text => {
      const folder = await folderWith({ "streamwright.json": text, "revenue.ts": mistakenJob })
      const { output, errors, exitCode } = await streamwright(folder, ["check"])
      expect(errors).toMatch(/^streamwright: streamwright\.json:\d+:\d+ \S/)
      expect(output).toContain("processing-time-window")
      expect(exitCode).toBe(2)
    },
  )
})

describe("a file with", () => {
  const large = `${mendedJob}// ${"x".repeat(5_000_000)}\n`

  it.each([
    ["a text that does not parse", mendedJob.replace(".keyBy(", ".keyBy((("), /broken\.ts/],
    ["a job half typed", mendedJob.replace(/\.reduce.*$/s, "."), /revenue\.ts/],
    ["an import that does not resolve", `import { topic } from "./topic.js"\n${mendedJob}`, /revenue\.ts/],
    ["a duration that the engine refuses", mendedJob.replace('"10 s"', '"1 min 30 s"'), /1 min 30 s/],
    ["nothing in it", "", /revenue\.ts/],
    ["more text than anybody writes", large, /broken\.ts/],
  ])("%s leaves the others their findings", async (_what, text, message) => {
    const folder = await folderWith({ "broken.ts": text, "revenue.ts": mistakenJob })
    const { output, errors, exitCode } = await streamwright(folder, ["check"])
    expect(output).toMatch(message)
    expect(output).toMatch(/processing-time-window at revenue\.ts:25:13/)
    expect(errors).toBe("")
    expect(exitCode).toBe(1)
  })
})

describe("a folder", () => {
  it("that links to itself is walked once", async () => {
    const folder = await folderWith({ "jobs/revenue.ts": mendedJob })
    await symlink("..", join(folder, "jobs", "again"))
    expect((await streamwright(folder, ["check"])).output).toBe("No problems in 1 job\n")
  })

  it("is never left by an import, not even through a link", async () => {
    const job = mendedJob.replace('"10 s"', "size")
    const folder = await folderWith({
      "outside.ts": 'export const size = "1 day"\n',
      "project/streamwright.json": "{}",
      "project/revenue.ts": `import { size } from "../outside.js"\n${job}`,
      "project/linked.ts": `import { size } from "./link.js"\n${job}`,
    })
    await symlink("../outside.ts", join(folder, "project/link.ts"))
    for (const job of ["revenue", "linked"]) {
      const { output } = await streamwright(folder, ["graph", `project/${job}.ts`])
      expect(output).toContain("size=?")
    }
  })
})
