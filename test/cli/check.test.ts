import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"
import { jobWithGap, mendedJob, mistakenJob } from "./jobs.js"

describe("check", () => {
  it("shows the place, the reason and the repair of a finding", async () => {
    const folder = await folderWith({ "jobs/revenue.ts": mistakenJob })
    const { output, errors, exitCode } = await streamwright(folder, ["check", "jobs"])
    expect(output).toMatch(/^(error|warning) processing-time-window at jobs\/revenue\.ts:25:13$/m)
    expect(output).toContain(
      [
        "  24 │     .keyBy(o => o.shopId)",
        '  25 │     .window(TumblingProcessingTimeWindows.of("10 s"))',
        "     │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      ].join("\n"),
    )
    expect(output).toMatch(/^ {2}see {3}jobs\/revenue\.ts:\d+:\d+$/m)
    expect(output).toMatch(/^ {2}help {2}\S/m)
    expect(output).toMatch(/^ {2}fix {3}.*event clock.* \(changes results\)$/m)
    expect(output.trimEnd().split("\n").at(-1)).toMatch(/^1 (error|warning) in 1 of 1 job$/)
    expect(errors).toBe("")
    expect(exitCode).toBe(1)
  })

  it("counts the jobs with findings among all", async () => {
    const folder = await folderWith({ "a.ts": mistakenJob, "b.ts": mendedJob, "c.ts": mendedJob })
    const { output } = await streamwright(folder, ["check"])
    expect(output).toMatch(/^1 (error|warning) in 1 of 3 jobs\n$/m)
  })

  it("says in one line that all is well", async () => {
    const folder = await folderWith({ "a.ts": mendedJob, "b.ts": mendedJob.replace("revenue", "returns") })
    expect(await streamwright(folder, ["check"])).toEqual({
      output: "No problems found in 2 jobs\n",
      errors: "",
      exitCode: 0,
    })
  })

  it("says in one line that there is nothing to check", async () => {
    const folder = await folderWith({ "a.ts": "export const answer = 42\n" })
    expect(await streamwright(folder, ["check"])).toEqual({
      output: "No stream jobs found\n",
      errors: "",
      exitCode: 0,
    })
  })

  it("notes what it could not follow, which is no failure", async () => {
    const folder = await folderWith({ "revenue.ts": jobWithGap })
    const { output, exitCode } = await streamwright(folder, ["check"])
    expect(output).toMatch(/^note revenue\.ts:24:\d+\n {2}Streamwright cannot follow this: /m)
    expect(output).toMatch(/^No problems found in 1 job; 1 place could not be followed\n$/m)
    expect(exitCode).toBe(0)
  })

  it("fits into 80 columns, and commands no terminal", async () => {
    const folder = await folderWith({ "a.ts": mistakenJob, "b.ts": jobWithGap })
    const { output } = await streamwright(folder, ["check"], { environment: { FORCE_COLOR: "1", CI: "1" } })
    expect(output.split("\n").filter(line => line.length > 80)).toEqual([])
    expect(output).not.toContain("\u001b")
  })

  it("looks into no packages, hidden folders and declarations", async () => {
    const folder = await folderWith({
      "node_modules/shop/a.ts": mistakenJob,
      ".cache/a.ts": mistakenJob,
      "types/a.d.ts": mistakenJob,
    })
    expect((await streamwright(folder, ["check"])).output).toBe("No stream jobs found\n")
  })
})
