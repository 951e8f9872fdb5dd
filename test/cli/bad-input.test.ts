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
    [["check", "--preset", "lenient"], /"lenient".*recommended, strict, engine-errors-only/],
    [["graph", "a.ts", "--preset", "strict"], /--preset belongs to "check", not to "graph"/],
    [["explain", "unused-ignore", "--format", "json"], /--format belongs to "check" and "graph"/],
    [["explain", "unused-ignore", "unkeyed-state"], /one rule at a time/],
    [["toString"], /no command "toString"/],
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
  const withoutImport = mendedJob.replace(
    "\n\ninterface",
    '\nimport { clean } from "./clean.js"\n\ninterface',
  )

  it.each([
    [
      "a text that does not parse",
      mendedJob.replace(".keyBy(", ".keyBy((("),
      /^note broken\.ts:\d+:\d+\n.*does not parse/m,
    ],
    ["a job half typed", mendedJob.replace(/\.reduce.*$/s, "."), /^note broken\.ts:26:6\n.*does not parse/m],
    [
      "an import that does not resolve",
      withoutImport.replace("  orders\n", "  clean(orders)\n"),
      /^note broken\.ts:24:3\n.*import \.\/clean\.js was not found/ms,
    ],
    [
      "a duration that the engine refuses",
      mendedJob.replace('"10 s"', '"1 min 30 s"'),
      /^error refused-duration at broken\.ts:25:41\n/m,
    ],
    [
      "more text than is read",
      `${mendedJob}// ${"x".repeat(5_000_000)}\n`,
      /^note broken\.ts:1:1\n.* 1 million characters/m,
    ],
    ["nothing in it", "", / in 1 of 1 job\n$/],
  ])("%s gets a clear answer and leaves the others their findings", async (_what, text, answer) => {
    const folder = await folderWith({ "broken.ts": text, "revenue.ts": mistakenJob })
    const { output, errors, exitCode } = await streamwright(folder, ["check"])
    expect(output).toMatch(answer)
    expect(output).toMatch(/processing-time-window at revenue\.ts:25:13/)
    expect(errors).toBe("")
    expect(exitCode).toBe(1)
  })
})

describe("a folder", () => {
  it("that links to itself is walked once", async () => {
    const folder = await folderWith({ "jobs/revenue.ts": mendedJob })
    await symlink("..", join(folder, "jobs", "again"))
    expect((await streamwright(folder, ["check"])).output).toBe("No problems found in 1 job\n")
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
