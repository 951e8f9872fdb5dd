import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"
import { mendedJob, mistakenJob } from "./jobs.js"

const sizeElsewhere = `import { size } from "../../common/size.js"\n${mendedJob.replace('"10 s"', "size")}`
const size = 'export const size = "20 s"\n'

describe("the project of a path", () => {
  it("is the nearest folder upward with a streamwright.json", async () => {
    const folder = await folderWith({
      "package.json": "{}",
      "shop/streamwright.json": '{ "rules": { "processing-time-window": "off" } }',
      "shop/jobs/revenue.ts": mistakenJob,
      "other/revenue.ts": mistakenJob,
    })
    expect((await streamwright(folder, ["check", "shop/jobs"])).output).toBe("No problems found in 1 job\n")
    const { output } = await streamwright(folder, ["check", "shop/jobs/revenue.ts", "other"])
    expect(output).toMatch(/^warning processing-time-window at other\/revenue\.ts:25:13$/m)
    expect(output).toMatch(/^1 warning in 1 of 2 jobs$/m)
  })

  it("is the package around the working folder, so that packages may import each other", async () => {
    const folder = await folderWith({
      "package.json": "{}",
      "packages/shop/package.json": "{}",
      "packages/shop/revenue.ts": sizeElsewhere,
      "common/size.ts": size,
    })
    const { output } = await streamwright(folder, ["graph", "packages/shop/revenue.ts"])
    expect(output).toContain("size=20000")
  })

  it("is the package around a path outside of it", async () => {
    const folder = await folderWith({
      "here/package.json": "{}",
      "there/package.json": "{}",
      "there/jobs/shop/revenue.ts": sizeElsewhere,
      "there/common/size.ts": size,
    })
    const { output } = await streamwright(`${folder}/here`, ["graph", "../there/jobs/shop/revenue.ts"])
    expect(output).toContain("size=20000")
  })
})
